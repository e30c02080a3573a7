/** Cuts text into spans of random styles: weights, colours, sizes, families, raised note marks. */
import { pt } from '../../src/base/units.js';
import type { NodeId } from '../../src/document/model.js';
import type { InlineText, StyleSpan, TextStyle } from '../../src/text/types.js';
import { FALLBACK } from './corpus.js';

/** A linear congruential generator: the same seed gives the same numbers everywhere. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

const JOINS = /[\p{M}\u200c\u200d]/u;

export function randomlyStyled(text: string, base: TextStyle, random: () => number): InlineText {
  const styles: readonly TextStyle[] = [
    base,
    { ...base, weight: 700 },
    { ...base, color: '#aa0000' },
    { ...base, families: ['IBM Plex Sans Arabic', ...FALLBACK] },
    { ...base, size: pt(base.size * 0.75) },
  ];
  const cuts = new Set([0, text.length]);
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
    cuts.add(cutNear(text, Math.floor(random() * text.length), random() < 0.7));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const spans = places.slice(0, -1).map((start, index): StyleSpan => {
    const style = styles[Math.floor(random() * styles.length)] ?? base;
    return { kind: 'text', start, end: places[index + 1] ?? text.length, style, owner: (1 + Math.floor(random() * 2)) as NodeId };
  });
  const mark = random() < 0.5 ? '١٢' : '3';
  return random() < 0.5 && !VERSE_NUMBER.test(text) ? withNoteMark({ text, spans, anchors: [] }, base, mark) : { text, spans, anchors: [] };
}

/** After U+06DD a bare number would go on its number; the marks that Warraq prints have brackets. */
const VERSE_NUMBER = /\u06dd\p{N}*$/u;

/** At the end of a word, or inside it before a letter. */
function cutNear(text: string, at: number, betweenWords: boolean): number {
  let place = at;
  while (place < text.length && (betweenWords ? text[place] !== ' ' : JOINS.test(text[place] ?? ''))) {
    place++;
  }
  return place;
}

function withNoteMark({ text, spans, anchors }: InlineText, base: TextStyle, mark: string): InlineText {
  const style = { ...base, size: pt(base.size * 0.75), rise: pt(base.size * 0.34) };
  const span: StyleSpan = { kind: 'text', start: text.length, end: text.length + mark.length, style, owner: 9 as NodeId };
  return { text: text + mark, spans: [...spans, span], anchors };
}
