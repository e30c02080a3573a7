/** Puts blocks one below the other: the space between two is the larger of the two they ask for. */
import { pt, type Pt } from '../base/units.js';
import { breakHere, EJECT, heightOf, space, type Fragment, type Piece, type Space } from './fragments.js';

export interface BlockFlow {
  readonly fragments: readonly Fragment[];
  readonly spaceBefore: Pt;
  readonly spaceAfter: Pt;
  /** Penalty of a page that begins with this block; `EJECT` for one that must. */
  readonly breakBefore: number;
  /** Penalty of a page that ends with it; `FORBIDDEN` keeps it with the first two lines of the next. */
  readonly breakAfter: number;
}

export const FORBIDDEN = Infinity;

/** Lines of the next block that stand with one that may not end a page. */
const KEPT_LINES = 2;

/** The space above each of the flows but the first, by its index. */
export type SpaceAbove = (index: number) => Space;

export interface Stack {
  readonly fragments: readonly Fragment[];
  /** Of each flow, the index of its first fragment. */
  readonly starts: readonly number[];
}

export function stackFlows(flows: readonly BlockFlow[]): readonly Fragment[] {
  return stackWith(flows, plainSpaces(flows)).fragments;
}

export function stackWith(flows: readonly BlockFlow[], spaceAbove: SpaceAbove): Stack {
  const stacked: Fragment[] = [];
  const starts: number[] = [];
  let above: BlockFlow | null = null;
  let owed = 0;
  for (const [index, flow] of flows.entries()) {
    if (above !== null) {
      stacked.push(...joint(above, flow, owed, spaceAbove(index)));
    }
    const asked = flow.breakBefore === EJECT ? 0 : Math.max(owed, above?.breakAfter === FORBIDDEN ? KEPT_LINES : 0);
    const kept = keepFirstLines(above?.breakAfter === FORBIDDEN ? keptRegion(flow.fragments) : flow.fragments, asked);
    starts.push(stacked.length);
    stacked.push(...kept.fragments);
    owed = kept.owed;
    above = flow;
  }
  return { fragments: stacked, starts };
}

export function plainSpaces(flows: readonly BlockFlow[]): SpaceAbove {
  return (index) => space(gapBetween(flows[index - 1], flows[index]));
}

export function gapBetween(above: BlockFlow | undefined, below: BlockFlow | undefined): Pt {
  return pt(Math.max(above?.spaceAfter ?? 0, below?.spaceBefore ?? 0));
}

function joint(above: BlockFlow, below: BlockFlow, owed: number, gap: Space): readonly Fragment[] {
  const between: Fragment[] = gap.height > 0 || gap.snap !== null ? [gap] : [];
  if (below.breakBefore === EJECT) {
    return [breakHere(EJECT), ...between];
  }
  const penalty = Math.max(above.breakAfter, below.breakBefore);
  return owed > 0 || penalty === FORBIDDEN ? between : [breakHere(penalty), ...between];
}

/** The list without the breaks before its `owed`th line, and how many lines it fell short. */
function keepFirstLines(fragments: readonly Fragment[], owed: number): { fragments: readonly Fragment[]; owed: number } {
  let left = owed;
  const kept = fragments.filter((fragment) => {
    if (fragment.kind === 'piece') {
      left -= linesIn(fragment);
    }
    return fragment.kind !== 'break' || left <= 0;
  });
  return { fragments: kept, owed: Math.max(0, left) };
}

/** A region that begins with its first piece on the page of what stands above, or not at all. */
function keptRegion(fragments: readonly Fragment[]): readonly Fragment[] {
  const [first, ...rest] = fragments;
  if (first?.kind !== 'region') {
    return fragments;
  }
  const end = rest.findIndex(({ kind }) => kind === 'break' || kind === 'region');
  const kept = pt(first.gapAbove + heightOf(rest.slice(0, end === -1 ? rest.length : end)));
  return [{ ...first, kept }, ...rest];
}

/** A picture counts as much as any number of lines. */
function linesIn({ items }: Piece): number {
  if (items.some((item) => item.kind === 'image' || item.kind === 'drawing')) {
    return KEPT_LINES;
  }
  return items.some((item) => item.kind === 'line') ? 1 : 0;
}
