/** What stands in the braces of `:::verse{…}`. */
import { atSpan } from '../base/diagnostic.js';
import { toNumerals } from '../locale/numerals.js';
import type { BuildContext } from './build-context.js';
import type { DirectiveParts } from './directive-parts.js';

export interface VerseOptions {
  /** Every line is one whole, whatever marks stand in it. */
  readonly isFree: boolean;
  /** Every how manieth line shows its number; null: none does. */
  readonly numbered: number | null;
}

const COUNT = /^[1-9]\d{0,3}$/;

export function verseOptions({ attributes, opening }: DirectiveParts, { report }: BuildContext): VerseOptions {
  const tell = (message: string, hint: string): void => {
    report({ rule: 'verse-attributes-are-known', severity: 'error', message, place: atSpan(opening), hint });
  };
  const { form, numbers, ...others } = attributes;
  const [other] = Object.keys(others);
  if (other !== undefined) {
    tell(`expected {form=free} or {numbers}, but :::verse knows no “${other}”`, 'remove it from the braces');
  }
  if (form !== undefined && form !== 'free') {
    tell(`expected {form=free}, but the form is “${form ?? ''}”`, 'leave the form out: a gap in the lines makes them classical');
  }
  const count = toNumerals(numbers ?? '', 'latn');
  const isCount = count === '' || COUNT.test(count);
  if (!isCount) {
    tell(`expected every how manieth line has its number, but numbers is “${numbers ?? ''}”`, 'write {numbers} for each line, {numbers=5} for every fifth');
  }
  return { isFree: form === 'free', numbered: numbers === undefined || !isCount ? null : Number(count === '' ? 1 : count) };
}
