/**
 * Fragments are what blocks become: a vertical list of unbreakable pieces, spaces and break
 * opportunities. Pages are what fragments become. Coordinates: origin at the top left, y downwards.
 */
import type { Pt } from '../base/units.js';
import type { Rect, Size } from '../base/geometry.js';
import type { CoverPart } from '../design/cover-plan.js';
import type { OutlineContour } from '../design/ornaments.js';
import type { ChartShape } from '../charts/drawing.js';
import type { Color } from '../design/theme.js';
import type { NodeId } from '../document/model.js';
import type { Line } from '../text/types.js';

/** The title block is made from the metadata: it has no Document node. */
export type TitlePart = 'title' | 'subtitle' | 'byline' | 'abstract' | CoverMark;

/** Parts of the cover, which stands before everything else. */
export type CoverMark = `cover-${CoverPart | 'logo'}`;

/** Whose content an item is, for tags and reading order; artifacts are read by nobody. */
export type Mark =
  | { readonly kind: 'node'; readonly node: NodeId; readonly part: 'body' | 'label' }
  | { readonly kind: 'title'; readonly part: TitlePart }
  | { readonly kind: 'artifact'; readonly type: 'pagination' | 'layout' | 'background' };

export type Item = LineItem | FillItem | LeaderItem | PathItem | ImageItem | DrawingItem;

/** `x` is the left edge of the line box: the first run stands at `x + line.indent`. */
export interface LineItem {
  readonly kind: 'line';
  readonly x: Pt;
  readonly baseline: Pt;
  readonly line: Line;
  readonly mark: Mark;
}

/** A filled rectangle: panels, bars and rules. */
export interface FillItem {
  readonly kind: 'fill';
  readonly rect: Rect;
  readonly color: Color;
  readonly mark: Mark;
}

/** Round dots, `rect.height` across: the first at the rectangle's left edge, the others at multiples of `pitch`. */
export interface LeaderItem {
  readonly kind: 'leader';
  readonly rect: Rect;
  readonly pitch: Pt;
  readonly color: Color;
  readonly mark: Mark;
}

/** Closed contours of one colour; where they run the other way round they cut out. */
export interface PathItem {
  readonly kind: 'path';
  /** Bounds. */
  readonly rect: Rect;
  /** From the upper left corner of `rect`, in points. */
  readonly contours: readonly OutlineContour[];
  readonly color: Color;
  readonly mark: Mark;
}

export interface ImageItem {
  readonly kind: 'image';
  readonly rect: Rect;
  /** Key into `Document.images`. */
  readonly path: string;
  readonly mark: Mark;
}

/** Shapes of a chart; its texts are lines of the same mark. */
export interface DrawingItem {
  readonly kind: 'drawing';
  readonly rect: Rect;
  /** Relative to the rectangle's corner. */
  readonly shapes: readonly ChartShape[];
  readonly mark: Mark;
}

export interface Page {
  /** 1-based; 0 of the cover. Odd pages of a right-bound book stand at the left of the spread. */
  readonly number: number;
  /** Folio as printed, in the publication's digits. */
  readonly label: string;
  readonly size: Size;
  /** Painting order: backgrounds first. */
  readonly items: readonly Item[];
}
