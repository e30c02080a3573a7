/** Structure elements of notes: at the foot of a page, of a table, below a heading of their own, and in the margin. */
import { bookNames } from '../document/book-names.js';
import type { Metadata } from '../document/metadata.js';
import type { Endnotes, MarginNote, Note, TableNote } from '../document/model.js';
import type { TagBuilder } from './tag-builder.js';
import type { TagElement } from './tag-element.js';

/** Its mark is the label. */
export function tagNote(note: Note | TableNote, id: string, parent: TagElement, tree: TagBuilder, noteType: 'Footnote' | 'Endnote' = 'Footnote'): TagElement {
  const tag = tree.add(parent, 'Note', { id, noteType });
  const label = tree.add(tag, 'Lbl');
  tree.label(note.id, label);
  tree.leaf(note.id, tag, []);
  tree.blocks(note.children, tag);
  return label;
}

/** The mark of each leads back to its first reference. */
export function tagEndnotes({ notes }: Endnotes, metadata: Metadata, parent: TagElement, tree: TagBuilder): void {
  for (const note of notes) {
    const label = tagNote(note, `note-${note.number}`, parent, tree, 'Endnote');
    tree.label(note.id, tree.add(label, 'Link', { link: note.id, alternate: bookNames(metadata).backToReference(note.mark) }));
  }
}

/** Without a mark: it is read after the paragraph beside which it stands. */
export function tagMarginNote({ id, children }: MarginNote, parent: TagElement, tree: TagBuilder): void {
  const tag = tree.add(parent, 'Note', { id: `margin-note-${id}`, noteType: 'None' });
  tree.leaf(id, tree.add(tag, 'P'), children);
}
