/**
 * Whose digits a publication prints.
 *
 * Two questions, two answers: which digits its own numbers have (folios, list markers, note marks,
 * dates), and whether digits the author typed are changed. With `auto`, a language with a region
 * (`ar-EG`) answers both by its locale; a bare `ar` keeps what was typed, and the publication's own
 * numbers follow the digits its text uses most.
 */
import { FALLBACK_LOCALE } from './fallback.js';
import { isNumeralSystem, systemOf, toNumerals, type NumeralSystem } from './numerals.js';

/** `auto`: the locale's digits; `keep`: as typed. */
export type DigitStyle = 'auto' | 'latn' | 'arab' | 'keep';

/** Languages whose native digits are the extended ones. CLDR 48, `native` numbering systems. */
const EXTENDED = new Set(['fa', 'ks', 'lrc', 'mzn', 'pa', 'ps', 'ug', 'ur', 'uz']);

const ANY_DIGIT = /[0-9٠-٩۰-۹]/;
const EVERY_DIGIT = /[0-9٠-٩۰-۹]/g;

/** What spaces, brackets, quotation marks and Arabic punctuation leave whole: words, codes, URLs. */
const TOKEN = /[^\s،؛؟«»“”‘’()[\]{}…]+/gu;
const LATIN_LETTER = /\p{Script=Latin}/u;

const LETTER = /\p{L}/u;

/**
 * Changes every digit of running text. Tokens which mix digits with Latin letters (`COVID-19`,
 * `A4`, URLs, e-mail addresses) keep theirs, and so do numbers in Latin text: those with Latin words
 * on either side, or on one where no word stands on the other. The length does not change.
 */
export function setDigits(text: string, numerals: NumeralSystem): string {
  if (!ANY_DIGIT.test(text)) {
    return text;
  }
  const tokens = text.match(TOKEN) ?? [];
  const before = nearestWords(tokens);
  const after = nearestWords(tokens.toReversed()).reverse();
  let place = -1;
  return text.replace(TOKEN, (token) => {
    place += 1;
    const near = [before[place], after[place]].filter((word) => word !== 'none');
    const isAmongLatin = near.length > 0 && near.every((word) => word === 'latin');
    return ANY_DIGIT.test(token) && !LATIN_LETTER.test(token) && !isAmongLatin ? toNumerals(token, numerals) : token;
  });
}

type Word = 'latin' | 'other' | 'none';

/** The word, letters without digits, that stands last before each token. */
function nearestWords(tokens: readonly string[]): Word[] {
  let last: Word = 'none';
  return tokens.map((token) => {
    const found = last;
    if (LETTER.test(token) && !ANY_DIGIT.test(token)) {
      last = LATIN_LETTER.test(token) ? 'latin' : 'other';
    }
    return found;
  });
}

/** Digits of the numbers that the publication makes itself. */
export function ownNumerals(style: DigitStyle, language: string, textDigits: DigitCount): NumeralSystem {
  switch (style) {
    case 'latn':
      return 'latn';
    case 'arab':
      return easternNumerals(language);
    case 'auto':
    case 'keep':
      return regionalNumerals(language) ?? mostUsed(textDigits);
  }
}

/** Digits that typed ones are changed to; null: they stay as typed. */
export function textNumerals(style: DigitStyle, language: string): NumeralSystem | null {
  switch (style) {
    case 'keep':
      return null;
    case 'latn':
      return 'latn';
    case 'arab':
      return easternNumerals(language);
    case 'auto':
      return regionalNumerals(language);
  }
}

export type DigitCount = Readonly<Record<NumeralSystem, number>>;

export function countDigits(texts: Iterable<string>): DigitCount {
  const count = { latn: 0, arab: 0, arabext: 0 };
  for (const text of texts) {
    for (const [digit] of text.matchAll(EVERY_DIGIT)) {
      count[systemOf(digit)] += 1;
    }
  }
  return count;
}

function mostUsed({ latn, arab, arabext }: DigitCount): NumeralSystem {
  if (arab > latn && arab >= arabext) {
    return 'arab';
  }
  return arabext > latn ? 'arabext' : 'latn';
}

/** In a canonical tag; asking `Intl.Locale` for it takes 10 ms the first time. */
const NAMES_NUMERALS = /-u(?:-\w+)*-nu-/;

/** The locale's digits where the language names a region or a numbering system of its own. */
function regionalNumerals(language: string): NumeralSystem | null {
  if (new Intl.Locale(language).region === undefined && !NAMES_NUMERALS.test(language)) {
    return null;
  }
  return numeralsOf(language) ?? 'latn';
}

/** Eastern digits: those of Persian and its neighbours, else the Arabic ones. */
function easternNumerals(language: string): NumeralSystem {
  return EXTENDED.has(new Intl.Locale(language).language) ? 'arabext' : 'arab';
}

function numeralsOf(language: string): NumeralSystem | null {
  const { numberingSystem } = new Intl.NumberFormat([language, FALLBACK_LOCALE]).resolvedOptions();
  return isNumeralSystem(numberingSystem) ? numberingSystem : null;
}
