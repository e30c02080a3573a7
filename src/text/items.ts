/**
 * What Knuth and Plass break: boxes, glue and penalties. Lengths are in points, offsets in the text.
 *
 * Only a penalty is a legal break. A space between words is `Penalty(cost), Glue`: breaking at the
 * penalty drops the glue. What kashida can give stands beside the items (kashida-supply.ts).
 */
import type { Pt } from '../base/units.js';
import { pt } from '../base/units.js';
import type { GlyphRun, Piece } from './types.js';

export type Item = Box | Glue | Penalty;

export interface Box {
  readonly kind: 'box';
  readonly width: Pt;
  readonly start: number;
  readonly end: number;
  /** How far it reaches into the margin where a line begins with it. */
  readonly startHang: Pt;
  /** What it was made of; null for an object and for the nothing that an empty line holds. */
  readonly source: BoxSource | null;
}

export interface BoxSource {
  readonly run: GlyphRun;
  readonly piece: Piece;
}

export interface Glue {
  readonly kind: 'glue';
  readonly width: Pt;
  readonly stretch: Pt;
  readonly shrink: Pt;
}

export interface Penalty {
  readonly kind: 'penalty';
  /** `FORCED` … `FORBIDDEN`. */
  readonly cost: number;
  /** Of the hyphen that a break here adds to the line. */
  readonly width: Pt;
  /** How far the line before it reaches into the margin there. */
  readonly endHang: Pt;
  /** The line before it ends here, its trailing spaces cut off … */
  readonly lineEnd: number;
  /** … and the line after it begins here. */
  readonly nextStart: number;
  /** Two flagged breaks in a row are worse than two others. */
  readonly flagged: boolean;
}

export const FORCED = Number.NEGATIVE_INFINITY;
export const FORBIDDEN = Number.POSITIVE_INFINITY;

/** `first[0]` is that of the first line, and so on; all further lines have `others`. */
export interface LineWidths {
  readonly first: readonly Pt[];
  readonly others: Pt;
}

/** Width of an advance in a run's face and size. */
export function widthInRun({ run }: GlyphRun, advance: number): Pt {
  return pt((advance * run.size) / run.face.metrics.unitsPerEm);
}
