/** Arcs as cubic curves: each quarter or less is one, off by less than 0.03 % of the radius. */
import type { PathCommand } from './drawing.js';

const QUARTER = Math.PI / 2;

/** Angles in radians from twelve o'clock, growing clockwise. The first command joins to the arc's start. */
export function arc(cx: number, cy: number, radius: number, from: number, to: number): readonly PathCommand[] {
  const count = Math.max(1, Math.ceil(Math.abs(to - from) / QUARTER));
  const step = (to - from) / count;
  const handle = (4 / 3) * Math.tan(step / 4) * radius;
  const commands: PathCommand[] = [];
  for (let index = 0; index < count; index += 1) {
    const [a, b] = [from + index * step, from + (index + 1) * step];
    commands.push({
      op: 'curve',
      x1: cx + radius * Math.sin(a) + handle * Math.cos(a),
      y1: cy - radius * Math.cos(a) + handle * Math.sin(a),
      x2: cx + radius * Math.sin(b) - handle * Math.cos(b),
      y2: cy - radius * Math.cos(b) - handle * Math.sin(b),
      x: cx + radius * Math.sin(b),
      y: cy - radius * Math.cos(b),
    });
  }
  return commands;
}

export function circle(cx: number, cy: number, radius: number): readonly PathCommand[] {
  return [{ op: 'move', x: cx, y: cy - radius }, ...arc(cx, cy, radius, 0, 2 * Math.PI), { op: 'close' }];
}
