/**
 * The order of Arabic indexes, glossaries and bibliographies, on top of `Intl.Collator`:
 *
 * 1. what begins with a digit, then Arabic, then all other scripts;
 * 2. word by word, and in words the letters of the key: no article, vowel marks or tatweel, and
 *    a hamza's seat for the two of them, ى as ي and ة as ت (so CLDR's `ar`), Persian ک and ی as ك and
 *    ي; numbers by their value;
 * 3. where keys are equal, the marks and hamzas; then whether there is an article.
 */
import { hasArticle } from './article.js';
import { FALLBACK_LOCALE } from './fallback.js';

/** Vowel and Quranic marks, the hamzas above and below, the dagger alef. */
const MARKS = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/gu;
/** ال with whatever marks its two letters have. */
const MARKED_ARTICLE = new RegExp(`^[اٱ]${MARKS.source}*ل${MARKS.source}*`, 'u');
const TATWEEL_AND_CONTROLS = /[\u0640\p{Cf}]/gu;
const THOUSANDS = /(?<=\p{Nd})[,٬](?=\p{Nd}{3}(?!\p{Nd}))/gu;
/** All but the decimal sign of a number. */
const PUNCTUATION = /(?!(?<=\p{Nd})[.,٫](?=\p{Nd}))[\p{P}\p{S}\s]+/gu;

const FOLDED: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ؤ: 'و', ئ: 'ي', ى: 'ي', ة: 'ت', ک: 'ك', ی: 'ي' };
const FOLDABLE = /[أإآٱؤئىةکی]/gu;

const DIGIT_FIRST = /^\p{Nd}/u;
const ARABIC_FIRST = /^\p{Script=Arabic}/u;

/**
 * What an entry is filed under, for grouping by first letter as well: «الأُسرة» is `اسرت`. The
 * order of keys is that of `compareArabic`, not of their code points.
 */
export function sortKey(entry: string): string {
  return filed(entry).replace(MARKS, '').replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter);
}

/** Negative where `a` comes first; 0 for the same string only. For long lists `sortArabic` is faster. */
export function compareArabic(a: string, b: string): number {
  return comparer()(keysOf(a), keysOf(b));
}

/** The items in order of their texts, each text read once. */
export function sortArabic<Item>(items: readonly Item[], textOf: (item: Item) => string): readonly Item[] {
  const compare = comparer();
  const keyed = items.map((item) => ({ item, keys: keysOf(textOf(item)) }));
  return keyed.sort((a, b) => compare(a.keys, b.keys)).map(({ item }) => item);
}

interface Keys {
  readonly group: number;
  readonly key: string;
  /** The entry without article and tatweel, with its marks. */
  readonly marked: string;
  readonly entry: string;
}

function keysOf(entry: string): Keys {
  const key = sortKey(entry);
  return { group: groupOf(key), key, marked: filed(entry), entry };
}

function groupOf(key: string): number {
  if (DIGIT_FIRST.test(key)) {
    return 0;
  }
  return ARABIC_FIRST.test(key) ? 1 : 2;
}

function comparer(): (a: Keys, b: Keys) => number {
  const base = new Intl.Collator(['ar', FALLBACK_LOCALE], { sensitivity: 'base', numeric: true });
  const exact = new Intl.Collator(['ar', FALLBACK_LOCALE], { sensitivity: 'variant', numeric: true });
  return (a, b) =>
    a.group - b.group ||
    base.compare(a.key, b.key) ||
    exact.compare(a.marked, b.marked) ||
    exact.compare(a.entry, b.entry) ||
    compareCodeUnits(a.entry, b.entry);
}

/** Words with one space between them, each without its article. */
function filed(entry: string): string {
  const plain = entry.normalize('NFC').replace(TATWEEL_AND_CONTROLS, '').replace(THOUSANDS, '').replace(PUNCTUATION, ' ').trim();
  return plain.split(' ').map(withoutArticle).join(' ');
}

function withoutArticle(word: string): string {
  return hasArticle(word.replace(MARKS, '')) ? word.replace(MARKED_ARTICLE, '') : word;
}

function compareCodeUnits(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
