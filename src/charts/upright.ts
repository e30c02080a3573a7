/**
 * Columns, lines and areas: categories from the start side on, values on an axis at the start side.
 *
 *     right to left:    │ 2020   2010   2000 ┤ 40
 */
import { pt } from '../base/units.js';
import type { Chart } from '../document/model.js';
import type { ChartStyle } from './chart-style.js';
import { filled, polyline, rectangle, stroked, type ChartDrawing, type ChartShape, type ChartText } from './drawing.js';
import { horizontalLine } from './grid-lines.js';
import { breakLabel, valueLabel } from './labels.js';
import { legend, ROW, type Part } from './legend.js';
import { marker } from './markers.js';
import { niceScale, type Scale } from './scale.js';
import { extents, type Extent } from './stack-values.js';

/** Of a band, what its columns leave free; in ems: from labels to the axis. */
const BAND_GAP = 0.34;
const LABEL_GAP = 0.5;
const LABEL_LINES = 2;
/** Of labelled values, beyond the greatest and the least, as a share of the axis. */
const LABEL_ROOM = 0.08;

/** Where the chart's own area lies, and where in it categories and values stand. */
interface Plot {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly band: number;
  readonly scale: Scale;
  /** Middle of a category, 0-based. */
  readonly x: (category: number) => number;
  readonly y: (value: number) => number;
}

export function drawUpright(chart: Chart, width: number, height: number, style: ChartStyle): ChartDrawing {
  const { data, stacking, type, unit } = chart;
  const { size, direction } = style;
  const spans = extents(chart);
  const ends = spans.flat().flatMap((span) => span ?? []);
  const values = stacking === 'percent' ? [0, 100] : type === 'line' ? ends.filter((_, index) => index % 2 === 1) : ends;
  const scale = niceScale(values, type !== 'line', chart.labelled && stacking === 'none' ? LABEL_ROOM : 0);
  const names = data.series.map(({ name }) => name);
  const key = legend(names.length > 1 ? names : [], type, width, 0, style);
  const isPercent = stacking === 'percent';
  const axis = Math.max(...scale.ticks.map((tick) => style.measure(valueLabel(tick, isPercent, style.locale)))) + size * LABEL_GAP;
  const top = key.height + (unit === null ? size * 0.6 : ROW * size + size * 0.7);
  const [left, right] = direction === 'rtl' ? [0, width - axis] : [axis, width];
  const band = (right - left) / data.categories.length;
  const labels = data.categories.map((name) => breakLabel(name, band * 0.95, LABEL_LINES, style.measure));
  const lines = Math.max(1, ...labels.map((label) => label.length));
  const bottom = height - lines * size * 1.35 - size * LABEL_GAP;
  const plot: Plot = {
    left,
    right,
    bottom,
    band,
    scale,
    x: (category) => (direction === 'rtl' ? right - (category + 0.5) * band : left + (category + 0.5) * band),
    y: (value) => bottom - scale.at(value) * (bottom - top),
  };
  const series = spans.map((span, index) => seriesPart(chart, span, index, plot, style));
  const written = series.flatMap(({ texts }) => texts);
  const parts = [grid(plot, isPercent, written, style), categoryLabels(labels, plot, style), ...series];
  return {
    size: { width: pt(width), height: pt(height) },
    shapes: [...key.shapes, ...parts.flatMap(({ shapes }) => shapes), baseline(plot, style)],
    texts: [...key.texts, ...unitLabel(unit, key.height, width, style), ...parts.flatMap(({ texts }) => texts)],
  };
}

/** `written`: the values that stand in the plot. */
function grid(plot: Plot, percent: boolean, written: readonly ChartText[], style: ChartStyle): Part {
  const { scale, left, right } = plot;
  const { size, direction, locale } = style;
  const shapes = scale.ticks.map((tick) => horizontalLine(plot.y(tick), left, right, written, style));
  const [x, anchor] = direction === 'rtl' ? ([right + size * LABEL_GAP, 'left'] as const) : ([left - size * LABEL_GAP, 'right'] as const);
  const texts = scale.ticks.map((tick): ChartText => ({ text: valueLabel(tick, percent, locale), x, baseline: plot.y(tick) + size * 0.3, anchor, size, tone: 'muted' }));
  return { shapes, texts };
}

/** The line of zero, or the foot of an axis without one, over all else. */
function baseline({ scale, left, right, y }: Plot, { ink }: ChartStyle): ChartShape {
  const at = y(Math.max(scale.min, Math.min(0, scale.max)));
  return stroked(polyline([[left, at], [right, at]]), ink, 0.75);
}

function unitLabel(unit: string | null, top: number, width: number, { size, direction }: ChartStyle): readonly ChartText[] {
  const [x, anchor] = direction === 'rtl' ? ([width, 'right'] as const) : ([0, 'left'] as const);
  return unit === null ? [] : [{ text: unit, x, baseline: top + size * 1.05, anchor, size, tone: 'muted' }];
}

/** Where names are too wide for their bands, every second one, every third one … */
function categoryLabels(labels: readonly (readonly string[])[], plot: Plot, { size, measure }: ChartStyle): Part {
  const widest = Math.max(...labels.flat().map(measure));
  const every = Math.max(1, Math.ceil((widest + size * 0.4) / plot.band));
  const texts = labels.flatMap((lines, index) =>
    index % every !== 0
      ? []
      : lines.map((text, line): ChartText => ({ text, x: plot.x(index), baseline: plot.bottom + size * (LABEL_GAP + 0.9 + line * 1.3), anchor: 'center', size, tone: 'text' })),
  );
  return { shapes: [], texts };
}

function seriesPart(chart: Chart, spans: readonly Extent[], index: number, plot: Plot, style: ChartStyle): Part {
  switch (chart.type) {
    case 'line':
      return linePart(chart, spans, index, plot, style);
    case 'area':
      return areaPart(chart, spans, index, plot, style);
    default:
      return columnPart(chart, spans, index, plot, style);
  }
}

function columnPart({ data, stacking, labelled }: Chart, spans: readonly Extent[], index: number, plot: Plot, style: ChartStyle): Part {
  const { direction, looks, size, locale } = style;
  const side = stacking === 'none' ? data.series.length : 1;
  const width = (plot.band * (1 - BAND_GAP)) / side;
  const look = looks[index % looks.length];
  const shapes: ChartShape[] = [];
  const texts: ChartText[] = [];
  spans.forEach((span, category) => {
    if (span === null || look === undefined) {
      return;
    }
    const at = side === 1 ? 0 : index - (side - 1) / 2;
    const middle = plot.x(category) + (direction === 'rtl' ? -at : at) * width;
    const [near, far] = [plot.y(span[0]), plot.y(span[1])];
    const gap = side === 1 ? 0 : width * 0.06;
    shapes.push(filled(rectangle(middle - width / 2 + gap, Math.min(near, far), width - 2 * gap, Math.abs(near - far)), look.color, look.hatch));
    if (labelled && stacking === 'none') {
      texts.push({ text: valueLabel(span[1], false, locale), x: middle, baseline: far + (span[1] < 0 ? size * 1.05 : -size * 0.35), anchor: 'center', size: size * 0.92, tone: 'text' });
    }
  });
  return { shapes, texts };
}

function linePart({ labelled }: Chart, spans: readonly Extent[], index: number, plot: Plot, style: ChartStyle): Part {
  const { looks, size, locale } = style;
  const look = looks[index % looks.length];
  if (look === undefined) {
    return { shapes: [], texts: [] };
  }
  const points = spans.map((span, category) => (span === null ? null : ([plot.x(category), plot.y(span[1])] as const)));
  const runs = splitAtGaps(points);
  const shapes = runs.filter((run) => run.length > 1).map((run) => stroked(polyline(run), look.color, 1.75, look.dash));
  const marks = points.flatMap((point) => (point === null ? [] : [marker(index, point[0], point[1], look.color)]));
  const texts = spans.flatMap((span, category): readonly ChartText[] =>
    span === null || !labelled ? [] : [{ text: valueLabel(span[1], false, locale), x: plot.x(category), baseline: plot.y(span[1]) - size * 0.55, anchor: 'center', size: size * 0.92, tone: 'text' }],
  );
  return { shapes: [...shapes, ...marks], texts };
}

/** An area alone is a tint below a line; areas on one another are as dark as their series. */
function areaPart({ data }: Chart, spans: readonly Extent[], index: number, plot: Plot, { looks }: ChartStyle): Part {
  const look = looks[index % looks.length];
  const upper = splitAtGaps(spans.map((span, category) => (span === null ? null : ([plot.x(category), plot.y(span[1])] as const))));
  const lower = splitAtGaps(spans.map((span, category) => (span === null ? null : ([plot.x(category), plot.y(span[0])] as const))));
  const shapes = upper.flatMap((run, at) => {
    if (look === undefined) {
      return [];
    }
    const outline = polyline([...run, ...(lower[at] ?? []).toReversed()], true);
    return data.series.length === 1
      ? [filled(outline, look.tint), stroked(polyline(run), look.color, 1.75)]
      : [filled(outline, look.color, look.hatch, { color: '#ffffff', width: 0.75, dash: [] })];
  });
  return { shapes, texts: [] };
}

function splitAtGaps(points: readonly (readonly [number, number] | null)[]): readonly (readonly (readonly [number, number])[])[] {
  const runs: (readonly [number, number])[][] = [[]];
  for (const point of points) {
    if (point === null) {
      runs.push([]);
    } else {
      runs.at(-1)?.push(point);
    }
  }
  return runs.filter((run) => run.length > 0);
}
