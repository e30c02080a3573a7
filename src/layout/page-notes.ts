/**
 * Notes that are counted anew on each page. A note counts where first something refers to it, though it may
 * end on the next page; what refers to it again, there or later, shows the same mark.
 */
import { noteMark } from '../document/note-marks.js';
import type { Document, NodeId, Note } from '../document/model.js';
import type { PageNoteMarks } from './page-facts.js';
import type { Page } from './types.js';

export function countsByPage({ notes, metadata: { numbering } }: Document): boolean {
  return notes.length > 0 && numbering.notes.numbering === 'page' && numbering.notes.place === 'foot';
}

/** What is printed before anything is known of the pages: each note as the first of its page. */
export function firstPageNoteMarks({ notes, metadata }: Document): PageNoteMarks {
  return new Map(notes.map(({ id }) => [id, noteMark(1, metadata)]));
}

/** By the pages as they are; on one page in the order of the notes' numbers. */
export function noteMarksOn(pages: readonly Page[], { notes, metadata }: Document): PageNoteMarks {
  const noteOf = new Map(notes.flatMap((note) => note.references.map((reference) => [reference, note] as const)));
  const marks = new Map<NodeId, string>();
  for (const page of pages) {
    const first = [...referredOn(page, noteOf)].filter(({ id }) => !marks.has(id)).sort((a, b) => a.number - b.number);
    first.forEach(({ id }, index) => marks.set(id, noteMark(index + 1, metadata)));
  }
  return marks;
}

function referredOn({ items }: Page, noteOf: ReadonlyMap<NodeId, Note>): ReadonlySet<Note> {
  return new Set(items.flatMap((item) => (item.kind === 'line' ? item.line.runs.flatMap(({ owner }) => noteOf.get(owner) ?? []) : [])));
}
