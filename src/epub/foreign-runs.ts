/**
 * Finds the runs of text that run against the publication: Latin words, addresses and formulas in
 * Arabic. UAX #9 already puts them where they belong; the book wraps each in `bdi`, so that it is
 * named, sized and spoken as what it is. The runs are exactly the level runs of UAX #9: a reader
 * shows the same order with the wrapping and without it.
 *
 * Limits: the script of a run is known, its language is not; it is called `und-Latn`, never `en`.
 */
import bidiFactory, { type Bidi } from 'bidi-js';
import type { Direction } from '../document/metadata.js';

/** Half-open range of UTF-16 offsets. */
export interface ForeignRun {
  readonly start: number;
  readonly end: number;
  /** BCP 47: an undetermined language in a known script; null where the script is another. */
  readonly language: string | null;
}

export type FindForeignRuns = (text: string) => readonly ForeignRun[];

/** Letters of right-to-left scripts stand in these blocks, and only there. */
const LETTER: Readonly<Record<Direction, RegExp>> = {
  rtl: /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u,
  ltr: /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}])\p{L}/u,
};

const NUMBER_BEFORE_LETTER = /^[^\p{L}0-9]*[0-9]/u;

const OPPOSITE: Readonly<Record<Direction, Direction>> = { rtl: 'ltr', ltr: 'rtl' };

const SCRIPTS = [
  ['Latn', /\p{Script=Latin}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
] as const;

/** LRE, RLE, PDF, LRO, RLO and the isolates: what their author means by them is left alone. */
const EXPLICIT = /[\u202A-\u202E\u2066-\u2069]/u;

/**
 * Arabic words and what stands between them, but for digits and brackets: AL, NSM after AL, and
 * neutrals between AL, all of which resolve to R; one letter stands for them all.
 */
const ARABIC_WORDS =
  /[\u0620-\u064A][\u0620-\u065F\u0670]*(?:[ ،؛؟.:!…«»“”"–—-]+[\u0620-\u064A][\u0620-\u065F\u0670]*)*/g;
const ARABIC_LETTER = 'ا';

/** bidi-js' types declare an ES module where Node loads a CommonJS function. */
const createBidi = bidiFactory as unknown as () => Bidi;

/** bidi-js sees UTF-16 units: a character outside the BMP is lent two units of the same bidi class. */
const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;
const STAND_IN: Readonly<Record<Direction | 'neutral', string>> = { rtl: 'אא', ltr: 'aa', neutral: '\u2022\u2022' };

export function foreignRunFinder(direction: Direction): FindForeignRuns {
  const bidi = createBidi();
  const foreignLetter = LETTER[OPPOSITE[direction]];
  return (text) => {
    if (!foreignLetter.test(text) || EXPLICIT.test(text)) {
      return [];
    }
    return levelRuns(bidi, text, direction).filter(
      ({ start, end }) => foreignLetter.test(text.slice(start, end)) && !leansOn(text, end),
    );
  };
}

/**
 * Whether a number beyond the run takes its direction from the run's letters (UAX #9 W2, W7), as in
 * `NATO ٣٤ 12`: taken out of its paragraph, the run would let go of the number.
 */
function leansOn(text: string, end: number): boolean {
  return NUMBER_BEFORE_LETTER.test(text.slice(end));
}

function levelRuns(bidi: Bidi, text: string, direction: Direction): readonly ForeignRun[] {
  const compact = compactArabic(text.replace(ASTRAL, standIn));
  const { levels } = bidi.getEmbeddingLevels(compact.text, direction);
  const base = direction === 'rtl' ? 1 : 0;
  const isForeign = (index: number): boolean => (levels[index] ?? base) > base;
  const runs: ForeignRun[] = [];
  let first = 0;
  while (first < compact.text.length) {
    let next = first + 1;
    while (next < compact.text.length && isForeign(next) === isForeign(first)) {
      next += 1;
    }
    if (isForeign(first)) {
      const start = compact.offsets[first] ?? text.length;
      const end = compact.offsets[next] ?? text.length;
      runs.push({ start, end, language: languageOfScript(text.slice(start, end)) });
    }
    first = next;
  }
  return runs;
}

function standIn(character: string): string {
  if (LETTER.rtl.test(character)) {
    return STAND_IN.rtl;
  }
  return LETTER.ltr.test(character) ? STAND_IN.ltr : STAND_IN.neutral;
}

/** The text with each stretch of Arabic words shortened to one letter, and the offset each unit came from. */
function compactArabic(text: string): { readonly text: string; readonly offsets: Uint32Array } {
  const offsets = new Uint32Array(text.length);
  const parts: string[] = [];
  let length = 0;
  let last = 0;
  const copyUntil = (end: number): void => {
    parts.push(text.slice(last, end));
    for (let offset = last; offset < end; offset += 1, length += 1) {
      offsets[length] = offset;
    }
  };
  for (const match of text.matchAll(ARABIC_WORDS)) {
    copyUntil(match.index);
    parts.push(ARABIC_LETTER);
    offsets[length] = match.index;
    length += 1;
    last = match.index + match[0].length;
  }
  copyUntil(text.length);
  return { text: parts.join(''), offsets: offsets.subarray(0, length) };
}

/** An undetermined language in the script of the text; null where it has several, or another. */
export function languageOfScript(run: string): string | null {
  const [only, ...others] = SCRIPTS.filter(([, letters]) => letters.test(run));
  return only !== undefined && others.length === 0 ? `und-${only[0]}` : null;
}
