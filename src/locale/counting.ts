import { formatCounter, type CounterStyle } from './counters.js';
import type { NumeralSystem } from './numerals.js';

/** How the items of a list are counted: `١.`, `أ)`, `أولًا:`. */
export interface Counting {
  readonly style: CounterStyle;
  readonly suffix: '.' | ')' | ':';
}

/** What the author wrote after the number counts, except after a word: that takes a colon. */
export function countingOf(style: CounterStyle, delimiter: '.' | ')'): Counting {
  return { style, suffix: style.startsWith('ordinal') ? ':' : delimiter };
}

/** The printed marker, without a space after it. */
export function listMarker(value: number, { style, suffix }: Counting, numerals: NumeralSystem): string {
  return formatCounter(value, style, numerals) + suffix;
}

/** What other languages have in the place of Arabic letters. */
const PERSIAN: Partial<Record<CounterStyle, CounterStyle>> = { hijai: 'persian-alphabetic', abjad: 'persian-alphabetic' };
const LATIN: Partial<Record<CounterStyle, CounterStyle>> = { hijai: 'lower-latin', abjad: 'lower-latin' };
const OTHERS: Partial<Record<CounterStyle, CounterStyle>> = { hijai: 'decimal', abjad: 'decimal' };

/** A theme's counters, chosen for Arabic, as another language has them. */
export function countersFor(tag: string, arabic: readonly CounterStyle[]): readonly CounterStyle[] {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'ar') {
    return arabic;
  }
  const inPlace = language === 'fa' ? PERSIAN : script === 'Latn' ? LATIN : OTHERS;
  return arabic.map((style) => inPlace[style] ?? style);
}
