/**
 * Plans all pages of a stretch of text at once: the places where they end are those whose costs together
 * are least, as a paragraph's line breaks are. A hole before a picture is then shared by several pages, and a
 * chapter does not end with two lines, which a look at the next page alone could not see.
 *
 * After M. F. Plass, *Optimal pagination techniques for automatic typesetting systems* (1981), chapter 2:
 * the best pages up to a break do not depend on what follows, so that only the best way to each is kept. Of
 * each page only the cheapest ends are tried, which bounds the work of a page whatever the text's length.
 */
import { pt, type Pt } from '../base/units.js';
import { pageChoices, type ChosenPage } from './choose-page.js';
import { placeNotes } from './footnotes.js';
import { EJECT } from './fragments.js';
import type { Flow, PageStart } from './page-stops.js';

/** How many ends of a page are tried. */
const TRIED = 6;
/** Of a page more: less than any line that is missing on one. */
const PAGE_COST = 0.5;
/** Of a page with nothing but notes. */
const NOTES_PAGE_COST = 200;

/** By where they start; null for a page of notes alone. */
export type PagePlan = ReadonlyMap<PageStart, ChosenPage | null>;

/** A page that ends where `start` begins, and the best way to it. */
interface Reached {
  readonly start: PageStart;
  readonly cost: number;
  readonly from: Reached | null;
  /** The page between; null before the first, and for a page of notes alone. */
  readonly page: ChosenPage | null;
}

/**
 * From `start` to the end of the list, of a chapter or of a region. The first page is as high as the flow
 * says, the others `height`. Null where nothing may stand on the first one; see `choosePage` for `strict`.
 */
export function planPages(flow: Flow, start: PageStart, strict: boolean, height: Pt): PagePlan | null {
  const open = new Map<number, readonly Reached[]>([[start.index, [{ start, cost: 0, from: null, page: null }]]]);
  let ended: Reached | null = null;
  let isFirst = true;
  while (open.size > 0) {
    const index = Math.min(...open.keys());
    const reached = open.get(index) ?? [];
    open.delete(index);
    for (const at of reached) {
      const ways = waysFrom(isFirst ? flow : { ...flow, height }, at, isFirst && strict);
      if (ways === null) {
        return null;
      }
      for (const way of ways) {
        if (endsAt(flow, way)) {
          ended = ended === null || way.cost < ended.cost ? way : ended;
        } else {
          open.set(way.start.index, withWay(open.get(way.start.index) ?? [], way));
        }
      }
      isFirst = false;
    }
  }
  return ended === null ? null : planTo(ended);
}

/** Null where the first page takes nothing. */
function waysFrom(flow: Flow, at: Reached, strict: boolean): readonly Reached[] | null {
  const choices = pageChoices(flow, at.start, strict, TRIED);
  if (choices !== null) {
    return choices.map((page) => ({ start: page.next, cost: at.cost + page.stop.cost + PAGE_COST, from: at, page }));
  }
  if (strict || at.start.waiting.length === 0) {
    return null;
  }
  const { rest } = placeNotes(at.start.waiting, pt(flow.height), flow.noteSpacing, true);
  return [{ start: { ...at.start, waiting: rest }, cost: at.cost + NOTES_PAGE_COST, from: at, page: null }];
}

function endsAt({ fragments }: Flow, { start, page }: Reached): boolean {
  const next = fragments[start.index];
  const taken = page === null ? undefined : fragments[page.stop.end];
  return next === undefined || next.kind === 'region' || (taken?.kind === 'break' && taken.penalty === EJECT);
}

/** Of ways to one start that wait for the same, the cheapest; of equals the first. */
function withWay(ways: readonly Reached[], way: Reached): readonly Reached[] {
  const same = ways.findIndex(({ start }) => isSameStart(start, way.start));
  if (same === -1) {
    return [...ways, way];
  }
  return (ways[same]?.cost ?? Infinity) <= way.cost ? ways : ways.with(same, way);
}

function isSameStart(a: PageStart, b: PageStart): boolean {
  return a.lead[0] === b.lead[0] && a.waiting.length === b.waiting.length && a.waiting.every((note, index) => note.height === b.waiting[index]?.height);
}

function planTo(end: Reached): PagePlan {
  const plan = new Map<PageStart, ChosenPage | null>();
  for (let at = end; at.from !== null; at = at.from) {
    plan.set(at.from.start, at.page);
  }
  return plan;
}
