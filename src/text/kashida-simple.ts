/**
 * Where simple faces take a kashida: sans, kufi, newspaper naskh. The order is that of Uniscribe and of
 * the programs that follow it; it prefers the joins that penmen lengthen.
 */
import type { LetterFamily } from './arabic-letters.js';
import type { LetterRun } from './letter-runs.js';

interface Join {
  readonly before: LetterFamily;
  readonly after: LetterFamily;
  /** The letter after the join ends its run. */
  readonly isFinal: boolean;
  /** The letter after that one, where it ends the run; null elsewhere. */
  readonly finalBeyond: LetterFamily | null;
}

interface Rule {
  readonly priority: number;
  applies(join: Join): boolean;
}

const oneOf =
  (...families: readonly LetterFamily[]) =>
  (family: LetterFamily | null): boolean =>
    family !== null && families.includes(family);

const isSeenOrSad = oneOf('seen', 'sad');
const isTooth = oneOf('beh', 'noon', 'yeh');

/** A later rule overrides an earlier one, and what the author typed all of them. */
const RULES: readonly Rule[] = [
  { priority: 8, applies: ({ before }) => isSeenOrSad(before) },
  { priority: 7, applies: ({ after, isFinal }) => isFinal && oneOf('heh', 'tehMarbuta', 'dal')(after) },
  { priority: 6, applies: ({ after, isFinal }) => isFinal && oneOf('alef', 'tah', 'lam', 'kaf')(after) },
  { priority: 5, applies: ({ after, finalBeyond }) => isTooth(after) && oneOf('reh', 'yeh')(finalBeyond) },
  { priority: 4, applies: ({ after, isFinal }) => isFinal && oneOf('waw', 'ain', 'qaf', 'feh')(after) },
  { priority: 3, applies: ({ after, isFinal }) => isFinal && oneOf('beh', 'hah', 'reh', 'seen', 'sad', 'meem', 'noon', 'other')(after) },
  { priority: 9, applies: ({ before }) => before === 'tatweel' },
  { priority: 0, applies: ({ before, after, isFinal }) => isFinal && after === 'yeh' && !isSeenOrSad(before) },
  { priority: 0, applies: ({ before, after }) => before === 'lam' && after === 'alef' },
];

/** Priority of the join before the letter at `index`, 1 or more; higher is better; 0 for none. */
export function simplePriority(run: LetterRun, index: number): number {
  const before = run[index - 1];
  const after = run[index];
  if (before === undefined || after === undefined) {
    return 0;
  }
  const beyond = index + 2 === run.length ? run[index + 1] : undefined;
  const join: Join = {
    before: before.family,
    after: after.family,
    isFinal: index + 1 === run.length,
    finalBeyond: beyond?.family ?? null,
  };
  return RULES.reduce((priority, rule) => (rule.applies(join) ? rule.priority : priority), 0);
}
