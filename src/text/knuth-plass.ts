/**
 * Breaking a paragraph into lines as a whole.
 *
 * D. E. Knuth, M. F. Plass, “Breaking Paragraphs into Lines”, Software: Practice and Experience 11
 * (1981), 1119–1184; D. E. Knuth, “TeX: The Program”, parts 38 and 39. Among all ways to break the
 * paragraph the one with the least demerits is found by keeping, for every legal break, the best
 * way to reach it in each fitness class. Breaks that no line can reach any more leave the active
 * list, so that time is linear in the paragraph.
 *
 * Where we depart: only penalties are legal breaks (see items.ts); the demerits are an argument
 * (demerits.ts); marks hang over the edges of lines; the last pass adds stretch to every line as
 * TeX's \emergencystretch does, and takes any ratio, so that it always succeeds. Nothing is wider
 * than a line once `toItems` has cut what would be, but for a single cluster in a column narrower
 * than itself, which stands alone, sticks out, and is told (layout/check-lines.ts).
 */
import { invariant } from '../base/assert.js';
import { EVEN_RULES, fitnessOf, lastLineDemerits, lineDemerits } from './demerits.js';
import type { BreakingRules, LineBefore } from './demerits.js';
import { FORCED } from './items.js';
import type { Item, LineWidths, Penalty } from './items.js';
import type { KashidaSupply, LineSetting } from './kashida-supply.js';
import { at, Sums } from './sums.js';

/** Numbers only: where a line ends and how far its glue is set. */
export interface Breakpoint {
  /** Index of a penalty. */
  readonly item: number;
  /** Glue set ratio of the line that ends here; 0 before a forced break unless it must shrink. */
  readonly ratio: number;
}

/** What a pass allows. */
export interface Pass {
  /** Largest ratio of a line. */
  readonly tolerance: number;
  /** Stretch that every line has besides its glue, as a share of the line's width. */
  readonly emergencyStretch: number;
}

/** Spaces within their limits; looser; whatever it takes. Each may use kashida where there is some. */
export const PASSES: readonly Pass[] = [
  { tolerance: 1, emergencyStretch: 0 },
  { tolerance: 2, emergencyStretch: 0 },
  { tolerance: Number.POSITIVE_INFINITY, emergencyStretch: 0.001 },
];

export interface Breaking {
  readonly passes: readonly Pass[];
  readonly rules: BreakingRules;
  readonly kashida: KashidaSupply | null;
}

const PLAIN: Breaking = { passes: PASSES, rules: EVEN_RULES, kashida: null };

/** Floating point sums of widths are exact to far less than this, in points. */
const EPSILON = 1e-6;

/** Breaks, one a line; the last is the last item. Tries each pass until one succeeds. */
export function breakLines(items: readonly Item[], widths: LineWidths, breaking: Breaking = PLAIN): readonly Breakpoint[] {
  if (items.length === 0) {
    return [];
  }
  const sums = new Sums(items);
  for (const pass of breaking.passes) {
    const breaks = tryPass({ items, sums, widths, pass, ...breaking });
    if (breaks !== null) {
      return breaks;
    }
  }
  invariant(false, 'the last pass always finds breaks');
}

/** What one pass goes by. */
interface PassContext extends Breaking {
  readonly items: readonly Item[];
  readonly sums: Sums;
  readonly widths: LineWidths;
  readonly pass: Pass;
}

/** A way to reach a break. */
interface Node extends LineBefore {
  readonly item: number;
  readonly isStart: boolean;
  /** Index of the line after it, up to the first of those that are all as wide. */
  readonly line: number;
  readonly demerits: number;
  readonly ratio: number;
  readonly previous: Node | null;
  /** Index of the first box after the break. */
  readonly content: number;
}

function tryPass(context: PassContext): readonly Breakpoint[] | null {
  const { items, sums } = context;
  let active: Node[] = [
    { item: -1, isStart: true, line: 0, flagged: false, lengthened: false, fitness: 1, demerits: 0, ratio: 0, previous: null, content: at(sums.firstBox, 0) },
  ];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item?.kind === 'penalty' && item.cost < Number.POSITIVE_INFINITY) {
      active = step(active, item, index, context);
      if (active.length === 0) {
        return null;
      }
    }
  }
  return trace(best(active));
}

/** The active list after the legal break `penalty`. */
function step(active: Node[], penalty: Penalty, index: number, context: PassContext): Node[] {
  const { sums, pass } = context;
  const candidates: Candidates = [];
  const forced = penalty.cost === FORCED;
  let kept = 0;
  for (const node of active) {
    const line = measureLine(node, penalty, index, context);
    const ratio = ratioOf(line, node.content, index, forced, context);
    if (ratio < -1) {
      continue;
    }
    if (!forced) {
      active[kept++] = node;
    }
    const setting = forced ? undefined : context.kashida?.relieve(ratio, line.stretch, node.content, index);
    if ((setting?.ratio ?? ratio) <= pass.tolerance) {
      consider(candidates, node, penalty, index, setting ?? { ratio, kashidas: 0 }, line, context);
    }
  }
  const rescued = active[active.length - 1];
  if (kept === 0 && pass.tolerance === Number.POSITIVE_INFINITY && rescued !== undefined && candidates.length === 0) {
    consider(candidates, rescued, penalty, index, { ratio: -1, kashidas: 0 }, measureLine(rescued, penalty, index, context), context);
  }
  active.length = kept;
  for (const candidate of candidates) {
    if (candidate !== undefined) {
      active.push({ ...candidate, content: at(sums.firstBox, index + 1) });
    }
  }
  return active;
}

/** A line before its glue is set. */
interface Measured {
  readonly natural: number;
  readonly room: number;
  readonly stretch: number;
}

/** The line from `node` to the break at `end`. What hangs into the margins takes no room. */
function measureLine({ line, content }: Node, penalty: Penalty, end: number, { sums, widths, pass }: PassContext): Measured {
  const room = widths.first[line] ?? widths.others;
  const natural = content < end ? at(sums.width, end) - at(sums.width, content) - at(sums.startHang, content) : 0;
  const stretch = at(sums.stretch, end) - at(sums.stretch, content) + pass.emergencyStretch * room;
  return { natural: natural + penalty.width - penalty.endHang, room, stretch };
}

/**
 * The best way to a break by fitness, and with or without kashida in its last line: `2 × fitness + lengthened`.
 * Ways that differ in how many lines with widths of their own are left do not compete (TeX: The Program, §835).
 */
type Candidates = (Node | undefined)[];

/** Four classes of fitness, each with and without kashida. */
const SLOTS = 8;

/** Glue set ratio of a line; below -1 where it cannot be made so narrow. Last lines keep their spaces, unless they are nearly full. */
function ratioOf({ natural, room, stretch }: Measured, content: number, end: number, forced: boolean, { sums, items, rules }: PassContext): number {
  const slack = room - natural;
  if (slack < -EPSILON) {
    const shrink = content < end ? at(sums.shrink, end) - at(sums.shrink, content) : 0;
    return shrink > 0 && -slack <= shrink + EPSILON ? Math.max(-1, slack / shrink) : Number.NEGATIVE_INFINITY;
  }
  if (slack < EPSILON) {
    return 0;
  }
  const ratio = stretch > 0 ? slack / stretch : Number.POSITIVE_INFINITY;
  if (!forced) {
    return ratio;
  }
  const isNearlyFull = end === items.length - 1 && rules.lastLine !== null && natural >= rules.lastLine.full * room;
  return isNearlyFull && ratio <= 1 ? ratio : 0;
}

function consider(candidates: Candidates, node: Node, penalty: Penalty, index: number, setting: LineSetting, line: Measured, context: PassContext): void {
  const { rules, items, widths } = context;
  const { ratio, kashidas } = setting;
  const last = index === items.length - 1;
  const fitness = fitnessOf(ratio);
  const lengthened = kashidas > 0;
  const lastLine = last && !node.isStart ? rules.lastLine : null;
  const demerits =
    node.demerits +
    lineDemerits(rules, ratio, kashidas, penalty, last, node) +
    (lastLine === null ? 0 : lastLineDemerits(lastLine, line.natural / line.room));
  const next = Math.min(node.line + 1, widths.first.length);
  const slot = SLOTS * (widths.first.length - next) + 2 * fitness + (lengthened ? 1 : 0);
  const known = candidates[slot];
  if (known === undefined || demerits < known.demerits) {
    candidates[slot] = { item: index, isStart: false, line: next, flagged: penalty.flagged, lengthened, fitness, demerits, ratio, previous: node, content: index };
  }
}

function best(nodes: readonly Node[]): Node {
  return nodes.reduce((least, node) => (node.demerits < least.demerits ? node : least));
}

function trace(last: Node): readonly Breakpoint[] {
  const breaks: Breakpoint[] = [];
  for (let node: Node | null = last; node !== null && !node.isStart; node = node.previous) {
    breaks.push({ item: node.item, ratio: node.ratio });
  }
  return breaks.reverse();
}
