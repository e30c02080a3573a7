/**
 * Fragments to pages. Each page takes what {@link planPages} or {@link fillColumns} gives it; where
 * a region of another shape ends or begins inside a page, its parts stand below each other. Notes
 * stand at the page's foot, and pages of notes alone follow where some are left.
 */
import { invariant } from '../base/assert.js';
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Rect } from '../base/geometry.js';
import { columnOf } from './column-of.js';
import { fillColumns } from './columns.js';
import { composeColumn, composeRegion, type PlacedRegion, type RegionFrame } from './compose-page.js';
import { feather } from './feather.js';
import { placeNotes, type NoteFlow, type PlacedNotes } from './footnotes.js';
import { heightOf, PLAIN_SHAPE, space, toGrid, type PageShape } from './fragments.js';
import type { Flow, PageStart } from './page-stops.js';
import { planPages, type PagePlan } from './plan-pages.js';
import type { FillItem, Item } from './types.js';

/** Above this a loop has run away: every page holds at least one piece. */
const MAX_PAGES = 100_000;
/** A region begins inside a page only where it has this share of the page. */
const LEAST_REGION = 0.08;

/** What paginating does not decide. */
export interface PageFrame extends RegionFrame {
  /** Text block of a page. */
  block(pageNumber: number, orientation: PageShape['orientation']): Rect;
  /** The rule above notes that begin at `y`. */
  noteRule(block: Rect, y: Pt): FillItem;
}

/** A page without what stands around its text block. */
export interface BodyPage {
  readonly number: number;
  readonly block: Rect;
  readonly orientation: PageShape['orientation'];
  readonly items: readonly Item[];
}

/** `first` is the number of the first page. */
export function paginate(flow: Flow, frame: PageFrame, first = 1): readonly BodyPage[] {
  const pages: BodyPage[] = [];
  const planned: Planned = { plan: new Map() };
  let start = inRegion(flow, { index: 0, lead: [], carries: false, waiting: [], shape: PLAIN_SHAPE });
  while (start.index < flow.fragments.length || start.waiting.length > 0) {
    invariant(pages.length < MAX_PAGES, `at most ${MAX_PAGES} pages`);
    const number = first + pages.length;
    const { orientation } = start.shape;
    const block = frame.block(number, orientation);
    const { regions, notes, next } = nextPage({ ...flow, height: block.height }, start, planned);
    const items = [...regions.flatMap((region) => composeRegion(region, block, frame)), ...composeNotes(flow, frame, block, notes)];
    pages.push({ number, block, orientation, items });
    start = inRegion(flow, next);
  }
  return pages;
}

/** A start before a region is one inside it: the space between them vanishes at the head of a page. */
function inRegion(flow: Flow, start: PageStart): PageStart {
  let index = start.index;
  while (flow.fragments[index]?.kind === 'space') {
    index += 1;
  }
  const fragment = flow.fragments[index];
  return fragment?.kind === 'region' ? inRegion(flow, { ...start, index: index + 1, lead: [], carries: false, shape: fragment.shape }) : start;
}

interface NextPage {
  readonly regions: readonly PlacedRegion[];
  readonly notes: PlacedNotes;
  readonly next: PageStart;
}

/** What one region gives a page. */
interface Part {
  readonly columns: PlacedRegion['columns'];
  readonly height: Pt;
  readonly queue: readonly NoteFlow[];
  readonly notes: PlacedNotes;
  readonly next: PageStart;
}

/** What is planned of the pages to come; replaced where none of it holds. */
interface Planned {
  plan: PagePlan;
}

function nextPage(flow: Flow, start: PageStart, planned: Planned): NextPage {
  const regions: PlacedRegion[] = [];
  let from = start;
  let top = ZERO_PT;
  let page: NextPage | null = null;
  for (;;) {
    const part = setPart({ ...flow, height: pt(flow.height - top) }, from, flow.height, planned);
    if (part === null) {
      return page ?? pageOfNotes(flow, start);
    }
    regions.push({ shape: from.shape, top, height: part.height, columns: part.columns });
    page = { regions, notes: part.notes, next: part.next };
    const below = flow.fragments[part.next.index];
    if (below?.kind !== 'region' || below.shape.orientation !== from.shape.orientation) {
      return page;
    }
    top = onGrid(top + part.height + below.gapAbove, flow.grid);
    if (flow.height - top < flow.height * LEAST_REGION) {
      return page;
    }
    from = inRegion(flow, { ...part.next, waiting: part.queue });
  }
}

function pageOfNotes(flow: Flow, start: PageStart): NextPage {
  const notes = placeNotes(start.waiting, flow.height, flow.noteSpacing, true);
  return { regions: [], notes, next: { ...start, waiting: notes.rest } };
}

const onGrid = (y: number, grid: Pt): Pt => pt(grid > 0 ? y + toGrid(y, grid) : y);

/** Null where nothing may stand here. `height` is that of a whole page: where it is the flow's, nothing stands on this one yet. */
function setPart(flow: Flow, start: PageStart, height: Pt, planned: Planned): Part | null {
  if (start.index >= flow.fragments.length) {
    return null;
  }
  return start.shape.columns > 1 ? columnsPart(flow, start, flow.height === height) : singlePart(flow, start, height, planned);
}

function singlePart(flow: Flow, start: PageStart, height: Pt, planned: Planned): Part | null {
  const first = flow.height === height;
  if (!planned.plan.has(start)) {
    planned.plan = planPages(flow, start, !first, height) ?? new Map();
  }
  const chosen = planned.plan.get(start) ?? null;
  if (chosen === null) {
    return null;
  }
  const { stop, notes, queue, next } = chosen;
  const column = columnOf(flow, start, stop);
  const ragged = flow.grid > 0 || stop.free || notes.placed.length > 0 || !first;
  const columns = [ragged ? column : feather(column, pt(flow.height - stop.height))];
  return { columns, height: stop.height, queue, notes, next };
}

function columnsPart(flow: Flow, start: PageStart, first: boolean): Part | null {
  const filled = fillColumns(flow, start, first);
  if (filled === null) {
    return null;
  }
  const { columns, height, queue, next } = filled;
  const notes = placeNotes(queue, pt(flow.height - height), flow.noteSpacing, false);
  const spread = flow.grid > 0 || filled.finished ? columns : columns.map((column) => feather(column, pt(height - heightOf(column))));
  return { columns: spread, height, queue, notes, next: { ...next, waiting: notes.rest } };
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
