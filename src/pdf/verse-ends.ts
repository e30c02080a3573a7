/**
 * U+06DD END OF AYAH, which encloses the number after it. pdf.js drops a glyph whose text ends in such a
 * format character; poppler takes it for a right-to-left letter, so it must stand to the right of
 * its number. It shares a CID with the space before it, and the number takes the left half of the
 * width they have together:
 *
 *     drawn     │ ⃝١٢ │ ␠ │      cells   │ ١٢ │ ⃝␠      │
 */
import { fontUnit, pt, toPt } from '../base/units.js';
import { ALM } from './characters.js';
import { glyphsInRow, hairOf, isRightToLeft, type Cell } from './cell.js';
import { BLANK } from './cluster-cells.js';

const END_OF_AYAH = '\u06dd';
const DIGIT = /^[\u0660-\u0669\u06f0-\u06f9]/;

export const isVerseEnd = ({ text }: Cell): boolean => text === END_OF_AYAH;

/** Cells in logical order. */
export function joinVerseEnds(cells: readonly Cell[]): readonly Cell[] {
  const joined: Cell[] = [];
  let skipped = 0;
  cells.forEach((cell, at) => {
    if (skipped > 0) {
      skipped--;
      return;
    }
    const space = isVerseEnd(cell) ? spaceBefore(cell, joined) : null;
    if (space === null) {
      joined.push(cell);
      return;
    }
    const digits = digitsAfter(cells, at);
    const after = cells[at + 1 + digits.length];
    if (after !== undefined && !isRightToLeft(after.run)) {
      joined.push(cell);
      return;
    }
    skipped = digits.length;
    joined.splice(-1, 1, ...joinVerseEnd(space, cell, digits));
  });
  return joined;
}

/** The space before the sign, or one where the sign begins a line; null after a letter. */
function spaceBefore(sign: Cell, before: readonly Cell[]): Cell | null {
  const last = before[before.length - 1];
  if (last === undefined) {
    return { ...sign, text: ' ', kind: 'space', glyphs: BLANK, advance: hairOf(sign), run: { ...sign.run, level: 1 } };
  }
  return last.kind === 'space' && isRightToLeft(last.run) ? last : null;
}

function digitsAfter(cells: readonly Cell[], at: number): readonly Cell[] {
  const run = cells[at]?.run;
  let end = at + 1;
  while (cells[end]?.run === run && DIGIT.test(cells[end]?.text ?? '')) {
    end++;
  }
  return cells.slice(at + 1, end);
}

function joinVerseEnd(space: Cell, sign: Cell, digits: readonly Cell[]): readonly Cell[] {
  const { run } = sign;
  const { glyphs, advance: width } = glyphsInRow([sign, ...digits]);
  const share = Math.floor(width / 2 / Math.max(1, digits.length));
  const left = share * digits.length;
  const { unitsPerEm } = run.face.metrics;
  const toRun = (space.run.size * unitsPerEm) / (space.run.face.metrics.unitsPerEm * run.size);
  const x = pt(sign.x + toPt(fontUnit(left), run.size, unitsPerEm));
  const end: Cell = {
    ...sign,
    text: `${ALM}${END_OF_AYAH}${ALM} `,
    glyphs: digits.length === 0 ? glyphs : BLANK,
    advance: width - left + Math.round(space.advance * toRun),
    run: { ...run, level: space.run.level },
    x,
  };
  const number = digits.map((digit, index): Cell => {
    const from = toPt(fontUnit(share * index), run.size, unitsPerEm);
    return { ...digit, glyphs: index === 0 ? glyphs : BLANK, advance: share, x: pt(sign.x + from) };
  });
  return [end, ...number];
}
