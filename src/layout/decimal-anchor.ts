/** Where the decimal separator stands in a line: what numbers in a column are aligned by. */
import { pt, toPt, type Pt } from '../base/units.js';
import { findNumber } from '../locale/written-number.js';
import type { Line, TextLineRun } from '../text/types.js';

/** Distances from the anchor to the ends of the line. */
export interface AnchoredExtent {
  readonly left: Pt;
  readonly right: Pt;
}

/**
 * The left edge of the separator; in a whole number, the right edge of its last digit; in a line
 * without number, its right end. Digits run left to right in every script.
 */
export function decimalExtent(line: Line, text: string, language: string): AnchoredExtent {
  const number = findNumber(text, language);
  const anchor = number === null ? null : number.separator === null ? edgeOf(line, number.end - 1, 'right') : edgeOf(line, number.separator, 'left');
  const left = anchor ?? line.width;
  return { left: pt(left), right: pt(Math.max(0, line.width - left)) };
}

/** An edge of the character at an offset, from the left end of the line's first run. */
function edgeOf(line: Line, offset: number, edge: 'left' | 'right'): number | null {
  for (const run of line.runs) {
    if (run.kind === 'text' && run.level % 2 === 0) {
      const x = edgeIn(run, offset, edge);
      if (x !== null) {
        return x;
      }
    }
  }
  return null;
}

/** Runs of even level are in logical order from left to right. */
function edgeIn(run: TextLineRun, offset: number, edge: 'left' | 'right'): number | null {
  let x: number = run.x;
  let start = run.start;
  for (const { text, advance } of run.clusters) {
    const width = toPt(advance, run.size, run.face.metrics.unitsPerEm);
    if (offset >= start && offset < start + text.length) {
      return edge === 'left' ? x : x + width;
    }
    x += width;
    start += text.length;
  }
  return null;
}
