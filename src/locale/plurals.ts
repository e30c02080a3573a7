import { FALLBACK_LOCALE } from './fallback.js';
import { formatNumber } from './numbers.js';
import type { PublicationLocale } from './publication-locale.js';

/**
 * What is said of a count, by CLDR's category; `#` is where the number goes. Arabic has six: 0, 1,
 * 2, `few` (3–10, 103–110 …), `many` (11–99, 111–199 …) and `other` (100, 200 … and fractions).
 * A category that is not given takes `other`.
 */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** صورة واحدة، صورتان، ٣ صور، ١١ صورة. */
export function plural(count: number, forms: PluralForms, locale: PublicationLocale): string {
  const category = new Intl.PluralRules([locale.language, FALLBACK_LOCALE]).select(count);
  return (forms[category] ?? forms.other).replaceAll('#', () => formatNumber(count, locale));
}
