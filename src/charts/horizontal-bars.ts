/**
 * Bars that lie: names at the start side, the first on top, values towards the end side.
 *
 *     right to left:    ▆▆▆▆▆▆▆▆▆ Jupiter
 *                            ▆▆▆▆ Saturn
 */
import { pt } from '../base/units.js';
import type { Chart } from '../document/model.js';
import type { ChartStyle } from './chart-style.js';
import { filled, polyline, rectangle, stroked, type ChartDrawing, type ChartShape, type ChartText } from './drawing.js';
import { verticalLine } from './grid-lines.js';
import { breakLabel, valueLabel } from './labels.js';
import { legend } from './legend.js';
import { niceScale } from './scale.js';
import { extents } from './stack-values.js';

/** In ems: a bar's thickness, and the space between two categories. */
const BAR = 1.15;
const BETWEEN = 0.9;
/** Names take at most this share of the width. */
const NAMES_SHARE = 0.4;
const LABEL_LINES = 2;

export function drawBars(chart: Chart, width: number, wanted: number | null, tallest: number, style: ChartStyle): ChartDrawing {
  const { data, stacking, unit, labelled } = chart;
  const { size, direction, locale, measure, looks } = style;
  const spans = extents(chart);
  const isPercent = stacking === 'percent';
  const scale = niceScale(isPercent ? [0, 100] : spans.flat().flatMap((span) => span ?? []), true);
  const names = data.series.map(({ name }) => name);
  const key = legend(names.length > 1 ? names : [], 'bar', width, 0, style);
  const side = stacking === 'none' ? data.series.length : 1;
  const foot = size * (unit === null ? 1.8 : 3.2);
  const natural = data.categories.length * (side * BAR + BETWEEN) * size;
  const room = Math.max(size, (wanted ?? tallest) - key.height - foot);
  const plotHeight = wanted === null ? Math.min(natural, room) : room;
  const band = plotHeight / data.categories.length;
  const thickness = (band * side * BAR) / (side * BAR + BETWEEN) / side;
  const labels = data.categories.map((name) => breakLabel(name, width * NAMES_SHARE, LABEL_LINES, measure));
  const column = Math.min(width * NAMES_SHARE, Math.max(...labels.flat().map(measure))) + size * 0.6;
  const beyond = labelled && stacking === 'none' ? Math.max(...data.series.flatMap(({ values }) => values.map((value) => measure(valueLabel(value ?? 0, false, locale))))) + size * 0.5 : size * 1.2;
  const length = Math.max(size, width - column - beyond);
  const x = (value: number): number => (direction === 'rtl' ? width - column - scale.at(value) * length : column + scale.at(value) * length);
  const top = key.height + size * 0.3;
  const bottom = top + plotHeight;
  const bars: ChartShape[] = [];
  const written: ChartText[] = [];
  const texts: ChartText[] = [...key.texts];
  scale.ticks.forEach((tick) => {
    texts.push({ text: valueLabel(tick, isPercent, locale), x: x(tick), baseline: bottom + size * 1.2, anchor: 'center', size, tone: 'muted' });
  });
  labels.forEach((lines, category) => {
    const middle = top + (category + 0.5) * band;
    lines.forEach((text, line) => {
      const baseline = middle + size * (0.3 + (line - (lines.length - 1) / 2) * 1.25);
      texts.push({ text, x: direction === 'rtl' ? width - column + size * 0.5 : column - size * 0.5, baseline, anchor: direction === 'rtl' ? 'left' : 'right', size, tone: 'text' });
    });
  });
  spans.forEach((series, index) => {
    const look = looks[index % looks.length];
    series.forEach((span, category) => {
      if (span === null || look === undefined) {
        return;
      }
      const y = top + category * band + (band - side * thickness) / 2 + (side === 1 ? 0 : index) * thickness;
      const [near, far] = [x(span[0]), x(span[1])];
      bars.push(filled(rectangle(Math.min(near, far), y, Math.abs(near - far), thickness * (side === 1 ? 1 : 0.92)), look.color, look.hatch));
      if (labelled && stacking === 'none') {
        const outward = (span[1] < 0) === (direction === 'rtl');
        written.push({ text: valueLabel(span[1], false, locale), x: far + (outward ? size : -size) * 0.35, baseline: y + thickness / 2 + size * 0.3, anchor: outward ? 'left' : 'right', size: size * 0.92, tone: 'text' });
      }
    });
  });
  const grid = scale.ticks.map((tick) => verticalLine(x(tick), top, bottom, written, style));
  const shapes = [...key.shapes, ...grid, ...bars, stroked(polyline([[x(0), top], [x(0), bottom]]), style.ink, 0.75)];
  if (unit !== null) {
    texts.push({ text: unit, x: direction === 'rtl' ? width - column - length / 2 : column + length / 2, baseline: bottom + size * 2.7, anchor: 'center', size, tone: 'muted' });
  }
  return { size: { width: pt(width), height: pt(bottom + foot) }, shapes, texts: [...texts, ...written] };
}
