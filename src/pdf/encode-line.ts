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
  /** Among strings that share `x`. */
  readonly rank: number;
  /** Whether positions alone would put it in another order. */
  readonly turned: boolean;
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
    const order = orders[index] ?? { x: string.x, rank: 0, turned: false };
    return {
      run: string.run,
      font,
      size,
      x: pt(x + string.x),
      end: pt(x + string.end),
      codes,
      order: { ...order, x: pt(x + order.x) },
      segments: segmentsOf(string.cells),
    };
  });
}

/**
 * pdfium takes the segments of a line from the right, so those of a left-to-right stretch must stand
 * in the opposite order, each at the left edge of the stretch with a lower rank than the one before.
 * Weak characters are one segment, in their own order.
 */
function orderStrings(strings: readonly ShowString[]): readonly ShowOrder[] {
  let order: ShowOrder = { x: pt(0), rank: 0, turned: false };
  return strings.map((string, index) => {
    const before = strings[index - 1];
    if (before === undefined || before.rightToLeft || string.rightToLeft || Math.abs(before.end - string.x) >= TOUCHING) {
      order = { x: string.x, rank: 0, turned: false };
      return order;
    }
    const left = segmentsOf(before.cells).at(-1);
    const [right] = segmentsOf(string.cells);
    const together = left === 'weak' && right === 'weak';
    order = { x: order.x, rank: order.rank - (together ? 0 : 1), turned: order.turned || left !== right };
    return order;
  });
}

function segmentsOf(cells: readonly Cell[]): readonly SegmentClass[] {
  return cells.flatMap(({ text }) => [...text].map((character) => segmentClass(readerClass(character))));
}
