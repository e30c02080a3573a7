import type { Pt } from './units.js';

/** Page space: origin at the top left corner of the trimmed page, x to the right, y downwards. */
export interface Point {
  readonly x: Pt;
  readonly y: Pt;
}

export interface Size {
  readonly width: Pt;
  readonly height: Pt;
}

/** `x`, `y` is the top left corner. */
export interface Rect extends Point, Size {}
