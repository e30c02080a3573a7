/**
 * A line as show operators. Levels, fonts and styles may change inside it; what a reader needs to give
 * its text back stands in controls.ts and anchors.ts.
 */
import type { Pt } from '../base/units.js';
import { pt } from '../base/units.js';
import type { FontFace } from '../fonts/font.js';
import type { Line, TextLineRun } from '../text/types.js';
import { readerClass, segmentClass, type SegmentClass } from './characters.js';
import { isRightToLeft, lineCells, type Cell } from './cells.js';
import type { CompositeFont } from './composite-font.js';
import { addControls, endWithSpace } from './controls.js';
import { cutStrings, TOUCHING, type ShowString } from './show-strings.js';

/** Added to the size of a string that must differ from the one before; it is never seen. */
const APART = 0.002;

/** One string to show. */
export interface Show {
  readonly run: TextLineRun;
  readonly font: CompositeFont;
  readonly size: Pt;
  /** Left and right edge on the page. */
  readonly x: Pt;
  readonly end: Pt;
  /** Codes in hexadecimal. */
  readonly codes: string;
  /** Where the string stands for pdfium, which orders strings by position. */
  readonly order: ShowOrder;
  /** Classes of its characters, as pdfium cuts them into segments. */
  readonly segments: readonly SegmentClass[];
}

export interface ShowOrder {
  readonly x: Pt;
  /** Among strings that share `x`; not 0 only where the order is not that of positions. */
  readonly rank: number;
}

export type FontOf = (face: FontFace) => CompositeFont;

/** Whether a line has right-to-left text: others need no controls. */
export function hasRightToLeft(line: Line): boolean {
  return line.runs.some((run) => isRightToLeft(run));
}

export interface Baseline {
  /** There is right-to-left text on it. */
  readonly bidirectional: boolean;
  /** Another line follows on it: a space must part them. */
  readonly goesOn: boolean;
}

/** The strings of a line whose first run stands at `x`, in logical order. */
export function encodeLine(line: Line, x: Pt, baseline: Baseline, fontOf: FontOf): readonly Show[] {
  const cut = cutStrings(lineCells(line), baseline.bidirectional);
  const ended = baseline.goesOn ? endWithSpace(cut, baseline.bidirectional) : cut;
  const strings = baseline.bidirectional ? addControls(ended) : ended;
  const orders = orderStrings(strings);
  return strings.map((string, index) => {
    const font = fontOf(string.run.face);
    const codes = string.cells.map(({ glyphs, advance, text }) => font.code(glyphs, advance, text)).join('');
    const size = string.apart ? pt(string.run.size + APART) : string.run.size;
    const order = orders[index] ?? { x: string.x, rank: 0 };
    return {
      run: string.run,
      font,
      size,
      x: pt(x + string.x),
      end: pt(x + string.end),
      codes,
      order: { x: pt(x + order.x), rank: order.rank },
      segments: segmentsOf(string.cells),
    };
  });
}

/**
 * pdfium takes the segments of a line from the right, so those of a left-to-right stretch must stand
 * in the opposite order: rank -1 at its left edge for the second segment, 0 for the first.
 */
function orderStrings(strings: readonly ShowString[]): readonly ShowOrder[] {
  let start: Pt = pt(0);
  let rank = 0;
  return strings.map((string, index) => {
    const before = strings[index - 1];
    const goesOn = before !== undefined && !before.rightToLeft && !string.rightToLeft && Math.abs(before.end - string.x) < TOUCHING;
    if (!goesOn) {
      start = string.x;
      rank = 0;
    } else if (edgeClass(before, -1) !== edgeClass(string, 0)) {
      rank--;
    }
    return { x: string.rightToLeft ? string.x : start, rank };
  });
}

function edgeClass({ cells }: ShowString, at: 0 | -1): SegmentClass {
  return segmentClass(cells.at(at)?.kind ?? 'neutral');
}

function segmentsOf(cells: readonly Cell[]): readonly SegmentClass[] {
  return cells.flatMap(({ text }) => [...text].map((character) => segmentClass(readerClass(character))));
}
