/** The cells of one cluster, before it stands anywhere. */
import { fontUnit } from '../base/units.js';
import type { Glyph, LineCluster } from '../text/types.js';
import { isBidiControl, readerClass, type ReaderClass } from './characters.js';

/** A glyph of the face at an offset from the cell's origin, in font units. */
export type PlacedGlyph = Pick<Glyph, 'id' | 'x' | 'y'>;

export interface CellPart {
  readonly text: string;
  readonly kind: ReaderClass;
  readonly glyphs: readonly PlacedGlyph[];
  readonly advance: number;
  /** From the cluster's left edge, in font units. */
  readonly left: number;
}

/** What no ToUnicode may hold (PDF/A-2, 6.2.11.7.2). */
export const NOT_TEXT = /[\u0000\ufeff\ufffe\uffff]/;

/** Shows nothing. */
export const BLANK: readonly PlacedGlyph[] = [];

interface Part {
  readonly text: string;
  readonly kind: ReaderClass;
}

/** The cells of one cluster in logical order. */
export function cutCluster(item: LineCluster, rightToLeft: boolean, rise: number): readonly CellPart[] {
  const parts = clusterParts(item.text);
  if (parts.length === 0) {
    return item.advance === 0 ? [] : [blankPart(item)];
  }
  const advances = shareAdvance(parts, item.advance);
  const owner = Math.max(0, parts.findIndex(({ kind }) => kind !== 'mark' && kind !== 'invisible'));
  let before = 0;
  return parts.map(({ text, kind }, index) => {
    const advance = advances[index] ?? 0;
    const left = rightToLeft ? item.advance - before - advance : before;
    before += advance;
    const glyphs = index === owner ? item.glyphs.map(({ id, x, y }) => ({ id, x: fontUnit(x - left), y: fontUnit(y + rise) })) : BLANK;
    return { text, kind, glyphs, advance, left };
  });
}

function clusterParts(text: string): readonly Part[] {
  const parts: Part[] = [];
  for (const character of text) {
    if (!isBidiControl(character) && !NOT_TEXT.test(character)) {
      parts.push({ text: character, kind: readerClass(character) });
    }
  }
  return parts;
}

/** A space; its width is the line's, so it is shared with no other. */
export function blankPart({ advance }: LineCluster): CellPart {
  return { text: ' ', kind: 'space', glyphs: BLANK, advance, left: 0 };
}

/** Letters share the advance in whole units; marks and invisible characters take none. */
function shareAdvance(parts: readonly Part[], advance: number): readonly number[] {
  const letters = parts.map(({ kind }) => kind !== 'mark' && kind !== 'invisible');
  const count = letters.filter(Boolean).length;
  if (count === 0) {
    return parts.map((_, index) => (index === 0 ? advance : 0));
  }
  const share = Math.floor(advance / count);
  const rest = advance - share * count;
  const first = letters.indexOf(true);
  return letters.map((letter, index) => (letter ? share + (index === first ? rest : 0) : 0));
}
