import type { MathMarkup } from './formula.js';
import { needsOwnFont } from './own-font.js';

/** The texts of a formula that are set in the publication's fonts. */
export function formulaTexts({ children }: MathMarkup): readonly string[] {
  return children.flatMap((child) => (typeof child === 'string' ? (needsOwnFont(child) ? [child] : []) : formulaTexts(child)));
}
