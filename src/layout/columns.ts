/**
 * Text in columns on one page: each column is filled as a page is, by the same stops, with the notes
 * of all of them at the foot of the page. Where the text ends, its columns are made equally high, the
 * least height at which it still fits (as LaTeX's multicol has it). A figure that leaves its place stands at
 * the head of the next column, where that is high enough for it, or of the next page.
 */
import { pt, type Pt } from '../base/units.js';
import { choosePage } from './choose-page.js';
import { columnOf } from './column-of.js';
import { placeNotes, ROUNDING, type NoteFlow } from './footnotes.js';
import { EJECT, heightOf, type Fragment } from './fragments.js';
import type { Flow, PageStart } from './page-stops.js';

export interface FilledColumns {
  /** Some may be empty at the end of a chapter. */
  readonly columns: readonly (readonly Fragment[])[];
  /** Of the highest one. */
  readonly height: Pt;
  /** Notes that waited or were called, in order. */
  readonly queue: readonly NoteFlow[];
  /** `waiting` is empty: what of the queue finds no room is the page's to say. */
  readonly next: PageStart;
  /** The region, or the text, ends here. */
  readonly finished: boolean;
}

/** Columns give way to notes down to this share of the room. */
const LEAST_SHARE = 0.4;
/** Heights are tried to this, in points. */
const EVEN_ENOUGH = 0.5;

/** Null where not even the first column takes something by the list's own breaks, unless it must. */
export function fillColumns(flow: Flow, start: PageStart, must: boolean): FilledColumns | null {
  let filled = fill(flow, start, flow.height, must);
  for (let tries = 0; filled !== null && tries < 4; tries += 1) {
    const room = flow.height - noteHeight(filled.queue, flow);
    if (filled.height <= room + ROUNDING) {
      break;
    }
    filled = fill(flow, start, pt(Math.max(room, flow.height * LEAST_SHARE)), must);
  }
  return filled?.finished === true ? balanced(flow, start, filled) : filled;
}

function noteHeight(queue: readonly NoteFlow[], flow: Flow): Pt {
  return placeNotes(queue, pt(Infinity), flow.noteSpacing, false).height;
}

function balanced(flow: Flow, start: PageStart, whole: FilledColumns): FilledColumns {
  let best = whole;
  let low = whole.columns.reduce((sum, column) => sum + heightOf(column), 0) / start.shape.columns - flow.height / 10;
  let high: number = whole.height;
  while (high - low > EVEN_ENOUGH) {
    const middle = (low + high) / 2;
    const tried = middle > 0 ? fill(flow, start, pt(middle), false) : null;
    if (tried?.finished === true && tried.height <= middle + ROUNDING) {
      best = tried;
      high = Math.min(middle, tried.height);
    } else {
      low = middle;
    }
  }
  return best;
}

function fill(flow: Flow, start: PageStart, height: Pt, must: boolean): FilledColumns | null {
  const columns: (readonly Fragment[])[] = [];
  let next: PageStart = { ...start, waiting: [] };
  let ejected = false;
  while (columns.length < start.shape.columns && !ejected && !atEnd(flow, next)) {
    const isLast = columns.length === start.shape.columns - 1;
    const floats = flow.floats.filter(({ pieces }) => isLast || heightOf(pieces) <= height + ROUNDING);
    const chosen = choosePage({ ...flow, floats, notes: new Map(), height }, next, !must || columns.length > 0);
    if (chosen === null) {
      break;
    }
    columns.push(columnOf(flow, next, chosen.stop));
    const taken = flow.fragments[chosen.stop.end];
    ejected = taken?.kind === 'break' && taken.penalty === EJECT;
    next = chosen.next;
  }
  if (columns.length === 0) {
    return null;
  }
  const calls = columns.flat().flatMap((fragment) => (fragment.kind === 'piece' ? fragment.notes : []));
  const queue = [...start.waiting, ...calls.flatMap((id) => flow.notes.get(id) ?? [])];
  const finished = ejected || atEnd(flow, next);
  return { columns, height: pt(Math.max(...columns.map(heightOf))), queue, next, finished };
}

function atEnd({ fragments }: Flow, { index }: PageStart): boolean {
  return index >= fragments.length || fragments[index]?.kind === 'region';
}
