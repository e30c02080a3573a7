/**
 * Fragments to pages. Each page takes what {@link choosePage} gives it; notes stand at its foot, and
 * pages of notes alone follow where some are left.
 */
import { invariant } from '../base/assert.js';
import { pt, type Pt } from '../base/units.js';
import type { Rect } from '../base/geometry.js';
import { choosePage } from './choose-page.js';
import { composeColumn } from './compose-page.js';
import { feather } from './feather.js';
import { placeNotes, type PlacedNotes } from './footnotes.js';
import { space, type Fragment } from './fragments.js';
import type { Flow, PageStart, PageStop } from './page-stops.js';
import type { FillItem, Item } from './types.js';

/** Above this a loop has run away: every page holds at least one piece. */
const MAX_PAGES = 100_000;

/** What paginating does not decide. */
export interface PageFrame {
  /** Text block of a page. */
  block(pageNumber: number): Rect;
  /** The rule above notes that begin at `y`. */
  noteRule(block: Rect, y: Pt): FillItem;
}

/** A page without what stands around its text block. */
export interface BodyPage {
  readonly number: number;
  readonly block: Rect;
  readonly items: readonly Item[];
}

/** `first` is the number of the first page. */
export function paginate(flow: Flow, frame: PageFrame, first = 1): readonly BodyPage[] {
  const pages: BodyPage[] = [];
  let start: PageStart = { index: 0, lead: [], waiting: [] };
  while (start.index < flow.fragments.length || start.waiting.length > 0) {
    invariant(pages.length < MAX_PAGES, `at most ${MAX_PAGES} pages`);
    const { column, notes, next } = nextPage(flow, start);
    const number = first + pages.length;
    const block = frame.block(number);
    const items = [...composeColumn(column, block), ...composeNotes(flow, frame, block, notes)];
    pages.push({ number, block, items });
    start = next;
  }
  return pages;
}

interface NextPage {
  readonly column: readonly Fragment[];
  readonly notes: PlacedNotes;
  readonly next: PageStart;
}

function nextPage(flow: Flow, start: PageStart): NextPage {
  const chosen = start.index < flow.fragments.length ? choosePage(flow, start) : null;
  if (chosen === null) {
    const notes = placeNotes(start.waiting, flow.height, flow.noteSpacing, true);
    return { column: [], notes, next: { ...start, waiting: notes.rest } };
  }
  const { stop, notes, next } = chosen;
  const column = columnOf(flow, start, stop);
  const ragged = stop.free || notes.placed.length > 0;
  return { column: ragged ? column : feather(column, pt(flow.height - stop.height)), notes, next };
}

function columnOf(flow: Flow, start: PageStart, stop: PageStop): readonly Fragment[] {
  const shown = flow.fragments.slice(start.index, stop.end);
  const first = shown.findIndex((fragment) => fragment.kind === 'piece');
  const last = shown.findLastIndex((fragment) => fragment.kind === 'piece');
  return [...start.lead, ...shown.slice(Math.max(first, 0), last + 1), ...stop.before];
}

/** The last line of the notes stands on the lower edge of the text block. */
function composeNotes(flow: Flow, frame: PageFrame, block: Rect, notes: PlacedNotes): readonly Item[] {
  if (notes.placed.length === 0) {
    return [];
  }
  const { above, between } = flow.noteSpacing;
  const y = pt(block.y + block.height - notes.height + above);
  const column = notes.placed.flatMap((note, index) => (index === 0 ? note : [space(between), ...note]));
  return [
    frame.noteRule(block, y),
    ...composeColumn(column, { x: block.x, y }),
  ];
}
