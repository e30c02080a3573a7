/** Shapes of a chart as path operators (PDF 32000-1, 8.5). */
import { HATCH_STEP, HATCH_WIDTH, type ChartShape, type Hatch, type PathCommand } from '../charts/drawing.js';
import { operand } from './operators.js';
import type { Paint } from './paint.js';

/** `left`, `top`: of the drawing, on the page whose y grows upwards. Leaves the graphics state as it was. */
export function shapeOperators(shapes: readonly ChartShape[], left: number, top: number, paint: Paint): string {
  const place = `1 0 0 -1 ${operand(left)} ${operand(top)} cm`;
  return ['q', place, ...shapes.flatMap((shape) => shapeLines(shape, paint)), 'Q'].join('\n');
}

function shapeLines({ path, fill, hatch, stroke }: ChartShape, paint: Paint): readonly string[] {
  const outline = path.map(pathOperator).join('\n');
  const filled = fill === null ? [] : [paint.fill(fill, 'area'), outline, 'f'];
  const hatched = hatch === 'none' ? [] : ['q', outline, 'W n', ...hatchLines(path, hatch, paint), 'Q'];
  const stroked = stroke === null ? [] : [paint.stroke(stroke.color), `${operand(stroke.width)} w`, `[${stroke.dash.map(operand).join(' ')}] 0 d`, outline, 'S'];
  return [...filled, ...hatched, ...stroked];
}

function pathOperator(command: PathCommand): string {
  switch (command.op) {
    case 'move':
      return `${operand(command.x)} ${operand(command.y)} m`;
    case 'line':
      return `${operand(command.x)} ${operand(command.y)} l`;
    case 'curve':
      return `${[command.x1, command.y1, command.x2, command.y2, command.x, command.y].map(operand).join(' ')} c`;
    case 'close':
      return 'h';
  }
}

/** Lines at 45° over the path's bounds, which the path clips. */
function hatchLines(path: readonly PathCommand[], hatch: Hatch, paint: Paint): readonly string[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const command of path) {
    if (command.op !== 'close') {
      left = Math.min(left, command.x);
      right = Math.max(right, command.x);
      top = Math.min(top, command.y);
      bottom = Math.max(bottom, command.y);
    }
  }
  const lines: string[] = [];
  const height = bottom - top;
  // A slice's arc may reach beyond its corners, by less than its radius.
  const reach = height + (right - left);
  const step = HATCH_STEP * Math.SQRT2;
  for (let x = Math.floor((left - 2 * reach) / step) * step; x < right + 2 * reach; x += step) {
    const [from, to] = hatch === 'rising' ? [bottom + reach, top - reach] : [top - reach, bottom + reach];
    lines.push(`${operand(x)} ${operand(from)} m ${operand(x + height + 2 * reach)} ${operand(to)} l`);
  }
  return [paint.stroke('#ffffff'), `${operand(HATCH_WIDTH)} w`, '[] 0 d', lines.join('\n'), 'S'];
}
