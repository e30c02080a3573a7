/**
 * Cuts a line into the strings that are shown one by one. They follow each other in logical order,
 * and in each the cells stand from left to right, as every reader expects of a string:
 *
 *     logical   قال (HTTP/2)           cells   ␠لاق   (   HTTP/2   )
 *     shown     ␠لاق at x=60, ( at x=52, HTTP/2 at x=10, ) at x=2
 *
 * A new string begins where the style, the owner or the direction changes, before a delicate
 * character of a right-to-left string, and around an angle bracket in one.
 */
import type { Pt } from '../base/units.js';
import { isAngle, isDelicate, LRM, readerClass, segmentClass } from './characters.js';
import { isRightToLeft, rightEdge, type Cell } from './cell.js';
import { BLANK } from './cluster-cells.js';
import type { TextLineRun } from '../text/types.js';

/** Distance up to which two cells are neighbours, in points: far less than any space. */
export const TOUCHING = 0.01;

export interface ShowString {
  readonly run: TextLineRun;
  readonly rightToLeft: boolean;
  /** In visual order; never empty. */
  readonly cells: readonly Cell[];
  /** Left and right edge, from the left end of the line's first run. */
  readonly x: Pt;
  readonly end: Pt;
  /** To be set in a size larger by a hair, for pdf.js to tell it from the string before. */
  readonly apart: boolean;
}

/** What a line shares its baseline with. */
export interface Baseline {
  /** Whether readers take it from the right. */
  readonly bidirectional: boolean;
  /** Another line follows on it. */
  readonly goesOn: boolean;
}

/** The strings in logical order. `cells` are in logical order too. */
export function cutStrings(cells: readonly Cell[], bidirectional: boolean): readonly ShowString[] {
  const strings: ShowString[] = [];
  let open: Cell[] = [];
  for (const cell of cells) {
    const last = open[open.length - 1];
    if (last !== undefined && isCut(last, cell, bidirectional)) {
      strings.push(closeString(open));
      open = [];
    }
    open.push(cell);
  }
  return open.length === 0 ? strings : [...strings, closeString(open)];
}

export function closeString(logical: readonly Cell[]): ShowString {
  const [first] = logical;
  if (first === undefined) {
    throw new Error('broken invariant: a string has a cell');
  }
  const rightToLeft = isRightToLeft(first.run);
  const cells = rightToLeft ? [...logical].reverse() : logical;
  return { run: first.run, rightToLeft, cells, x: cells[0]?.x ?? first.x, end: rightEdge(cells), apart: false };
}

function isCut(before: Cell, cell: Cell, bidirectional: boolean): boolean {
  if (before.run !== cell.run && !(continues(before.run, cell.run) && areNeighbours(before, cell))) {
    return true;
  }
  if (isRightToLeft(cell.run)) {
    return startsString(cell) || isAngle(before.text);
  }
  return bidirectional && (segmentClass(before.kind) !== segmentClass(cell.kind) || isNumber(before) || isNumber(cell));
}

/** A delicate character is the first of its string: nothing to its right may tell it the direction. */
export const startsString = ({ text, kind }: Cell): boolean => isDelicate(text, kind);

/** A number in Arabic-Indic digits, which cells.ts made one cell of. */
const isNumber = ({ text }: Cell): boolean => text.startsWith(LRM);

/** An image may stand between two cells that follow each other. */
function areNeighbours(before: Cell, cell: Cell): boolean {
  const [left, right] = isRightToLeft(cell.run) ? [cell, before] : [before, cell];
  return Math.abs(rightEdge([left]) - right.x) < TOUCHING;
}

function continues(before: TextLineRun, run: TextLineRun): boolean {
  return (
    before.face === run.face &&
    before.size === run.size &&
    before.owner === run.owner &&
    before.level === run.level &&
    before.style.color === run.style.color &&
    before.style.rise === run.style.rise &&
    before.style.decoration === run.style.decoration
  );
}

/** An invisible control that stands in a cell of its own, at `x`, in the style of `cell`. */
export function controlAfter(cell: Cell, text: string, x: Pt): Cell {
  const { run, cluster } = cell;
  return { text, kind: readerClass(text), glyphs: BLANK, advance: 0, run, cluster, x, word: null };
}

/** Whether one string goes on to the right where the other ends. */
export function touches(left: ShowString | undefined, right: ShowString | undefined): boolean {
  const both = left !== undefined && right !== undefined && !left.rightToLeft && !right.rightToLeft;
  return both && Math.abs(left.end - right.x) < TOUCHING;
}
