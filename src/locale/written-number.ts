/** Numbers as authors write them: digits of any system, with the separators of their locale. */
import { FALLBACK_LOCALE } from './fallback.js';
import { toNumerals } from './numerals.js';

/** UTF-16 offsets; the sign before the number is not part of it. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  /** Offset of the decimal separator; null in a whole number. */
  readonly separator: number | null;
}

const DIGIT = '[0-9٠-٩۰-۹]';

/** The Arabic separators mean the same everywhere; point and comma change places between locales. */
const WITH_POINT = new RegExp(`${DIGIT}+(?:[٬,\\u00A0\\u202F]${DIGIT}{3})*(?:[٫.]${DIGIT}+)?`, 'u');
const WITH_COMMA = new RegExp(`${DIGIT}+(?:[٬.\\u00A0\\u202F]${DIGIT}{3})*(?:[٫,]${DIGIT}+)?`, 'u');
const FRACTION_WITH_POINT = /[٫.](?=[^٫.]*$)/u;
const FRACTION_WITH_COMMA = /[٫,](?=[^٫,]*$)/u;
const GROUPING = /[٬,.\u00A0\u202F]/gu;

/** The first number in the text; null where it has none. */
export function findNumber(text: string, language: string): WrittenNumber | null {
  const isComma = decimalMark(language) === ',';
  const match = (isComma ? WITH_COMMA : WITH_POINT).exec(text);
  if (match === null) {
    return null;
  }
  const fraction = (isComma ? FRACTION_WITH_COMMA : FRACTION_WITH_POINT).exec(match[0]);
  const start = match.index;
  return { start, end: start + match[0].length, separator: fraction === null ? null : start + fraction.index };
}

const WHOLE_NUMBER = /^\s*([-+−]?)\s*(.*?)\s*[%٪]?\s*$/u;

/** What a text that is one number and nothing else means, a percent sign set aside; null for any other text. */
export function readNumber(text: string, language: string): number | null {
  const [, sign = '', digits = ''] = WHOLE_NUMBER.exec(text) ?? [];
  const found = findNumber(digits, language);
  if (found === null || found.start !== 0 || found.end !== digits.length) {
    return null;
  }
  const whole = toNumerals(digits.slice(0, found.separator ?? digits.length), 'latn').replace(GROUPING, '');
  const fraction = found.separator === null ? '' : toNumerals(digits.slice(found.separator + 1), 'latn');
  return Number(`${sign === '' || sign === '+' ? '' : '-'}${whole}.${fraction === '' ? '0' : fraction}`);
}

function decimalMark(language: string): string {
  const parts = new Intl.NumberFormat([language, FALLBACK_LOCALE]).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
