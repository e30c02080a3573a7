/** Marks of the points of a line, another shape for each series. */
import type { Color } from '../design/theme.js';
import { circle } from './circle.js';
import { filled, polyline, rectangle, type ChartShape } from './drawing.js';

/** Half the size of a mark, in points. */
const RADIUS = 2.6;

export function marker(index: number, x: number, y: number, color: Color): ChartShape {
  switch (index % 4) {
    case 1:
      return filled(rectangle(x - RADIUS * 0.9, y - RADIUS * 0.9, RADIUS * 1.8, RADIUS * 1.8), color);
    case 2:
      return filled(polyline([[x, y - RADIUS * 1.2], [x + RADIUS * 1.2, y + RADIUS], [x - RADIUS * 1.2, y + RADIUS]], true), color);
    case 3:
      return filled(polyline([[x, y - RADIUS * 1.3], [x + RADIUS * 1.3, y], [x, y + RADIUS * 1.3], [x - RADIUS * 1.3, y]], true), color);
    default:
      return filled(circle(x, y, RADIUS), color);
  }
}
