/** SVG path data of absolute commands to cubic segments. */
import type { PathSegment } from './formula.js';
import { transformed, type Matrix } from './matrix.js';

const TOKEN = /[MLHVQTCSZ]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;

/** How many numbers a command takes. */
const OPERANDS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, T: 2, C: 6, S: 4, Z: 0 };

export function pathSegments(data: string, matrix: Matrix): readonly PathSegment[] {
  const reader = new PathReader();
  let command = 'Z';
  let operands: number[] = [];
  for (const [token] of data.matchAll(TOKEN)) {
    const value = Number(token);
    if (Number.isNaN(value)) {
      command = token;
      operands = [];
      if (command === 'Z') {
        reader.add('Z', []);
      }
      continue;
    }
    operands.push(value);
    if (operands.length === OPERANDS[command]) {
      reader.add(command, operands);
      // Further pairs of a move are lines.
      command = command === 'M' ? 'L' : command;
      operands = [];
    }
  }
  return reader.segments.map(({ operator, points }) => ({ operator, points: transformedPoints(points, matrix) }));
}

function transformedPoints(points: readonly number[], matrix: Matrix): readonly number[] {
  const result: number[] = [];
  for (let index = 0; index + 1 < points.length; index += 2) {
    result.push(...transformed(matrix, points[index] ?? 0, points[index + 1] ?? 0));
  }
  return result;
}

class PathReader {
  readonly segments: PathSegment[] = [];
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  /** Of the last curve: what T and S mirror. */
  private controlX = 0;
  private controlY = 0;
  private last = 'Z';

  add(command: string, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]): void {
    const smooth = { Q: 'QT', T: 'QT', C: 'CS', S: 'CS' }[command]?.includes(this.last) === true;
    const [mirrorX, mirrorY] = smooth ? [2 * this.x - this.controlX, 2 * this.y - this.controlY] : [this.x, this.y];
    this.last = command;
    switch (command) {
      case 'M':
        this.segments.push({ operator: 'move', points: [a, b] });
        [this.startX, this.startY] = [a, b];
        return this.arrive(a, b);
      case 'L':
        return this.line(a, b);
      case 'H':
        return this.line(a, this.y);
      case 'V':
        return this.line(this.x, a);
      case 'Q':
        return this.quadratic(a, b, c, d);
      case 'T':
        return this.quadratic(mirrorX, mirrorY, a, b);
      case 'C':
        return this.cubic(a, b, c, d, e, f);
      case 'S':
        return this.cubic(mirrorX, mirrorY, a, b, c, d);
      default:
        this.segments.push({ operator: 'close', points: [] });
        return this.arrive(this.startX, this.startY);
    }
  }

  private line(x: number, y: number): void {
    this.segments.push({ operator: 'line', points: [x, y] });
    this.arrive(x, y);
  }

  /** A quadratic curve is a cubic one whose controls stand two thirds of the way to its own. */
  private quadratic(controlX: number, controlY: number, x: number, y: number): void {
    const third = (from: number, to: number): number => from + (2 / 3) * (to - from);
    const points = [third(this.x, controlX), third(this.y, controlY), third(x, controlX), third(y, controlY), x, y];
    this.segments.push({ operator: 'curve', points });
    this.arrive(x, y);
    [this.controlX, this.controlY] = [controlX, controlY];
  }

  private cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.segments.push({ operator: 'curve', points: [x1, y1, x2, y2, x, y] });
    this.arrive(x, y);
    [this.controlX, this.controlY] = [x2, y2];
  }

  private arrive(x: number, y: number): void {
    [this.x, this.y] = [x, y];
  }
}
