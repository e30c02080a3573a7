/**
 * Chooses where a column ends: the legal stop whose cost, with that of the best next column, is least;
 * of equals the later one. Pages of one column are planned further ahead, see `planPages`.
 */
import { invariant } from '../base/assert.js';
import { pt } from '../base/units.js';
import { placeNotes, type NoteFlow, type PlacedNotes } from './footnotes.js';
import { pageStops, type Flow, type PageStart, type PageStop, type PageStops } from './page-stops.js';

/** How many of the cheapest stops are tried together with the page after them. */
const TRIED = 4;

export interface ChosenPage {
  readonly stop: PageStop;
  /** All notes that waited or were called, in order. */
  readonly queue: readonly NoteFlow[];
  readonly notes: PlacedNotes;
  readonly next: PageStart;
}

/**
 * Null where waiting notes cannot begin beside any text: they then take the whole page. With `strict`
 * (below something else on the page), null also where nothing fits by the list's own breaks.
 */
export function choosePage(flow: Flow, start: PageStart, strict = false): ChosenPage | null {
  const cheapest = pageChoices(flow, start, strict, TRIED);
  if (cheapest === null) {
    return null;
  }
  let best: ChosenPage | null = null;
  let least = Infinity;
  for (const page of cheapest) {
    const cost = cheapest.length === 1 ? 0 : page.stop.cost + costAhead(flow, page.next);
    if (best === null || cost < least) {
      best = page;
      least = cost;
    }
  }
  invariant(best, 'a page with fragments left has a stop');
  return best;
}

/** The cheapest places where a page may end, at most `most`; null as with {@link choosePage}. */
export function pageChoices(flow: Flow, start: PageStart, strict: boolean, most: number): readonly ChosenPage[] | null {
  const found = pageStops(flow, start, most);
  if (strict && found.legal.length === 0) {
    return null;
  }
  const stops = acceptable(found);
  if (start.waiting.length > 0 && !stops.some(begun)) {
    return null;
  }
  const cheapest = [...stops].sort(byCost).slice(0, most);
  return cheapest.map((stop) => finishPage(flow, start, stop));
}

/** Of equal cost, the later stop first. */
function byCost(a: PageStop, b: PageStop): number {
  return a.cost - b.cost || b.end - a.end;
}

/** Legal stops with their notes begun; else any legal one; else wherever pieces meet. */
function acceptable({ legal, forced }: PageStops): readonly PageStop[] {
  const good = legal.filter(begun);
  if (good.length > 0 || legal.length > 0) {
    return good.length > 0 ? good : legal;
  }
  const emergency = forced.filter(begun);
  return emergency.length > 0 ? emergency : forced.slice(0, 1);
}

const begun = (stop: PageStop): boolean => stop.notes !== 'deferred';

function costAhead(flow: Flow, next: PageStart): number {
  if (next.index >= flow.fragments.length || flow.fragments[next.index]?.kind === 'region') {
    return 0;
  }
  return Math.min(...acceptable(pageStops(flow, next, 1)).map((stop) => stop.cost));
}

function finishPage(flow: Flow, start: PageStart, stop: PageStop): ChosenPage {
  const queue = [...start.waiting, ...called(flow, stop)];
  const notes = placeNotes(queue, pt(flow.height - stop.height), flow.noteSpacing, false);
  return { stop, queue, notes, next: { ...start, index: stop.resume, lead: stop.deferred?.pieces ?? stop.after, carries: stop.deferred !== null, waiting: notes.rest } };
}

function called(flow: Flow, stop: PageStop): readonly NoteFlow[] {
  return stop.calls.flatMap((id) => flow.notes.get(id) ?? []);
}
