/** Numbers that are dialled, with the code of their country: `+961 1 234 567`, `0033 (0)1 23 45 67 89`. */

const DIGITS = '0-9٠-٩۰-۹';

/** Groups of digits, parted by spaces or hyphens; the source of a regular expression. */
export const TELEPHONE =
  String.raw`(?<![A-Za-z_${DIGITS}+])(?:\+|00|٠٠|۰۰)[${DIGITS}]{1,14}` +
  String.raw`(?:[ \u00A0\u202F-](?:\([${DIGITS}]{1,4}\)[ -]?)?[${DIGITS}]{1,8}){1,6}(?![A-Za-z_${DIGITS}])`;

/** Digits of the shortest. */
const LEAST_DIGITS = 7;
const NO_DIGITS = new RegExp(`[^${DIGITS}]`, 'g');
const WHOLE = new RegExp(`^${TELEPHONE}$`);
const MAY_HOLD = /[+0٠۰][0-9٠-٩۰-۹]/;

/** Whether what the pattern found has digits enough. */
export function isDialled(found: string): boolean {
  return found.replace(NO_DIGITS, '').length >= LEAST_DIGITS;
}

export function isTelephone(text: string): boolean {
  return WHOLE.test(text) && isDialled(text);
}

/** Half-open ranges of UTF-16 offsets, in order. */
export function findTelephones(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!MAY_HOLD.test(text)) {
    return [];
  }
  return [...text.matchAll(new RegExp(TELEPHONE, 'g'))]
    .filter(([found]) => isDialled(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
