import { mergeFontFeatures } from '../base/font-features.js';
import { pt, type Pt } from '../base/units.js';
import type { TextDesign, Theme, TitleDesign } from './theme.js';

/** OpenType features of a text: its font stack's, then its own. */
export function featuresOf({ font, features = [] }: Pick<TextDesign, 'font' | 'features'>, theme: Theme): readonly string[] {
  return mergeFontFeatures(theme.features[font], features);
}

/** The same design with size and leading multiplied by `factor`. */
export function scaleText<T extends { readonly size: Pt; readonly leading: Pt }>(design: T, factor: number): T {
  return { ...design, size: pt(design.size * factor), leading: pt(design.leading * factor) };
}

/** The title's texts for a page without its ground. */
export function titleOnPaper({ title, colors }: Theme): TitleDesign {
  const { fill } = title;
  if (fill === null) {
    return title;
  }
  const inked = (design: TextDesign, color: TextDesign['color']): TextDesign => ({ ...design, color });
  return { ...title, fill: null, title: inked(title.title, fill), subtitle: inked(title.subtitle, colors.accent2), byline: inked(title.byline, colors.muted) };
}
