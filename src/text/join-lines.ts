/**
 * Lines that stand beside each other as one: the gap is a space as wide as it is, so that every reader of
 * the page takes them for one line, and in order.
 *
 *     right to left:  second half │ gap │ first half │ gap │ number
 */
import { fontUnit, pt } from '../base/units.js';
import type { Pt } from '../base/units.js';
import type { NodeId } from '../document/model.js';
import type { Line, LineRun, Stroke } from './types.js';

/** A line and the left edge of its box. */
export interface PlacedLine {
  readonly line: Line;
  readonly x: Pt;
}

/** `other` is read after `first`, and stands at its end side; the gap belongs to `owner`, and is one character. */
export function joinLines(first: PlacedLine, other: PlacedLine, direction: 'rtl' | 'ltr', owner: NodeId): PlacedLine {
  const second = { ...other, line: startingAt(other.line, first.line.end + 1) };
  const [left, right] = direction === 'rtl' ? [second, first] : [first, second];
  const x = leftEnd(left);
  const by = pt(leftEnd(right) - x);
  const level = direction === 'rtl' ? 1 : 0;
  const gap = gapRun(first.line, left.line.width, pt(by - left.line.width), level, owner);
  const moved = embedded(right.line.runs, level).map((run): LineRun => ({ ...run, x: pt(run.x + by) }));
  const line: Line = {
    start: first.line.start,
    end: second.line.end,
    runs: [...embedded(left.line.runs, level), ...gap, ...moved],
    width: pt(by + right.line.width),
    indent: pt(0),
    hang: { left: left.line.hang.left, right: right.line.hang.right },
    overflow: pt(Math.max(left.line.overflow, right.line.overflow)),
    ascent: pt(Math.max(left.line.ascent, right.line.ascent)),
    descent: pt(Math.max(left.line.descent, right.line.descent)),
    ratio: Math.max(left.line.ratio, right.line.ratio),
    kashidas: [...strokesFrom(left, x), ...strokesFrom(right, x)],
    anchors: [...first.line.anchors, ...other.line.anchors],
  };
  return { line, x };
}

/** As if the line stood there in its text. */
function startingAt(line: Line, start: number): Line {
  const by = start - line.start;
  return {
    ...line,
    start,
    end: line.end + by,
    runs: line.runs.map((run) => ({ ...run, start: run.start + by })),
    kashidas: line.kashidas.map((stroke) => ({ ...stroke, position: stroke.position + by })),
  };
}

const leftEnd = ({ line, x }: PlacedLine): Pt => pt(x + line.indent);

const strokesFrom = ({ line, x }: PlacedLine, from: Pt): readonly Stroke[] =>
  line.kashidas.map((stroke) => ({ ...stroke, x: pt(stroke.x + x - from) }));

/** A left-to-right line in a right-to-left one is two levels deeper (UAX #9, X2–X5). */
function embedded(runs: readonly LineRun[], level: number): readonly LineRun[] {
  const isForeign = runs.some((run) => run.level < level);
  return isForeign ? runs.map((run) => ({ ...run, level: run.level + 2 })) : runs;
}

/** In a face of the owner's text; none where the lines touch. */
function gapRun({ runs, end: start }: Line, x: Pt, width: Pt, level: number, owner: NodeId): readonly LineRun[] {
  const texts = runs.filter((run) => run.kind === 'text');
  const beside = texts.find((run) => run.owner === owner) ?? texts[0];
  if (beside === undefined || width <= 0) {
    return [];
  }
  const advance = fontUnit(Math.round((width * beside.face.metrics.unitsPerEm) / beside.size));
  const style = { ...beside.style, decoration: 'none' } as const;
  return [{ ...beside, start, level, x, width, style, owner, clusters: [{ text: ' ', glyphs: [], advance }] }];
}
