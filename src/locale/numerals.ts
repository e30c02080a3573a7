/** The three sets of digits, and integers written in them. */

/** CLDR's names: European 0–9, Arabic-Indic ٠–٩, Persian and Urdu ۰–۹. */
export type NumeralSystem = 'latn' | 'arab' | 'arabext';

const DIGITS: Readonly<Record<NumeralSystem, string>> = {
  latn: '0123456789',
  arab: '٠١٢٣٤٥٦٧٨٩',
  arabext: '۰۱۲۳۴۵۶۷۸۹',
};

const EVERY_DIGIT = /[0-9٠-٩۰-۹]/g;

/** An integer without separators, as folios, notes and counters print it. */
export function formatInteger(value: number, numerals: NumeralSystem): string {
  return toNumerals(String(value), numerals);
}

/** The text with every digit of the three systems in one of them; its length does not change. */
export function toNumerals(text: string, numerals: NumeralSystem): string {
  return text.replace(EVERY_DIGIT, (digit) => DIGITS[numerals].charAt(valueOf(digit)));
}

/** The system of one digit. */
export function systemOf(digit: string): NumeralSystem {
  if (digit <= '9') {
    return 'latn';
  }
  return digit <= '٩' ? 'arab' : 'arabext';
}

export function isNumeralSystem(name: string): name is NumeralSystem {
  return Object.hasOwn(DIGITS, name);
}

function valueOf(digit: string): number {
  return DIGITS[systemOf(digit)].indexOf(digit);
}
