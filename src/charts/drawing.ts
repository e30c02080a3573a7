/**
 * A chart as shapes and texts, the same for the page and the e-book. Coordinates in points: origin at
 * the top left, y downwards.
 */
import type { Size } from '../base/geometry.js';
import type { Color } from '../design/theme.js';

export interface ChartDrawing {
  readonly size: Size;
  /** Painting order. */
  readonly shapes: readonly ChartShape[];
  readonly texts: readonly ChartText[];
}

/** As in SVG's path data and PDF's path operators. */
export type PathCommand =
  | { readonly op: 'move' | 'line'; readonly x: number; readonly y: number }
  | { readonly op: 'curve'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly x: number; readonly y: number }
  | { readonly op: 'close' };

/** Lines over a fill that tell it from others of like lightness; drawn in the colour of the page. */
export type Hatch = 'none' | 'rising' | 'falling';

export interface ChartShape {
  readonly path: readonly PathCommand[];
  readonly fill: Color | null;
  readonly hatch: Hatch;
  readonly stroke: Stroke | null;
}

export interface Stroke {
  readonly color: Color;
  readonly width: number;
  /** Lengths of dashes and gaps; empty for a solid line. */
  readonly dash: readonly number[];
}

export interface ChartText {
  readonly text: string;
  /** Of the edge or middle that `anchor` names. */
  readonly x: number;
  readonly baseline: number;
  readonly anchor: 'left' | 'center' | 'right';
  readonly size: number;
  readonly tone: 'text' | 'muted';
}

/** Distance of the lines of a hatch, and their thickness, in points. */
export const HATCH_STEP = 4;
export const HATCH_WIDTH = 1;

export function rectangle(x: number, y: number, width: number, height: number): readonly PathCommand[] {
  return [
    { op: 'move', x, y },
    { op: 'line', x: x + width, y },
    { op: 'line', x: x + width, y: y + height },
    { op: 'line', x, y: y + height },
    { op: 'close' },
  ];
}

export function polyline(points: readonly (readonly [x: number, y: number])[], closed = false): readonly PathCommand[] {
  const lines = points.map(([x, y], index): PathCommand => ({ op: index === 0 ? 'move' : 'line', x, y }));
  return closed ? [...lines, { op: 'close' }] : lines;
}

export const filled = (path: readonly PathCommand[], fill: Color, hatch: Hatch = 'none', stroke: Stroke | null = null): ChartShape => ({ path, fill, hatch, stroke });

export const stroked = (path: readonly PathCommand[], color: Color, width: number, dash: readonly number[] = []): ChartShape => ({
  path,
  fill: null,
  hatch: 'none',
  stroke: { color, width, dash },
});
