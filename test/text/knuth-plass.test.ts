/**
 * The frog prince of “Breaking Paragraphs into Lines” (Digital Typography, pages 75 to 82): the
 * published breaks and glue set ratios of the same boxes, glue and penalties.
 */
import { describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import { FORCED } from '../../src/text/items.js';
import type { Item } from '../../src/text/items.js';
import { breakLines } from '../../src/text/knuth-plass.js';
import { TEX_BREAKING } from '../support/tex-rules.js';

/** Page 75: Monotype widths in eighteenths of an em. */
const WIDTHS: readonly (readonly [characters: string, width: number])[] = [
  ['il,.;’', 5],
  ['fjI-', 6],
  ['rst', 7],
  ['cez', 8],
  ['agov', 9],
  ['bdhknpquxy', 10],
  ['wC', 13],
  ['m', 15],
];
const HYPHEN_WIDTH = 6;
const INDENT = 18;

/** `|` marks where a word may be hyphenated. */
const TEXT = `In olden times when wish|ing still helped one, there lived a king whose daugh|ters were all beau|ti|ful; and the
  young|est was so beau|ti|ful that the sun it|self, which has seen so much, was aston|ished when|ever it shone in her face.
  Close by the king’s castle lay a great dark for|est, and un|der an old lime-tree in the for|est was a well, and when the
  day was very warm, the king’s child went out into the for|est and sat down by the side of the cool foun|tain; and when
  she was bored she took a golden ball, and threw it up on high and caught it; and this ball was her favor|ite
  play|thing.`;

function widthOf(word: string): number {
  return [...word].reduce((sum, character) => sum + (WIDTHS.find(([characters]) => characters.includes(character))?.[1] ?? 0), 0);
}

/** Page 76: a space is 6 wide, stretches by 3 and shrinks by 2; more after punctuation. */
function spaceAfter(word: string): Item {
  switch (word.at(-1)) {
    case '.':
      return glue(8, 6, 1);
    case ';':
      return glue(6, 4, 1);
    case ',':
      return glue(6, 4, 2);
    default:
      return glue(6, 3, 2);
  }
}

function glue(width: number, stretch: number, shrink: number): Item {
  return { kind: 'glue', width: pt(width), stretch: pt(stretch), shrink: pt(shrink) };
}

interface Positioned {
  readonly items: readonly Item[];
  readonly text: string;
}

/** Offsets in items are into `text`, the paragraph without marks. */
function frogPrince(): Positioned {
  const items: Item[] = [];
  let text = '';
  const words = TEXT.split(/\s+/);
  const penalty = (cost: number, width: number, skip: number, flagged: boolean): void => {
    items.push({ kind: 'penalty', cost, width: pt(width), endHang: pt(0), lineEnd: text.length, nextStart: text.length + skip, flagged });
  };
  const box = (part: string): void => {
    items.push({ kind: 'box', width: pt(widthOf(part)), start: text.length, end: text.length + part.length, startHang: pt(0), source: null });
    text += part;
  };
  words.forEach((word, index) => {
    word.split(/(?<=[-|])|(?=\|)/).forEach((part) => {
      if (part === '|') {
        penalty(50, HYPHEN_WIDTH, 0, true);
      } else {
        box(part);
        if (part.endsWith('-')) {
          penalty(50, 0, 0, true);
        }
      }
    });
    if (index === words.length - 1) {
      penalty(FORCED, 0, 0, false);
      return;
    }
    penalty(0, 0, 1, false);
    items.push(spaceAfter(word));
    text += ' ';
  });
  return { items, text };
}

interface BrokenLine {
  readonly text: string;
  readonly ratio: number;
}

function breakFrogPrince(measure: number): readonly BrokenLine[] {
  const { items, text } = frogPrince();
  let start = 0;
  return breakLines(items, { first: [pt(measure - INDENT)], others: pt(measure) }, TEX_BREAKING).map(({ item, ratio }) => {
    const penalty = items[item];
    if (penalty?.kind !== 'penalty') {
      throw new Error('lines end at penalties');
    }
    const line = { text: text.slice(start, penalty.lineEnd) + (penalty.width > 0 ? '-' : ''), ratio: Number(ratio.toFixed(3)) };
    start = penalty.nextStart;
    return line;
  });
}

describe('breakLines', () => {
  it('breaks the frog prince at 390 units as published on page 81', () => {
    expect(breakFrogPrince(390)).toEqual([
      { text: 'In olden times when wishing still helped one,', ratio: 0.857 },
      { text: 'there lived a king whose daughters were all beau-', ratio: 0 },
      { text: 'tiful; and the youngest was so beautiful that the', ratio: 0.28 },
      { text: 'sun itself, which has seen so much, was aston-', ratio: 1 },
      { text: 'ished whenever it shone in her face. Close by the', ratio: 0.067 },
      { text: 'king’s castle lay a great dark forest, and under an', ratio: -0.278 },
      { text: 'old lime-tree in the forest was a well, and when', ratio: 0.536 },
      { text: 'the day was very warm, the king’s child went out', ratio: -0.167 },
      { text: 'into the forest and sat down by the side of the', ratio: 0.7 },
      { text: 'cool fountain; and when she was bored she took a', ratio: -0.176 },
      { text: 'golden ball, and threw it up on high and caught', ratio: 0.357 },
      { text: 'it; and this ball was her favorite plaything.', ratio: 0 },
    ]);
  });

  it('breaks the frog prince at 500 units as published on page 82', () => {
    expect(breakFrogPrince(500)).toEqual([
      { text: 'In olden times when wishing still helped one, there lived a', ratio: 0.774 },
      { text: 'king whose daughters were all beautiful; and the youngest was', ratio: 0.179 },
      { text: 'so beautiful that the sun itself, which has seen so much, was', ratio: 0.629 },
      { text: 'astonished whenever it shone in her face. Close by the king’s', ratio: 0.545 },
      { text: 'castle lay a great dark forest, and under an old lime-tree in the', ratio: 0 },
      { text: 'forest was a well, and when the day was very warm, the king’s', ratio: 0.079 },
      { text: 'child went out into the forest and sat down by the side of the', ratio: 0.282 },
      { text: 'cool fountain; and when she was bored she took a golden ball,', ratio: 0.294 },
      { text: 'and threw it up on high and caught it; and this ball was her', ratio: 0.575 },
      { text: 'favorite plaything.', ratio: 0 },
    ]);
  });
});
