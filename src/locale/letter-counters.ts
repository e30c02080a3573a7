/**
 * Counters that are made of letters. Sources: the Ready-made Counter Styles of the W3C for the
 * series, Arabic books for what stands beyond them.
 */
import { invariant } from '../base/assert.js';

/** The 28 letters in the order of dictionaries, the first with its hamza, as lists print it. */
const HIJAI = [...'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const PERSIAN = [...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];
const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];

/** By value: 1–9, 10–90, 100–900, 1000. The eastern order, أبجد هوز حطي كلمن سعفص قرشت ثخذ ضظغ. */
const ABJAD = [...'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ'];

/**
 * The Maghrebi order, أبجد هوز حطي كلمن صعفض قرست ثخذ ظغش: ص is 60, ض 90, س 300, ظ 800, غ 900, ش 1000.
 * The W3C's `maghrebi-abjad` has ض and ص the other way round in its rule, but not in its comment.
 */
const MAGHREBI_ABJAD = [...'ابجدهوزحطيكلمنصعفضقرستثخذظغش'];

const MAX_ABJAD = 1999;
/** Far beyond any list; keeps `LATIN` and its like from running into words. */
const MAX_ALPHABETIC = 9999;

/** Letters that do not join the next one. */
const HEH_THAT_STANDS_ALONE = /(?<=^|[اأدذرزو])ه$/u;
const ZERO_WIDTH_JOINER = '\u200D';

/** أ، ب، ت … ي, then أأ، أب …: CSS's `alphabetic` system. Null out of 1–9999. */
export function hijai(value: number): string | null {
  return finish(alphabetic(value, HIJAI));
}

/** The 32 letters of Persian, ا، ب، پ … ی, then اا. */
export function persianAlphabetic(value: number): string | null {
  return finish(alphabetic(value, PERSIAN));
}

/** a, b … z, then aa. */
export function latinLetters(value: number): string | null {
  return alphabetic(value, LATIN);
}

/** أ، ب، ج، د، ه‍ … ي، يا، يب: the letters' values added up, the greatest first. Null out of 1–1999. */
export function abjad(value: number): string | null {
  return finish(additive(value, ABJAD));
}

export function maghrebiAbjad(value: number): string | null {
  return finish(additive(value, MAGHREBI_ABJAD));
}

/** Bijective numeration: every positive integer has one string of letters, and every string one integer. */
function alphabetic(value: number, letters: readonly string[]): string | null {
  if (!Number.isInteger(value) || value < 1 || value > MAX_ALPHABETIC) {
    return null;
  }
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / letters.length)) {
    text = letterAt(letters, (rest - 1) % letters.length) + text;
  }
  return text;
}

function additive(value: number, letters: readonly string[]): string | null {
  if (!Number.isInteger(value) || value < 1 || value > MAX_ABJAD) {
    return null;
  }
  const digits = [...String(value)].reverse().map(Number);
  const text = digits.map((digit, power) => (digit === 0 ? '' : letterAt(letters, power * 9 + digit - 1))).reverse().join('');
  return text === 'ا' ? 'أ' : text;
}

/** A heh that nothing joins looks like the digit five: a joiner keeps the form of its head, ه‍. */
function finish(text: string | null): string | null {
  return text === null ? null : text.replace(HEH_THAT_STANDS_ALONE, `ه${ZERO_WIDTH_JOINER}`);
}

function letterAt(letters: readonly string[], index: number): string {
  const letter = letters[index];
  invariant(letter !== undefined, 'a letter for every index');
  return letter;
}
