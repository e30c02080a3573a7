/** Which way a language and a text run. */

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr', 'Aran']);

const ARABIC_LETTER = /(?=\p{L})\p{Script=Arabic}/gu;
const RIGHT_TO_LEFT_LETTER = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;
const LETTER = /\p{L}/gu;

/** How many letters a text has. */
export interface LetterCount {
  readonly arabic: number;
  readonly rightToLeft: number;
  readonly all: number;
}

export function countLetters(text: string): LetterCount {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return { arabic: count(ARABIC_LETTER), rightToLeft: count(RIGHT_TO_LEFT_LETTER), all: count(LETTER) };
}

/** The script of a BCP 47 tag (ISO 15924), said or likely; null where the tag is none. */
export function scriptOf(language: string): string | null {
  try {
    return new Intl.Locale(language.trim()).maximize().script ?? null;
  } catch {
    return null;
  }
}

export function runsRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.has(scriptOf(language) ?? '');
}
