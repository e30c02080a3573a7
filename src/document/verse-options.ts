/** What stands in the braces of `:::verse{…}`. */
import { toNumerals } from '../locale/numerals.js';
import { oneOf, type AttributeRule } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';

export interface VerseOptions {
  /** Every line is one whole, whatever marks stand in it. */
  readonly isFree: boolean;
  /** Every how manieth line shows its number; null: none does. */
  readonly numbered: number | null;
}

const COUNT = /^(?:[1-9]\d{0,3})?$/;

/** `{numbers}` for each line, `{numbers=5}` for every fifth. */
const EVERY: AttributeRule = { expected: 'empty for each line, or 5 for every fifth', fits: (value) => COUNT.test(toNumerals(value, 'latn')) };

export const VERSE_ATTRIBUTES = { form: oneOf('free'), numbers: EVERY } as const;

export function verseOptions({ attributes }: DirectiveParts): VerseOptions {
  const every = attributes.get('numbers');
  return { isFree: attributes.get('form') === 'free', numbered: every === undefined ? null : Number(toNumerals(every, 'latn') || 1) };
}
