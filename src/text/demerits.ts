/**
 * What a line costs. TeX's sixth power of the ratio spares the worst line of a paragraph and lets all others
 * scatter; what readers see is how far each space is from the others. So demerits grow with the third power
 * of the distance from one space for all lines, which is wider than the font's own: a paragraph's lines are on
 * the average a third looser than natural, and lines that aim at less lie on both sides of it
 * (docs/decisions/0021).
 */
import { FORCED } from './items.js';
import type { Penalty } from './items.js';
import { SPACE_SHRINK, SPACE_STRETCH } from './space.js';

export interface BreakingRules {
  /** Demerits of a line by its glue set ratio alone. */
  ofRatio(ratio: number): number;
  /** Of two lines in a row that end with flagged breaks, and of such a line before the last. */
  readonly doubleFlag: number;
  readonly finalFlag: number;
  /** Of two lines in a row that are not in the same or neighbouring fitness classes. */
  readonly fitness: number;
  /** Of every kashida, and of a line with kashida below another. */
  readonly kashida: number;
  readonly doubleKashida: number;
  readonly lastLine: LastLineRules | null;
}

export interface LastLineRules {
  /** A last line should not be shorter than this, as a share of its measure; demerits of one of no length. */
  readonly shortest: number;
  readonly short: number;
  /** From this share on it is set to the whole measure, as far as its spaces may grow. */
  readonly full: number;
}

/** Growth of all spaces that a paragraph aims at, and how far from it demerits reach `UNIT`. */
const AIM = 0.3;
const REACH = 0.5;
const UNIT = 10_000;

export const EVEN_RULES: BreakingRules = {
  ofRatio: (ratio) => {
    const growth = ratio * (ratio < 0 ? SPACE_SHRINK : SPACE_STRETCH);
    const distance = Math.abs(growth - AIM) / REACH;
    return UNIT * distance * distance * distance;
  },
  doubleFlag: 10_000,
  finalFlag: 5_000,
  fitness: 2_000,
  kashida: 400,
  doubleKashida: 400,
  lastLine: { shortest: 0.15, short: 40_000, full: 0.96 },
};

/** Tight, decent, loose, very loose: TeX: The Program, §817. */
export type Fitness = 0 | 1 | 2 | 3;

export function fitnessOf(ratio: number): Fitness {
  if (ratio < -0.5) {
    return 0;
  }
  if (ratio <= 0.5) {
    return 1;
  }
  return ratio <= 1 ? 2 : 3;
}

/** The end of the line before. */
export interface LineBefore {
  readonly flagged: boolean;
  readonly lengthened: boolean;
  readonly fitness: Fitness;
}

/** Demerits of one line: TeX: The Program, §859. */
export function lineDemerits(rules: BreakingRules, ratio: number, kashidas: number, penalty: Penalty, last: boolean, before: LineBefore): number {
  let demerits = rules.ofRatio(ratio) + kashidas * rules.kashida;
  if (penalty.cost !== FORCED) {
    demerits += Math.sign(penalty.cost) * penalty.cost * penalty.cost;
  }
  if (before.flagged && penalty.flagged) {
    demerits += rules.doubleFlag;
  }
  if (before.flagged && last) {
    demerits += rules.finalFlag;
  }
  if (Math.abs(fitnessOf(ratio) - before.fitness) > 1) {
    demerits += rules.fitness;
  }
  if (kashidas > 0 && before.lengthened) {
    demerits += rules.doubleKashida;
  }
  return demerits;
}

/** Demerits of a last line that takes so much of its measure. */
export function lastLineDemerits({ shortest, short }: LastLineRules, share: number): number {
  return share < shortest ? short * (1 - share / shortest) : 0;
}
