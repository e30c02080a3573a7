/**
 * The boxes of a page (PDF 32000-1, 14.11.2), and the marks around it.
 *
 *     media ┌──┬────────────┬──┐   The trimmed page has its corner at the origin, so that nothing on
 *           ├  ┌────────────┐  ┤   it moves: bleed and marks stand at negative coordinates.
 *           │  │    trim    │  │
 *           ├  └────────────┘  ┤
 *           └──┴────────────┴──┘
 */
import type { Size } from '../base/geometry.js';
import type { PressSettings } from '../base/press.js';
import { mm, pt, type Pt } from '../base/units.js';
import { operand } from './operators.js';

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

export interface PageBoxes {
  readonly media: Box;
  readonly bleed: Box;
  readonly trim: Box;
}

/** Marks stand outside the bleed, and no nearer than this. */
const LEAST_GAP = mm(3);
const MARK_LENGTH = mm(5);
/** Of a registration mark's circle. */
const RADIUS = mm(1.5);
const MARK_WIDTH = 0.25;
/** Of the control points of a quarter of a circle, as a share of the radius. */
const ROUND = 0.5523;

type Around = Pick<PressSettings, 'bleed' | 'marks'>;

/** What stands around the trimmed page on every side. */
export function slugOf({ bleed, marks }: Around): Pt {
  return marks ? pt(gapOf(bleed) + MARK_LENGTH) : bleed;
}

export function pageBoxes({ width, height }: Size, around: Around): PageBoxes {
  const box = (by: number): Box => [-by, -by, width + by, height + by];
  return { media: box(slugOf(around)), bleed: box(around.bleed), trim: box(0) };
}

const gapOf = (bleed: Pt): Pt => pt(Math.max(bleed, LEAST_GAP));

/** `color` is the operator that sets the colour of lines. */
export function markOperators([left, bottom, right, top]: Box, bleed: Pt, color: string): string {
  const gap = gapOf(bleed);
  const lines = [left, right].flatMap((x) => [
    segment(x, bottom - gap, x, bottom - gap - MARK_LENGTH),
    segment(x, top + gap, x, top + gap + MARK_LENGTH),
  ]);
  const rows = [bottom, top].flatMap((y) => [
    segment(left - gap, y, left - gap - MARK_LENGTH, y),
    segment(right + gap, y, right + gap + MARK_LENGTH, y),
  ]);
  const away = gap + MARK_LENGTH / 2;
  const [middle, half] = [(left + right) / 2, (bottom + top) / 2];
  const targets = [target(middle, bottom - away), target(middle, top + away), target(left - away, half), target(right + away, half)];
  return ['q', color, `${MARK_WIDTH} w`, ...lines, ...rows, ...targets, 'S', 'Q'].join('\n');
}

/** Where a sheet is folded: short dashes above and below. */
export function foldOperators(x: number, [, bottom, , top]: Box, bleed: Pt, color: string): string {
  const gap = gapOf(bleed);
  const lines = [segment(x, bottom - gap, x, bottom - gap - MARK_LENGTH), segment(x, top + gap, x, top + gap + MARK_LENGTH)];
  return ['q', color, `${MARK_WIDTH} w`, '[2 1.5] 0 d', ...lines, 'S', 'Q'].join('\n');
}

const segment = (fromX: number, fromY: number, toX: number, toY: number): string => `${operand(fromX)} ${operand(fromY)} m ${operand(toX)} ${operand(toY)} l`;

/** A circle and a cross over it. */
function target(x: number, y: number): string {
  const reach = RADIUS * 1.6;
  const control = RADIUS * ROUND;
  const curve = (...points: readonly number[]): string => `${points.map(operand).join(' ')} c`;
  return [
    segment(x - reach, y, x + reach, y),
    segment(x, y - reach, x, y + reach),
    `${operand(x + RADIUS)} ${operand(y)} m`,
    curve(x + RADIUS, y + control, x + control, y + RADIUS, x, y + RADIUS),
    curve(x - control, y + RADIUS, x - RADIUS, y + control, x - RADIUS, y),
    curve(x - RADIUS, y - control, x - control, y - RADIUS, x, y - RADIUS),
    curve(x + control, y - RADIUS, x + RADIUS, y - control, x + RADIUS, y),
  ].join('\n');
}
