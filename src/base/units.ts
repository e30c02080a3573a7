/**
 * Branded lengths. A bare `number` never crosses a module boundary as a length.
 *
 * - `Pt`: PostScript points, 1/72 inch; the unit of every page coordinate.
 * - `FontUnit`: units of one font's em square; becomes `Pt` only through {@link toPt}.
 */

declare const unit: unique symbol;

export type Pt = number & { readonly [unit]: 'pt' };
export type FontUnit = number & { readonly [unit]: 'fontUnit' };

export const pt = (value: number): Pt => value as Pt;
export const fontUnit = (value: number): FontUnit => value as FontUnit;

export const ZERO_PT: Pt = pt(0);

const POINTS_PER_MM = 72 / 25.4;

export const mm = (value: number): Pt => pt(value * POINTS_PER_MM);

/** Sum of lengths, in points. */
export function sumPt(...lengths: readonly Pt[]): Pt {
  let total = 0;
  for (const length of lengths) {
    total += length;
  }
  return pt(total);
}

/** Length in points of `value` font units set at `size`, for a font of `unitsPerEm`. */
export function toPt(value: FontUnit, size: Pt, unitsPerEm: number): Pt {
  return pt((value * size) / unitsPerEm);
}
