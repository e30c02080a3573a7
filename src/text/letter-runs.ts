/** The joined runs of a word: what a pen writes without being lifted. */
import { isTransparent } from './arabic-letters.js';
import type { ArabicLetters, LetterFamily } from './arabic-letters.js';

export interface RunLetter {
  readonly family: LetterFamily;
  /** Offset in the word. */
  readonly at: number;
}

/** Letters in order, each joined to the next. Marks are left out; tatweels that the author typed stand in it. */
export type LetterRun = readonly RunLetter[];

/** UAX #44 Joining_Type: a join needs D or C before it, and D, R or C after it; T is skipped. */
export function letterRuns(word: string, letters: ArabicLetters): readonly LetterRun[] {
  const runs: RunLetter[][] = [];
  let open: RunLetter[] | null = null;
  let at = 0;
  for (const character of word) {
    const letter = letters.at(character.codePointAt(0) ?? 0);
    if (letter !== null) {
      if (open === null) {
        open = [];
        runs.push(open);
      }
      open.push({ family: letter.family, at });
      open = letter.joining === 'R' ? null : open;
    } else if (!isTransparent(character)) {
      open = null;
    }
    at += character.length;
  }
  return runs;
}

/** Letters of a run, typed tatweels not counted. */
export function letterCount(run: LetterRun): number {
  return run.filter(({ family }) => family !== 'tatweel').length;
}
