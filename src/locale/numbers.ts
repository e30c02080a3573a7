/**
 * Quantities by `Intl`, as plain text. Where a number must keep its order inside text of the other
 * direction, whoever sets it isolates it: marks of direction inside the text would be characters of
 * the author's that the author never wrote.
 */
import { FALLBACK_LOCALE } from './fallback.js';
import type { PublicationLocale } from './publication-locale.js';

/** What `Intl` adds for plain text displays: ALM, LRM, RLM. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F]/g;
const SPACE_BEFORE_SIGN = /[\s\u00A0\u202F]+(?=[%٪])/u;

/** A percentage keeps one decimal where it has one. */
const PERCENT_DECIMALS = 1;

/** With the locale's separators: ١٢٬٣٤٥٫٦٧; 12.345,67 in Tunis. At most three decimals. */
export function formatNumber(value: number, { language, numerals }: PublicationLocale): string {
  const format = new Intl.NumberFormat([language, FALLBACK_LOCALE], { numberingSystem: numerals });
  return format.format(value).replace(DIRECTION_MARKS, '');
}

/** A share of 1 as ٥٠٪. In the Arabic script the sign follows without a space. */
export function formatPercent(share: number, { language, numerals }: PublicationLocale): string {
  const options = { style: 'percent', maximumFractionDigits: PERCENT_DECIMALS, numberingSystem: numerals } as const;
  const text = new Intl.NumberFormat([language, FALLBACK_LOCALE], options).format(share).replace(DIRECTION_MARKS, '');
  return new Intl.Locale(language).maximize().script === 'Arab' ? text.replace(SPACE_BEFORE_SIGN, '') : text;
}
