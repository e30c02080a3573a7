/**
 * Letters that leave their neighbours in place, as tatweel and medial jeem of nasta'liq, or nearly so.
 * Readers sort them wrongly, hang them on the wrong letter, or take two alike for one printed twice.
 * So each borrows width from a neighbour; nothing that is drawn moves:
 *
 *     advances  │  ب 595  │ح -45│ ر 512 │    become    │ ب 430 │ح 120│ ر 512 │
 */
import { fontUnit, pt } from '../base/units.js';
import { isRightToLeft, rightEdge, type Cell } from './cell.js';
import { isNarrow } from './cluster-cells.js';

/** In ems: what a narrow letter borrows up to, and what a lender keeps. */
const ENOUGH = 0.12;
const LENDER_KEEPS = 0.05;

/** In ems: the distance below which mupdf drops the second of two equal characters (0.1), and a little. */
const CROWDED = 0.11;

/** In points: more than rounding, less than any space. */
const ADJACENT = 0.05;

/** Cells in logical order, a narrow letter among them. */
export function widenNarrowLetters(cells: readonly Cell[]): readonly Cell[] {
  const widened = joinTwins(cells, (before, cell) => borrowsWidth(before) && borrowsWidth(cell));
  for (let at = 0; at < widened.length; at++) {
    borrow(widened, at, -1);
    borrow(widened, at, 1);
  }
  return joinTwins(widened, areCrowded);
}

/** Whether a cell is a narrow letter. */
export function borrowsWidth(cell: Cell): boolean {
  return cell.kind === 'right' && cell.word === null && isRightToLeft(cell.run) && isNarrow(cell.advance, cell.run.face.metrics.unitsPerEm);
}

/** Whether two letters stay so near that mupdf takes the second for bold print of the first. */
function areCrowded(before: Cell, cell: Cell): boolean {
  return before.kind === 'right' && cell.kind === 'right' && Math.abs(before.x - cell.x) < CROWDED * cell.run.size;
}

/** Makes one cell of the same letter twice, as two tatweels, where `areTwins` says so. */
function joinTwins(cells: readonly Cell[], areTwins: (before: Cell, cell: Cell) => boolean): Cell[] {
  const joined: Cell[] = [];
  for (const cell of cells) {
    const before = joined[joined.length - 1];
    if (before !== undefined && before.word === null && cell.word === null && areTwins(before, cell) && isSame(before, cell)) {
      const shifted = before.glyphs.map((glyph) => ({ ...glyph, x: fontUnit(glyph.x + cell.advance) }));
      const text = cell.text + before.text;
      joined[joined.length - 1] = { ...before, text, glyphs: [...shifted, ...cell.glyphs], advance: before.advance + cell.advance, x: cell.x };
    } else {
      joined.push(cell);
    }
  }
  return joined;
}

function isSame(before: Cell, cell: Cell): boolean {
  return isRightToLeft(cell.run) && before.run === cell.run && before.text.startsWith(cell.text);
}

/** Takes width from the letter or space before (to the right) or after (to the left), marks between them aside. */
function borrow(cells: Cell[], at: number, step: 1 | -1): void {
  const cell = cells[at];
  if (cell === undefined || !borrowsWidth(cell)) {
    return;
  }
  let lenderAt = at + step;
  while (cells[lenderAt]?.kind === 'mark') {
    lenderAt += step;
  }
  const lender = cells[lenderAt];
  if (lender === undefined || lender.word !== null || !areAdjacent(cell, lender, step)) {
    return;
  }
  const { unitsPerEm } = cell.run.face.metrics;
  const wanted = Math.ceil(ENOUGH * unitsPerEm) - cell.advance;
  const units = Math.floor(Math.min(wanted, lender.advance - LENDER_KEEPS * unitsPerEm));
  if (units <= 0) {
    return;
  }
  const [right, left] = step === -1 ? [lenderAt, at] : [at, lenderAt];
  const moved = step === -1 ? units : -units;
  const width = (moved * cell.run.size) / unitsPerEm;
  for (let index = right; index < left; index++) {
    const part = cells[index];
    if (part !== undefined) {
      const glyphs = part.glyphs.map((glyph) => ({ ...glyph, x: fontUnit(glyph.x - moved) }));
      cells[index] = { ...part, glyphs, x: pt(part.x + width), advance: part.advance - (index === right ? moved : 0) };
    }
  }
  const last = cells[left];
  if (last !== undefined) {
    cells[left] = { ...last, advance: last.advance + moved };
  }
}

/** Whether the two share an edge, and font units. */
function areAdjacent(cell: Cell, lender: Cell, step: 1 | -1): boolean {
  const [left, right] = step === -1 ? [cell, lender] : [lender, cell];
  const sameUnits = lender.run.face === cell.run.face && lender.run.size === cell.run.size;
  return sameUnits && isRightToLeft(lender.run) && Math.abs(rightEdge([left]) - right.x) < ADJACENT;
}
