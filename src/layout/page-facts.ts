/** What is printed of the pages, or found on them. */
import type { NodeId } from '../document/model.js';

/** Printed numbers of pages, by what stands on them. */
export type PageLabels = ReadonlyMap<NodeId, string>;

/** Marks by note, of those that are not marked as the Document says. */
export type PageNoteMarks = ReadonlyMap<NodeId, string>;

export interface PageFacts {
  readonly labels: PageLabels;
  readonly noteMarks: PageNoteMarks;
}

export const NOTHING_PRINTED: PageFacts = { labels: new Map(), noteMarks: new Map() };
