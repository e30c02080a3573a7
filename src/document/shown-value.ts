/** Values of data as they are shown in tables, in the publication's digits. */
import { setDigits } from '../locale/digits.js';
import { readNumber } from '../locale/written-number.js';
import type { BuildContext } from './build-context.js';

const POINT = /(?<=\d)\.(?=\d+[^\d.]*$)/;

/** A decimal point between Arabic-Indic digits would be a full stop. The digits stay as typed. */
export function withDecimalSeparator(value: string, { textNumerals, metadata }: BuildContext): string {
  const isNumber = textNumerals !== null && textNumerals !== 'latn' && readNumber(value, metadata.language) !== null;
  return isNumber ? value.replace(POINT, '٫') : value;
}

export function shownValue(value: string, context: BuildContext): string {
  const { textNumerals } = context;
  return textNumerals === null ? value : setDigits(withDecimalSeparator(value, context), textNumerals);
}
