/** Lines of a chart's grid. They stop where a value is written, so that none runs through a number. */
import type { ChartStyle } from './chart-style.js';
import { stroked, type ChartShape, type ChartText, type PathCommand } from './drawing.js';

const THICKNESS = 0.5;
/** Free space around a text, and how far digits reach above and below its baseline; in ems. */
const CLEAR = 0.25;
const ABOVE = 0.75;
const BELOW = 0.15;

/** Half open. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** From `from` to `to` at the height `y`. */
export function horizontalLine(y: number, from: number, to: number, texts: readonly ChartText[], style: ChartStyle): ChartShape {
  const gaps = texts.filter((text) => holds(tall(text), y)).map((text) => wide(text, style));
  const path = between({ from, to }, gaps).flatMap((part): PathCommand[] => [{ op: 'move', x: part.from, y }, { op: 'line', x: part.to, y }]);
  return stroked(path, style.rule, THICKNESS);
}

/** From `from` to `to` at the distance `x` from the left. */
export function verticalLine(x: number, from: number, to: number, texts: readonly ChartText[], style: ChartStyle): ChartShape {
  const gaps = texts.filter((text) => holds(wide(text, style), x)).map(tall);
  const path = between({ from, to }, gaps).flatMap((part): PathCommand[] => [{ op: 'move', x, y: part.from }, { op: 'line', x, y: part.to }]);
  return stroked(path, style.rule, THICKNESS);
}

const holds = ({ from, to }: Stretch, at: number): boolean => at > from && at < to;

function tall({ baseline, size }: ChartText): Stretch {
  return { from: baseline - size * (ABOVE + CLEAR), to: baseline + size * (BELOW + CLEAR) };
}

function wide({ text, x, anchor, size }: ChartText, style: ChartStyle): Stretch {
  const width = (style.measure(text) * size) / style.size;
  const left = anchor === 'left' ? x : anchor === 'right' ? x - width : x - width / 2;
  return { from: left - size * CLEAR, to: left + width + size * CLEAR };
}

/** What the gaps leave. */
function between(whole: Stretch, gaps: readonly Stretch[]): readonly Stretch[] {
  const parts: Stretch[] = [];
  let { from } = whole;
  for (const gap of gaps.toSorted((a, b) => a.from - b.from)) {
    if (gap.from > from) {
      parts.push({ from, to: Math.min(gap.from, whole.to) });
    }
    from = Math.max(from, gap.to);
  }
  return from < whole.to ? [...parts, { from, to: whole.to }] : parts;
}
