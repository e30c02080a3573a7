/**
 * Every place where a page that starts at a given fragment may end, with what it would cost.
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { NodeId } from '../document/model.js';
import { NO_NOTES, ROUNDING, withNote, type NoteFlow, type NoteNeeds, type NoteSpacing } from './footnotes.js';
import type { Float } from './floats.js';
import { EJECT, heightOf, spaceHeight, type Break, type Fragment, type PageShape, type Piece } from './fragments.js';

/** All that paginating needs to know of a publication. */
export interface Flow {
  readonly fragments: readonly Fragment[];
  /** In order. */
  readonly floats: readonly Float[];
  readonly notes: ReadonlyMap<NodeId, NoteFlow>;
  readonly noteSpacing: NoteSpacing;
  /** Of the text block, or of what is left of it. */
  readonly height: Pt;
  /** Distance of the lines of the baseline grid; 0 where there is none. */
  readonly grid: Pt;
}

/** Where a page, or a region inside one, begins. */
export interface PageStart {
  /** Index of its first fragment. */
  readonly index: number;
  /** Pieces repeated above it. */
  readonly lead: readonly Piece[];
  /** Whether those are a figure that the page before deferred. */
  readonly carries: boolean;
  /** Notes, and parts of notes, that earlier pages left. */
  readonly waiting: readonly NoteFlow[];
  readonly shape: PageShape;
}

/** Where it may end. */
export interface PageStop {
  /** One past the last fragment shown. */
  readonly end: number;
  /** First fragment of the next page. */
  readonly resume: number;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
  /** Of the text, `before` included, without notes. */
  readonly height: Pt;
  /** Notes first called on this page. */
  readonly calls: readonly NodeId[];
  readonly notes: NoteFit;
  /** Stands at the head of the next page. */
  readonly deferred: Float | null;
  /** The end of the text, of a chapter or of a region: the page may be short. */
  readonly free: boolean;
  readonly cost: number;
}

/** How the notes of a page fit: whole; the last one begun; some not even begun. */
export type NoteFit = 'whole' | 'begun' | 'deferred';

/** Cost of an empty page; grows with the square of what is empty. A page 5 lines of 34 short costs 21. */
const EMPTINESS = 1000;
const COST_OF_HALF = EMPTINESS / 4;
/** Cost of a note that ends on the next page, and of a page's worth of notes left over. */
const NOTE_BROKEN = 40;
const NOTES_LEFT = 200;
/** A last page with less than this share of text looks like a mistake, the more the less it is. */
const RUNT_SHARE = 0.25;
const RUNT = 150;

/** Cost of a figure that does not stand where it is written: a hole of an eighth of the page. */
const DEFERRED = 15;

interface Scan {
  /** Height down to the last piece; spaces after it are `pending` until another follows. */
  height: number;
  pending: number;
  empty: boolean;
  needs: NoteNeeds;
  calls: readonly NodeId[];
}

export interface PageStops {
  /** By the breaks of the list. */
  readonly legal: readonly PageStop[];
  /** Between any two pieces, as far as the first legal one; the first may overflow the page. Only where nothing legal fits. */
  readonly forced: readonly PageStop[];
}

/**
 * With the `most` cheapest legal ones whose notes begin, where there are so many. Breaks of a page that is less
 * than half full are looked at only where there are not: they cost more than all that is better.
 */
export function pageStops(flow: Flow, start: PageStart, most: number): PageStops {
  const well = scanStops(flow, start, true);
  const better = well.legal.filter(({ cost, notes }) => cost < COST_OF_HALF && notes !== 'deferred');
  return better.length >= most ? well : scanStops(flow, start, false);
}

function scanStops(flow: Flow, start: PageStart, wellFilled: boolean): PageStops {
  const scan = beginScan(flow, start);
  const legal: PageStop[] = start.carries ? [stopAt(flow, start, scan, start.index, null)] : [];
  const forced: PageStop[] = [];
  let holdsPiece = false;
  let floatAt = firstFloatFrom(flow, start.index);
  const room = flow.height + ROUNDING;
  const count = flow.fragments.length;
  for (let index = start.index; index < count; index += 1) {
    const fragment = flow.fragments[index];
    const float = flow.floats[floatAt];
    if (float?.from === index) {
      floatAt += 1;
      legal.push(...(scan.empty ? [] : deferringStops(flow, start, { ...scan }, float)));
    }
    if (fragment?.kind === 'space') {
      scan.pending += scan.empty ? 0 : spaceHeight(fragment, scan.height + scan.pending);
    } else if (fragment?.kind === 'piece') {
      addPiece(scan, flow, fragment);
      if (scan.height > room && holdsPiece) {
        return { legal, forced };
      }
      holdsPiece = true;
      if (legal.length === 0 && !wellFilled) {
        forced.push(stopAt(flow, start, scan, index + 1, null));
      }
    } else if (fragment?.kind === 'region') {
      legal.push(...fitting(stopAt(flow, start, scan, index, REGION_END), room - fragment.kept));
      return { legal, forced };
    } else if (fragment?.kind === 'break' && !scan.empty && !(wellFilled && leavesHalf(flow, scan, fragment))) {
      legal.push(...fitting(stopAt(flow, start, scan, index, fragment), room));
      if (fragment.penalty === EJECT) {
        return { legal, forced };
      }
    }
  }
  legal.push(...fitting(stopAt(flow, start, scan, count, null), room));
  return { legal, forced };
}

/** Index of the first float at `index` or below; binary, for a long chapter may have many. */
function firstFloatFrom({ floats }: Flow, index: number): number {
  let low = 0;
  let high = floats.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((floats[middle]?.from ?? 0) < index) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Whether a page that ends here costs more than `COST_OF_HALF`. */
function leavesHalf(flow: Flow, { height, needs }: Scan, { penalty, before }: Break): boolean {
  return penalty >= 0 && before.length === 0 && flow.height - height - needs.whole > flow.height / 2;
}

/** Where a page may end whose text goes on below the figure, which stands on the next one. */
function deferringStops(flow: Flow, start: PageStart, scan: Scan, float: Float): readonly PageStop[] {
  const stops: PageStop[] = [];
  scan.pending = spaceHeight(float.gap, scan.height);
  for (let index = float.resume; index < float.until && scan.height <= flow.height; index += 1) {
    const fragment = flow.fragments[index];
    if (fragment?.kind === 'space') {
      scan.pending += spaceHeight(fragment, scan.height + scan.pending);
    } else if (fragment?.kind === 'piece') {
      addPiece(scan, flow, fragment);
    } else if (fragment?.kind === 'break' && fragment.after.length === 0 && fragment.penalty !== EJECT) {
      const stop = stopAt(flow, start, scan, index, fragment);
      stops.push(...fitting({ ...stop, deferred: float, cost: stop.cost + DEFERRED }, flow.height + ROUNDING));
    }
  }
  return stops;
}

const fitting = (stop: PageStop, room: number): readonly PageStop[] => (stop.height <= room ? [stop] : []);

function beginScan(flow: Flow, start: PageStart): Scan {
  let needs = NO_NOTES;
  for (const note of start.waiting) {
    needs = withNote(needs, note, flow.noteSpacing);
  }
  return {
    height: heightOf(start.lead),
    pending: 0,
    empty: true,
    needs: { whole: needs.whole, begun: begunWaiting(flow, start) },
    calls: [],
  };
}

/** At least the head of the first waiting note must stand on the page. */
function begunWaiting(flow: Flow, start: PageStart): Pt {
  const first = start.waiting[0];
  return first ? pt(flow.noteSpacing.above + first.head) : ZERO_PT;
}

function addPiece(scan: Scan, flow: Flow, piece: Piece): void {
  scan.height += scan.pending + piece.height;
  scan.pending = 0;
  scan.empty = false;
  for (const id of piece.notes) {
    const note = flow.notes.get(id);
    if (note) {
      scan.needs = withNote(scan.needs, note, flow.noteSpacing);
      scan.calls = [...scan.calls, id];
    }
  }
}

interface BreakLike {
  readonly penalty: number;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

const PLAIN: BreakLike = { penalty: 0, before: [], after: [] };
const REGION_END: BreakLike = { penalty: EJECT, before: [], after: [] };

function stopAt(flow: Flow, start: PageStart, scan: Scan, end: number, taken: BreakLike | null): PageStop {
  const { before, after, penalty } = taken ?? PLAIN;
  const height = pt(scan.height + heightOf(before));
  const room = pt(flow.height - height + ROUNDING);
  const notes = noteFit(scan.needs, room);
  const last = end >= flow.fragments.length;
  const resume = taken && taken !== REGION_END ? end + 1 : end;
  const free = last || penalty === EJECT;
  const cost =
    (penalty === EJECT ? 0 : penalty) +
    noteCost(flow, scan.needs, room, notes) +
    (free ? runtCost(flow, start, height) : emptinessCost(flow, room - scan.needs.whole));
  return { end, resume, before, after, height, calls: scan.calls, notes, deferred: null, free, cost };
}

function noteFit(needs: NoteNeeds, room: Pt): NoteFit {
  if (needs.whole <= room) {
    return 'whole';
  }
  return needs.begun <= room ? 'begun' : 'deferred';
}

function noteCost(flow: Flow, needs: NoteNeeds, room: Pt, fit: NoteFit): number {
  return fit === 'whole' ? 0 : NOTE_BROKEN + (NOTES_LEFT * (needs.whole - room)) / flow.height;
}

function emptinessCost(flow: Flow, empty: number): number {
  return EMPTINESS * (Math.max(0, empty) / flow.height) ** 2;
}

function runtCost(flow: Flow, { index }: PageStart, height: Pt): number {
  return opensText(flow, index) ? 0 : RUNT * Math.max(0, 1 - height / (RUNT_SHARE * flow.height));
}

/** Whether a chapter, or the list, begins here. */
function opensText({ fragments }: Flow, index: number): boolean {
  const above = fragments[index - 1];
  return above === undefined || (above.kind === 'break' && above.penalty === EJECT);
}
