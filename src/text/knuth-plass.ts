/**
 * Breaking a paragraph into lines as a whole.
 *
 * D. E. Knuth, M. F. Plass, “Breaking Paragraphs into Lines”, Software: Practice and Experience 11
 * (1981), 1119–1184; D. E. Knuth, “TeX: The Program”, parts 38 and 39. Among all ways to break the
 * paragraph the one with the least demerits is found by keeping, for every legal break, the best
 * way to reach it in each fitness class. Breaks that no line can reach any more leave the active
 * list, so that time is linear in the paragraph.
 *
 * Where we depart: only penalties are legal breaks (see items.ts); the last pass adds stretch to
 * every line as TeX's \emergencystretch does, and takes any ratio, so that it always succeeds.
 * Nothing is wider than a line once `toItems` has cut what would be, but for a single cluster in a
 * column narrower than itself, which stands alone and sticks out.
 */
import { invariant } from '../base/assert.js';
import type { Pt } from '../base/units.js';
import { FORCED } from './items.js';
import type { Item, LineWidths, Penalty } from './items.js';
import type { KashidaSupply, LineSetting } from './kashida-supply.js';

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
  { tolerance: Number.POSITIVE_INFINITY, emergencyStretch: 0.02 },
];

/** TeX's \linepenalty, \doublehyphendemerits, \finalhyphendemerits and \adjdemerits. */
const LINE_PENALTY = 10;
const DOUBLE_FLAG_DEMERITS = 10_000;
const FINAL_FLAG_DEMERITS = 5_000;
const FITNESS_DEMERITS = 10_000;

/** Of every kashida, and of a line with kashida below another: less than of a space past its limit. */
const KASHIDA_DEMERITS = 3_000;
const DOUBLE_KASHIDA_DEMERITS = 5_000;

/** Floating point sums of widths are exact to far less than this, in points. */
const EPSILON = 1e-6;

/** As `breakLines` with the first pass alone; null where some line would be too loose. */
export function breakWithinLimits(items: readonly Item[], widths: LineWidths): readonly Breakpoint[] | null {
  return items.length === 0 ? [] : tryPass(items, new Sums(items), widths, { tolerance: 1, emergencyStretch: 0 }, null);
}

/** Breaks, one a line; the last is the last item. Tries each pass until one succeeds. */
export function breakLines(
  items: readonly Item[],
  widths: LineWidths,
  passes: readonly Pass[] = PASSES,
  kashida: KashidaSupply | null = null,
): readonly Breakpoint[] {
  if (items.length === 0) {
    return [];
  }
  const sums = new Sums(items);
  for (const pass of passes) {
    const breaks = tryPass(items, sums, widths, pass, kashida);
    if (breaks !== null) {
      return breaks;
    }
  }
  invariant(false, 'the last pass always finds breaks');
}

/** Widths, stretch and shrink of everything before an item. */
export class Sums {
  readonly width: Float64Array;
  readonly stretch: Float64Array;
  readonly shrink: Float64Array;
  /** First box at or after an item: what a line that begins there begins with. */
  readonly firstBox: Uint32Array;

  constructor(items: readonly Item[]) {
    const count = items.length + 1;
    this.width = new Float64Array(count);
    this.stretch = new Float64Array(count);
    this.shrink = new Float64Array(count);
    this.firstBox = new Uint32Array(count);
    let width = 0;
    let stretch = 0;
    let shrink = 0;
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (item?.kind === 'box') {
        width += item.width;
      } else if (item?.kind === 'glue') {
        width += item.width;
        stretch += item.stretch;
        shrink += item.shrink;
      }
      this.width[index + 1] = width;
      this.stretch[index + 1] = stretch;
      this.shrink[index + 1] = shrink;
    }
    this.firstBox[items.length] = items.length;
    for (let index = items.length - 1; index >= 0; index--) {
      this.firstBox[index] = items[index]?.kind === 'box' ? index : at(this.firstBox, index + 1);
    }
  }
}

function at(values: Float64Array | Uint32Array, index: number): number {
  return values[index] ?? 0;
}

/** Tight, decent, loose, very loose. */
type Fitness = 0 | 1 | 2 | 3;

/** A way to reach a break. */
interface Node {
  readonly item: number;
  readonly isStart: boolean;
  readonly flagged: boolean;
  /** The line has kashida. */
  readonly lengthened: boolean;
  readonly fitness: Fitness;
  readonly demerits: number;
  readonly ratio: number;
  readonly previous: Node | null;
  /** Index of the first box after the break. */
  readonly content: number;
}

function tryPass(items: readonly Item[], sums: Sums, widths: LineWidths, pass: Pass, kashida: KashidaSupply | null): readonly Breakpoint[] | null {
  let active: Node[] = [
    { item: -1, isStart: true, flagged: false, lengthened: false, fitness: 1, demerits: 0, ratio: 0, previous: null, content: at(sums.firstBox, 0) },
  ];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item?.kind === 'penalty' && item.cost < Number.POSITIVE_INFINITY) {
      active = step(active, item, index, index === items.length - 1, sums, widths, pass, kashida);
      if (active.length === 0) {
        return null;
      }
    }
  }
  return trace(best(active));
}

/** The active list after the legal break `penalty`. */
function step(
  active: Node[],
  penalty: Penalty,
  index: number,
  last: boolean,
  sums: Sums,
  widths: LineWidths,
  pass: Pass,
  kashida: KashidaSupply | null,
): Node[] {
  const candidates: Candidates = [];
  const forced = penalty.cost === FORCED;
  let kept = 0;
  for (const node of active) {
    const width = node.isStart ? widths.first : widths.others;
    const ratio = lineRatio(sums, node.content, index, penalty.width, width, forced, pass);
    if (ratio < -1) {
      continue;
    }
    if (!forced) {
      active[kept++] = node;
    }
    const stretch = kashida === null ? 0 : stretchOf(sums, node.content, index, width, pass);
    const setting = kashida?.relieve(ratio, stretch, node.content, index) ?? { ratio, kashidas: 0 };
    if (setting.ratio <= pass.tolerance) {
      consider(candidates, node, penalty, index, last, setting);
    }
  }
  const rescued = active[active.length - 1];
  if (kept === 0 && pass.tolerance === Number.POSITIVE_INFINITY && rescued !== undefined && candidates.length === 0) {
    consider(candidates, rescued, penalty, index, last, { ratio: -1, kashidas: 0 });
  }
  active.length = kept;
  for (const candidate of candidates) {
    if (candidate !== undefined) {
      active.push({ ...candidate, content: at(sums.firstBox, index + 1) });
    }
  }
  return active;
}

/** The best way to a break by fitness, and with or without kashida in its last line: `2 × fitness + lengthened`. */
type Candidates = (Node | undefined)[];

/** Ratio of the line from `content` to `end`; below -1 where it cannot be made so narrow. */
function lineRatio(sums: Sums, content: number, end: number, hyphen: Pt, width: Pt, forced: boolean, pass: Pass): number {
  const natural = hyphen + (content < end ? at(sums.width, end) - at(sums.width, content) : 0);
  const slack = width - natural;
  if (slack < -EPSILON) {
    const shrink = content < end ? at(sums.shrink, end) - at(sums.shrink, content) : 0;
    return shrink > 0 && -slack <= shrink + EPSILON ? Math.max(-1, slack / shrink) : Number.NEGATIVE_INFINITY;
  }
  if (forced || slack < EPSILON) {
    return 0;
  }
  const stretch = stretchOf(sums, content, end, width, pass);
  return stretch > 0 ? slack / stretch : Number.POSITIVE_INFINITY;
}

function stretchOf(sums: Sums, content: number, end: number, width: Pt, pass: Pass): number {
  return at(sums.stretch, end) - at(sums.stretch, content) + pass.emergencyStretch * width;
}

function consider(candidates: Candidates, node: Node, penalty: Penalty, index: number, last: boolean, setting: LineSetting): void {
  const { ratio, kashidas } = setting;
  const fitness = fitnessOf(ratio);
  const lengthened = kashidas > 0;
  const demerits =
    node.demerits +
    lineDemerits(ratio, penalty, last, node.flagged, fitness, node.fitness) +
    kashidas * KASHIDA_DEMERITS +
    (lengthened && node.lengthened ? DOUBLE_KASHIDA_DEMERITS : 0);
  const slot = 2 * fitness + (lengthened ? 1 : 0);
  const known = candidates[slot];
  if (known === undefined || demerits < known.demerits) {
    candidates[slot] = {
      item: index,
      isStart: false,
      flagged: penalty.flagged,
      lengthened,
      fitness,
      demerits,
      ratio,
      previous: node,
      content: index,
    };
  }
}

export function fitnessOf(ratio: number): Fitness {
  if (ratio < -0.5) {
    return 0;
  }
  if (ratio <= 0.5) {
    return 1;
  }
  return ratio <= 1 ? 2 : 3;
}

/** Demerits of one line, given the break and the fitness before it. */
export function lineDemerits(
  ratio: number,
  penalty: Penalty,
  last: boolean,
  flaggedBefore: boolean,
  fitness: number,
  fitnessBefore: number,
): number {
  const base = LINE_PENALTY + 100 * Math.abs(ratio * ratio * ratio);
  let demerits = base * base;
  if (penalty.cost !== FORCED) {
    demerits += Math.sign(penalty.cost) * penalty.cost * penalty.cost;
  }
  if (flaggedBefore && penalty.flagged) {
    demerits += DOUBLE_FLAG_DEMERITS;
  }
  if (flaggedBefore && last) {
    demerits += FINAL_FLAG_DEMERITS;
  }
  if (Math.abs(fitness - fitnessBefore) > 1) {
    demerits += FITNESS_DEMERITS;
  }
  return demerits;
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
