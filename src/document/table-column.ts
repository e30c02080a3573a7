/** Columns of tables: how their cells stand, and how wide they are to be. */
import type { Pt } from '../base/units.js';

/**
 * Physical, as GFM writes it; null is the start side of the publication's direction. `decimal`: numbers
 * stand below each other by their decimal separators, at the right of the column.
 */
export type ColumnAlign = 'left' | 'right' | 'center' | 'decimal' | null;

/** A share of what columns of other widths leave, a part of the measure (of 1), or a length. */
export type ColumnWidth =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'portion'; readonly portion: number }
  | { readonly kind: 'length'; readonly length: Pt };

export interface TableColumn {
  readonly align: ColumnAlign;
  /** Null: by what its cells need. */
  readonly width: ColumnWidth | null;
}
