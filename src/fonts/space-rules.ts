/**
 * Whether a font's OpenType rules look across spaces. In most fonts a word is shaped the same
 * whatever stands beyond the spaces around it; in some, such as Amiri, a final heh is not when the
 * next word begins with kaf. Says yes when in doubt.
 */
import { classOf, covers, lookupSubtables, numbers, subviews, viewAt } from './layout-table.js';
import type { SfntTables } from './sfnt.js';

const SUBSTITUTION = { ligature: 4, context: 5, chain: 6, extension: 7, reverseChain: 8 } as const;
const POSITIONING = { pair: 2, context: 7, chain: 8, extension: 9 } as const;

export function rulesReachAcross(tables: SfntTables, space: number): boolean {
  const gsub = tables.find('GSUB');
  const gpos = tables.find('GPOS');
  return (gsub !== null && substitutionsReach(gsub, space)) || (gpos !== null && positioningReaches(gpos, space));
}

function substitutionsReach(gsub: DataView, space: number): boolean {
  return lookupSubtables(gsub, SUBSTITUTION.extension).some(({ type, view }) => {
    switch (type) {
      case SUBSTITUTION.ligature:
        return ligaturesReach(view, space);
      case SUBSTITUTION.context:
        return contextReaches(view, space, false);
      case SUBSTITUTION.chain:
        return contextReaches(view, space, true);
      case SUBSTITUTION.reverseChain:
        return reverseChainReaches(view, space);
      default:
        return false;
    }
  });
}

function positioningReaches(gpos: DataView, space: number): boolean {
  return lookupSubtables(gpos, POSITIONING.extension).some(({ type, view }) => {
    switch (type) {
      case POSITIONING.pair:
        return pairsReach(view, space);
      case POSITIONING.context:
        return contextReaches(view, space, false);
      case POSITIONING.chain:
        return contextReaches(view, space, true);
      default:
        return false;
    }
  });
}

function ligaturesReach(view: DataView, space: number): boolean {
  if (covers(viewAt(view, view.getUint16(2)), space)) {
    return true;
  }
  const sets = subviews(view, 6, view.getUint16(4));
  return sets.some((set) =>
    subviews(set, 2, set.getUint16(0)).some((ligature) => numbers(ligature, 4, ligature.getUint16(2) - 1).includes(space)),
  );
}

function contextReaches(view: DataView, space: number, chained: boolean): boolean {
  const format = view.getUint16(0);
  if (format === 3) {
    return coverageContexts(view, chained).some((coverage) => covers(coverage, space));
  }
  if (covers(viewAt(view, view.getUint16(2)), space)) {
    return true;
  }
  if (format === 1) {
    return rulesMention(view, 4, chained, [space, space, space]);
  }
  const definitions = chained ? 3 : 1;
  const classes = subviews(view, 4, definitions).map((classDefinition) => classOf(classDefinition, space));
  return rulesMention(view, 4 + definitions * 2, chained, chained ? classes : [0, classes[0] ?? 0, 0]);
}

/** Coverage tables of a format 3 context, of all its positions. */
function coverageContexts(view: DataView, chained: boolean): readonly DataView[] {
  if (!chained) {
    return subviews(view, 6, view.getUint16(2));
  }
  let at = 2;
  const all: DataView[] = [];
  for (let sequence = 0; sequence < 3; sequence++) {
    const count = view.getUint16(at);
    all.push(...subviews(view, at + 2, count));
    at += 2 + count * 2;
  }
  return all;
}

/** Whether a rule's backtrack, input or lookahead holds the glyph or class that stands for the space there. */
function rulesMention(view: DataView, at: number, chained: boolean, [backtrack = 0, input = 0, lookahead = 0]: readonly number[]): boolean {
  const sets = subviews(view, at + 2, view.getUint16(at));
  return sets.some((set) =>
    subviews(set, 2, set.getUint16(0)).some((rule) => {
      if (!chained) {
        return numbers(rule, 4, rule.getUint16(0) - 1).includes(input);
      }
      const before = sequence(rule, 0, 0);
      const own = sequence(rule, before.end, 1);
      const after = sequence(rule, own.end, 0);
      return before.values.includes(backtrack) || own.values.includes(input) || after.values.includes(lookahead);
    }),
  );
}

/** A counted sequence; the input's count includes the first glyph, which is not in it. */
function sequence(rule: DataView, at: number, implied: number): { readonly values: readonly number[]; readonly end: number } {
  const count = rule.getUint16(at) - implied;
  return { values: numbers(rule, at + 2, count), end: at + 2 + count * 2 };
}

function reverseChainReaches(view: DataView, space: number): boolean {
  const backtrackCount = view.getUint16(4);
  const lookaheadAt = 6 + backtrackCount * 2;
  const contexts = [...subviews(view, 6, backtrackCount), ...subviews(view, lookaheadAt + 2, view.getUint16(lookaheadAt))];
  return covers(viewAt(view, view.getUint16(2)), space) || contexts.some((coverage) => covers(coverage, space));
}

function pairsReach(view: DataView, space: number): boolean {
  if (covers(viewAt(view, view.getUint16(2)), space)) {
    return true;
  }
  const valueSize = 2 * (bitCount(view.getUint16(4)) + bitCount(view.getUint16(6)));
  return view.getUint16(0) === 1 ? pairSetsReach(view, space, valueSize) : classPairsReach(view, space, valueSize);
}

function pairSetsReach(view: DataView, space: number, valueSize: number): boolean {
  return subviews(view, 10, view.getUint16(8)).some((set) => {
    const count = set.getUint16(0);
    for (let index = 0; index < count; index++) {
      if (set.getUint16(2 + index * (2 + valueSize)) === space) {
        return true;
      }
    }
    return false;
  });
}

/** Whether any first class is moved when the space's class comes second. */
function classPairsReach(view: DataView, space: number, valueSize: number): boolean {
  const second = classOf(viewAt(view, view.getUint16(10)), space);
  const firstCount = view.getUint16(12);
  const secondCount = view.getUint16(14);
  for (let first = 0; first < firstCount; first++) {
    const record = 16 + (first * secondCount + second) * valueSize;
    if (numbers(view, record, valueSize / 2).some((value) => value !== 0)) {
      return true;
    }
  }
  return false;
}

function bitCount(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) {
    count++;
  }
  return count;
}
