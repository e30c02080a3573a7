/** Which faces bear a kashida made of tatweels, and by which table they take it. */
import { classicalPriority } from './kashida-classical.js';
import { simplePriority } from './kashida-simple.js';
import type { LetterRun } from './letter-runs.js';

/** Priority of the join before the letter at `index`; 0 for none. */
export type KashidaTable = (run: LetterRun, index: number) => number;

/**
 * Amiri's joins curve, and its maintainer asks for no automatic kashida; nasta'liq slopes and ruqaa stands
 * on steps, so that a level stroke breaks them.
 */
const NEVER = /\b(?:Amiri|Nastaliq|Nastaleeq|Gulzar|Ruqaa|Ruqa|Rakkas|Diwani|Thuluth)\b/iu;
const CLASSICAL = /^(?:Scheherazade|Lateef$)/iu;

/** Null where the family bears none. Families that are not known are taken for simple ones. */
export function kashidaTable(family: string): KashidaTable | null {
  if (NEVER.test(family)) {
    return null;
  }
  return CLASSICAL.test(family) ? classicalPriority : simplePriority;
}
