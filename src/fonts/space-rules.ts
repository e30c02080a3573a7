/**
 * Whether a font's OpenType rules look across spaces. In most fonts a word is shaped the same
 * whatever stands beyond the spaces around it; in some, such as Amiri, a final heh is not when the
 * next word begins with kaf. When in doubt, any glyph may.
 */
import { classOf, coveredGlyphs, covers, lookupSubtables, numbers, subviews, viewAt } from './layout-table.js';
import type { SfntTables } from './sfnt.js';

/** Glyphs that stand beside a space in some rule. */
export type SpaceNeighbours = 'any' | ReadonlySet<number>;

const SUBSTITUTION = { ligature: 4, context: 5, chain: 6, extension: 7, reverseChain: 8 } as const;
const POSITIONING = { pair: 2, context: 7, chain: 8, extension: 9 } as const;

export function spaceNeighbours(tables: SfntTables, space: number): SpaceNeighbours {
  const gsub = tables.find('GSUB');
  const gpos = tables.find('GPOS');
  const neighbours = [
    ...(gsub === null ? [] : lookupSubtables(gsub, SUBSTITUTION.extension).map(({ type, view }) => inSubstitution(type, view, space))),
    ...(gpos === null ? [] : lookupSubtables(gpos, POSITIONING.extension).map(({ type, view }) => inPositioning(type, view, space))),
  ];
  const glyphs = new Set<number>();
  for (const found of neighbours) {
    if (found === 'any') {
      return 'any';
    }
    for (const glyph of found) {
      glyphs.add(glyph);
    }
  }
  glyphs.delete(space);
  return glyphs;
}

const NONE: ReadonlySet<number> = new Set();

function inSubstitution(type: number, view: DataView, space: number): SpaceNeighbours {
  switch (type) {
    case SUBSTITUTION.ligature:
      return ligaturesReach(view, space) ? 'any' : NONE;
    case SUBSTITUTION.context:
      return inContext(view, space, false);
    case SUBSTITUTION.chain:
      return inContext(view, space, true);
    case SUBSTITUTION.reverseChain:
      return reverseChainReaches(view, space) ? 'any' : NONE;
    default:
      return NONE;
  }
}

function inPositioning(type: number, view: DataView, space: number): SpaceNeighbours {
  switch (type) {
    case POSITIONING.pair:
      return pairsReach(view, space) ? 'any' : NONE;
    case POSITIONING.context:
      return inContext(view, space, false);
    case POSITIONING.chain:
      return inContext(view, space, true);
    default:
      return NONE;
  }
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

function inContext(view: DataView, space: number, chained: boolean): SpaceNeighbours {
  if (view.getUint16(0) !== 3) {
    return rulesReach(view, space, chained) ? 'any' : NONE;
  }
  const contexts = coverageContexts(view, chained);
  return contexts.some((coverage) => covers(coverage, space)) ? new Set(contexts.flatMap(coveredGlyphs)) : NONE;
}

/** Formats 1 and 2: rules by glyph and by class. */
function rulesReach(view: DataView, space: number, chained: boolean): boolean {
  if (covers(viewAt(view, view.getUint16(2)), space)) {
    return true;
  }
  if (view.getUint16(0) === 1) {
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
