/** Where classical naskh takes a kashida: the penman's rules, which look at both letters of a join. */
import type { LetterFamily } from './arabic-letters.js';
import { letterCount } from './letter-runs.js';
import type { LetterRun } from './letter-runs.js';

/** Best in a run of four letters; one less for each letter more or fewer, not below the floor. */
interface Grade {
  readonly base: number;
  readonly floor: number;
}

const GOOD: Grade = { base: 9, floor: 6 };
const FAIR: Grade = { base: 6, floor: 3 };
const POOR: Grade = { base: 3, floor: 0 };
const BEST_LENGTH = 4;
const BEFORE_FINAL_HEH = 9;

type Row = readonly [good: readonly LetterFamily[], fair: readonly LetterFamily[], poor: readonly LetterFamily[]];

const MOST: readonly LetterFamily[] = ['alef', 'beh', 'dal', 'reh', 'seen', 'feh', 'qaf', 'kaf', 'lam', 'meem', 'noon', 'heh', 'yeh'];
const SEEN_ROW: Row = [
  [],
  ['alef', 'beh', 'reh', 'seen', 'sad', 'tah', 'kaf', 'lam', 'noon'],
  ['hah', 'dal', 'ain', 'feh', 'qaf', 'meem', 'heh', 'waw'],
];
const BEH_ROW: Row = [['tah'], ['alef', 'meem', 'noon', 'heh'], ['hah', 'dal', 'reh', 'lam']];

/** By the letter that is stretched: the letters after it, by grade. */
const ROWS: Readonly<Partial<Record<LetterFamily, Row>>> = {
  beh: BEH_ROW,
  noon: BEH_ROW,
  yeh: BEH_ROW,
  hah: [['tah'], [], MOST],
  ain: [['tah'], [], MOST],
  seen: SEEN_ROW,
  sad: SEEN_ROW,
  tah: SEEN_ROW,
  feh: [['tah'], ['alef'], ['hah', 'dal', 'reh', 'ain', 'lam', 'meem', 'waw']],
  qaf: [['tah'], ['alef'], ['hah', 'dal', 'reh', 'ain', 'lam', 'meem', 'waw']],
  meem: [[], ['tah', 'dal', 'reh'], ['alef', 'hah', 'ain', 'kaf', 'lam', 'meem', 'noon', 'heh', 'waw']],
  heh: [[], ['beh'], ['alef', 'seen', 'reh', 'dal', 'lam', 'heh']],
};

const NEVER_AFTER: ReadonlySet<LetterFamily> = new Set(['kaf', 'lam']);
const NEVER_BEFORE: ReadonlySet<LetterFamily> = new Set(['hah', 'sad', 'ain', 'waw']);
const NEVER_BEFORE_FINAL: ReadonlySet<LetterFamily> = new Set(['feh', 'qaf', 'yeh']);

/** Priority of the join before the letter at `index`, 1 or more; higher is better; 0 for none. */
export function classicalPriority(run: LetterRun, index: number): number {
  const before = run[index - 1]?.family;
  const after = run[index]?.family;
  if (before === undefined || after === undefined) {
    return 0;
  }
  const isFinal = index + 1 === run.length;
  if (NEVER_AFTER.has(before) || NEVER_BEFORE.has(after) || (isFinal && NEVER_BEFORE_FINAL.has(after))) {
    return 0;
  }
  if (isFinal && (after === 'heh' || after === 'tehMarbuta')) {
    return BEFORE_FINAL_HEH;
  }
  const grade = gradeOf(before, after);
  return grade === null ? 0 : Math.max(grade.floor, grade.base - Math.abs(letterCount(run) - BEST_LENGTH));
}

function gradeOf(before: LetterFamily, after: LetterFamily): Grade | null {
  const [good, fair, poor] = ROWS[before] ?? [[], [], []];
  if (good.includes(after)) {
    return GOOD;
  }
  if (fair.includes(after)) {
    return FAIR;
  }
  return poor.includes(after) ? POOR : null;
}
