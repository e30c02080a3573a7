/**
 * A line as show operators. Levels, fonts and styles may change inside it; what a reader needs to give
 * its text back stands in controls.ts and anchors.ts.
 */
import type { Pt } from '../base/units.js';
import { pt } from '../base/units.js';
import type { FontFace } from '../fonts/font.js';
import type { Line, TextLineRun } from '../text/types.js';
import { ALM, LRM, segmentClass, type SegmentClass } from './characters.js';
import { isRightToLeft, type Cell, type CellCutter } from './cells.js';
import type { CompositeFont } from './composite-font.js';
import { addControls } from './controls.js';
import { cutStrings, type Baseline } from './show-strings.js';
import { endLine } from './strings-apart.js';

const ALM_CODE = ALM.charCodeAt(0);
const LRM_CODE = LRM.charCodeAt(0);

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
  readonly rightToLeft: boolean;
  /** Its segments, as pdfium cuts them. */
  readonly segments: readonly SegmentClass[];
}

export type FontOf = (face: FontFace) => CompositeFont;

/** Whether a line has right-to-left text. */
export function hasRightToLeft(line: Line): boolean {
  return line.runs.some((run) => isRightToLeft(run));
}

/** The strings of a line whose first run stands at `x`, in logical order. */
export function encodeLine(line: Line, x: Pt, baseline: Baseline, cutter: CellCutter, fontOf: FontOf): readonly Show[] {
  const cut = cutStrings(cutter.cut(line), baseline.bidirectional);
  const ended = endLine(cut, baseline);
  const strings = baseline.bidirectional ? addControls(ended) : ended;
  return strings.map((string) => {
    const font = fontOf(string.run.face);
    let codes = '';
    for (const { glyphs, advance, text, word } of string.cells) {
      codes += word === null ? font.code(glyphs, advance, text) : font.wordCodes(word);
    }
    const size = string.apart ? pt(string.run.size + APART) : string.run.size;
    return {
      run: string.run,
      font,
      size,
      x: pt(x + string.x),
      end: pt(x + string.end),
      codes,
      rightToLeft: string.rightToLeft,
      segments: segmentsOf(string.cells),
    };
  });
}

/** As pdfium cuts a string; controls in front of a character, in its CID, are seen too. */
function segmentsOf(cells: readonly Cell[]): readonly SegmentClass[] {
  const segments: SegmentClass[] = [];
  for (const { text, kind } of cells) {
    const first = text.charCodeAt(0);
    if (first === ALM_CODE) {
      addSegment(segments, 'right');
    } else if (first === LRM_CODE) {
      addSegment(segments, 'left');
    }
    addSegment(segments, segmentClass(kind));
  }
  return segments;
}

function addSegment(segments: SegmentClass[], kind: SegmentClass): void {
  if (segments[segments.length - 1] !== kind) {
    segments.push(kind);
  }
}
