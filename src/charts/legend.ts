/** Names of series with a swatch each, from the start side, in as many rows as they need. */
import type { ChartType } from '../document/chart-types.js';
import type { ChartStyle } from './chart-style.js';
import { filled, polyline, rectangle, stroked, type ChartShape, type ChartText } from './drawing.js';
import { marker } from './markers.js';

export interface Part {
  readonly shapes: readonly ChartShape[];
  readonly texts: readonly ChartText[];
}

export interface Legend extends Part {
  readonly height: number;
}

/** In ems: the swatch, from it to its name, from a name to the next swatch, between rows. */
const SWATCH = 0.85;
const GAP = 0.5;
const BETWEEN = 1.6;
export const ROW = 1.6;

export function legend(names: readonly string[], type: ChartType, width: number, top: number, style: ChartStyle): Legend {
  const { size, measure, direction } = style;
  const shapes: ChartShape[] = [];
  const texts: ChartText[] = [];
  let along = 0;
  let row = 0;
  names.forEach((name, index) => {
    const swatch = (type === 'line' ? 2 : 1) * SWATCH * size;
    const length = swatch + GAP * size + measure(name);
    if (along > 0 && along + length > width) {
      along = 0;
      row += 1;
    }
    const middle = top + row * ROW * size + (ROW * size) / 2;
    const start = (at: number): number => (direction === 'rtl' ? width - at : at);
    const left = Math.min(start(along), start(along + swatch));
    shapes.push(...swatchOf(index, type, left, middle, swatch, style));
    texts.push({ text: name, x: start(along + swatch + GAP * size), baseline: middle + size * 0.3, anchor: direction === 'rtl' ? 'right' : 'left', size, tone: 'text' });
    along += length + BETWEEN * size;
  });
  return { shapes, texts, height: names.length === 0 ? 0 : (row + 1) * ROW * size };
}

function swatchOf(index: number, type: ChartType, x: number, middle: number, width: number, { looks, size }: ChartStyle): readonly ChartShape[] {
  const look = looks[index % looks.length];
  if (look === undefined) {
    return [];
  }
  if (type === 'line') {
    return [stroked(polyline([[x, middle], [x + width, middle]]), look.color, 1.75, look.dash), marker(index, x + width / 2, middle, look.color)];
  }
  const side = SWATCH * size;
  return [filled(rectangle(x, middle - side / 2, width, side), look.color, look.hatch)];
}
