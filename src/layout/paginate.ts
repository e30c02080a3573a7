/**
 * Fragments to pages. Each page takes what {@link choosePage} gives it; notes stand at its foot, and
 * pages of notes alone follow where some are left.
 */
import { invariant } from '../base/assert.js';
import { pt } from '../base/units.js';
import type { Rect, Size } from '../base/geometry.js';
import { choosePage } from './choose-page.js';
import { composeColumn } from './compose-page.js';
import { placeNotes, type PlacedNotes } from './footnotes.js';
import { space, type Fragment } from './fragments.js';
import type { Flow, PageStart, PageStop } from './page-stops.js';
import type { FillItem, Item, Page } from './types.js';

/** Above this a loop has run away: every page holds at least one piece. */
const MAX_PAGES = 100_000;

/** What paginating does not decide. */
export interface PageFrame {
  readonly size: Size;
  /** Text block of a page. */
  block(pageNumber: number): Rect;
  /** The rule above the notes of a page, its top at `y`. */
  noteRule(block: Rect, y: number): FillItem;
  /** Printed folio. */
  label(pageNumber: number): string;
  /** Running head and folio of a page with this body. */
  furniture(pageNumber: number, body: readonly Item[]): readonly Item[];
}

export function paginate(flow: Flow, frame: PageFrame): readonly Page[] {
  const pages: Page[] = [];
  let start: PageStart = { index: 0, lead: [], waiting: [] };
  while (start.index < flow.fragments.length || start.waiting.length > 0) {
    invariant(pages.length < MAX_PAGES, `at most ${MAX_PAGES} pages`);
    const { column, notes, next } = nextPage(flow, start);
    pages.push(buildPage(flow, frame, pages.length + 1, column, notes));
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
  if (start.index >= flow.fragments.length) {
    const notes = placeNotes(start.waiting, flow.height, flow.noteSpacing, true);
    return { column: [], notes, next: { ...start, waiting: notes.rest } };
  }
  const { stop, notes, next } = choosePage(flow, start);
  return { column: columnOf(flow, start, stop), notes, next };
}

function columnOf(flow: Flow, start: PageStart, stop: PageStop): readonly Fragment[] {
  const shown = flow.fragments.slice(start.index, stop.end);
  const first = shown.findIndex((fragment) => fragment.kind === 'piece');
  const last = shown.findLastIndex((fragment) => fragment.kind === 'piece');
  return [...start.lead, ...shown.slice(Math.max(first, 0), last + 1), ...stop.before];
}

function buildPage(
  flow: Flow,
  frame: PageFrame,
  number: number,
  column: readonly Fragment[],
  notes: PlacedNotes,
): Page {
  const block = frame.block(number);
  const body = [...composeColumn(column, block), ...composeNotes(flow, frame, block, notes)];
  return {
    number,
    label: frame.label(number),
    size: frame.size,
    items: [...body, ...frame.furniture(number, body)],
  };
}

/** The last line of the notes stands on the lower edge of the text block. */
function composeNotes(flow: Flow, frame: PageFrame, block: Rect, notes: PlacedNotes): readonly Item[] {
  if (notes.placed.length === 0) {
    return [];
  }
  const { above, between } = flow.noteSpacing;
  const top = block.y + block.height - notes.height;
  const column = notes.placed.flatMap((note, index) => (index === 0 ? note : [space(between), ...note]));
  return [
    frame.noteRule(block, top + above),
    ...composeColumn(column, { x: block.x, y: pt(top + above) }),
  ];
}
