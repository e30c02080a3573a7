import { mergeFontFeatures } from '../base/font-features.js';
import { pt, type Pt } from '../base/units.js';
import type { Color, FontRole, FontWeight, TextDesign, Theme } from './theme.js';

/** Of a theme that leaves its fonts as they are. */
export const NO_FEATURES = { body: [], heading: [], code: [], emphasis: [] } as const satisfies Theme['features'];

/** Writes a text design on one line: `type('body', 11.5, 20, 400, ink)`; sizes in points. */
export function type(
  font: FontRole,
  size: number,
  leading: number,
  weight: FontWeight,
  color: Color,
): TextDesign {
  return { font, size: pt(size), leading: pt(leading), weight, color };
}

/** OpenType features of a text: its font stack's, then its own. */
export function featuresOf({ font, features = [] }: Pick<TextDesign, 'font' | 'features'>, theme: Theme): readonly string[] {
  return mergeFontFeatures(theme.features[font], features);
}

/** The same design with size and leading multiplied by `factor`. */
export function scaleText<T extends { readonly size: Pt; readonly leading: Pt }>(design: T, factor: number): T {
  return { ...design, size: pt(design.size * factor), leading: pt(design.leading * factor) };
}
