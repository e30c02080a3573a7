/** The book's table of contents as data; the navigation document and the NCX are both made from it. */
import { invariant } from '../base/assert.js';
import type { Document, NodeId } from '../document/model.js';
import { headingLabel, outline, type OutlineEntry } from '../document/outline.js';
import { plainText } from '../document/plain-text.js';
import type { Address } from './addresses.js';
import { type Chapter, NOTES_FILE } from './chapters.js';
import type { Labels } from './labels.js';
import { NOTES_ID } from './notes.js';

export interface ContentsEntry {
  readonly label: string;
  /** Relative to the package document. */
  readonly href: string;
  readonly children: readonly ContentsEntry[];
}

/** What stands before the first chapter of a publication of one file has a title too; pages of a book without a heading have no entry. */
export function bookContents(
  document: Document,
  chapters: readonly Chapter[],
  addresses: ReadonlyMap<NodeId, Address>,
  labels: Labels,
): readonly ContentsEntry[] {
  const lead = chapters.filter(({ heading, section }) => heading === null && section === null);
  const notes = document.notes.length > 0 ? [{ label: labels.notes, href: `${NOTES_FILE}#${NOTES_ID}`, children: [] }] : [];
  return [
    ...lead.map(({ file, title }) => ({ label: title, href: file, children: [] })),
    ...outline(document).map((entry) => contentsEntry(entry, addresses)),
    ...notes,
  ];
}

function contentsEntry({ heading, children }: OutlineEntry, addresses: ReadonlyMap<NodeId, Address>): ContentsEntry {
  const address = addresses.get(heading.id);
  invariant(address !== undefined, 'every heading has an address');
  const title = plainText(heading.children).trim();
  const number = headingLabel(heading);
  return {
    label: number === null ? title : `${number} ${title}`,
    href: `${address.file}#${address.id}`,
    children: children.map((child) => contentsEntry(child, addresses)),
  };
}
