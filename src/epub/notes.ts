/** The notes of the whole book as one list of endnotes at its end. */
import { invariant } from '../base/assert.js';
import type { Note } from '../document/model.js';
import { renderBlocks } from './blocks.js';
import { proseDirection } from '../document/paragraph-direction.js';
import { directedProse } from './directed.js';
import { filled } from './inlines.js';
import { hrefTo, inDirection, type Rendering } from './rendering.js';
import { element, lines, text, textElement, type XmlNode } from './xml.js';

export const NOTES_ID = 'notes';

/**
 * `li` rather than `aside`: readers show an `li` in a pop-up and in its place, while some hide
 * every `aside` of notes from the page.
 */
export function renderNotes(notes: readonly Note[], rendering: Rendering): XmlNode {
  const title = textElement('h1', { id: NOTES_ID }, rendering.labels.notes);
  const items = notes.map((note) => renderNote(note, rendering));
  const list = element('ol', { class: isCounted(rendering) ? `notes ${rendering.numerals}` : 'notes marked' }, lines(items));
  const attributes = { 'epub:type': 'endnotes', role: 'doc-endnotes', 'aria-labelledby': NOTES_ID };
  return element('section', attributes, lines([title, list]));
}

/** Whether the marks are what a list counts by itself. */
function isCounted({ metadata: { numbering: { notes: { numbering, marks } } } }: Rendering): boolean {
  return numbering === 'book' && marks === 'numbers';
}

function renderMark({ mark }: Note, rendering: Rendering): readonly XmlNode[] {
  return isCounted(rendering) ? [] : [textElement('bdi', { class: 'note-mark' }, `(${mark})`), ...text(' ')];
}

function renderNote(note: Note, rendering: Rendering): XmlNode {
  const id = rendering.addresses.get(note.id)?.id ?? null;
  const backLinks = renderBackLinks(note, rendering);
  const last = note.children.at(-1);
  if (last?.kind !== 'paragraph') {
    const children = [...renderMark(note, rendering), ...renderBlocks(note.children, rendering), element('p', {}, backLinks)];
    return element('li', { id, 'epub:type': 'endnote' }, children);
  }
  const direction = proseDirection(last.children, rendering.metadata);
  const words = filled(last.children, inDirection(direction, rendering));
  const ending = element('p', directedProse(last.children, direction, rendering), [...words, ...text(' '), ...backLinks]);
  return element('li', { id, 'epub:type': 'endnote' }, [
    ...renderMark(note, rendering),
    ...renderBlocks(note.children.slice(0, -1), rendering),
    ending,
  ]);
}

/** A word and not an arrow: it is read aloud, and every Arabic font has it. */
function renderBackLinks(note: Note, rendering: Rendering): readonly XmlNode[] {
  const { labels, addresses } = rendering;
  return note.references.flatMap((reference, index) => {
    const address = addresses.get(reference);
    invariant(address !== undefined, 'a note is referred to from the document');
    const attributes = {
      class: 'back',
      href: hrefTo(address, rendering),
      'epub:type': 'backlink',
      role: 'doc-backlink',
      'aria-label': labels.backToReference(note.mark),
    };
    return [...(index > 0 ? text(' ') : []), textElement('a', attributes, labels.back)];
  });
}
