/** A chart's data as a drawing, as wide as it is told; no higher than `tallest`. */
import type { Chart } from '../document/model.js';
import type { ChartStyle } from './chart-style.js';
import { drawBars } from './horizontal-bars.js';
import type { ChartDrawing } from './drawing.js';
import { drawPie } from './pie.js';
import { drawUpright } from './upright.js';

/** Height as a share of the width where the author asks for none. */
const SHARE = 0.46;
const PIE_SHARE = 0.5;

export function drawChart(chart: Chart, width: number, tallest: number, style: ChartStyle): ChartDrawing {
  const wanted = chart.height ?? width * (chart.type === 'pie' ? PIE_SHARE : SHARE);
  const height = Math.min(wanted, tallest);
  switch (chart.type) {
    case 'pie':
      return drawPie(chart, width, height, style);
    case 'bar':
      return chart.horizontal ? drawBars(chart, width, chart.height === null ? null : height, tallest, style) : drawUpright(chart, width, height, style);
    case 'line':
    case 'area':
      return drawUpright(chart, width, height, style);
  }
}
