/** Notes of the margin: beside their paragraph where the screen is wide, in a box below it where it is not. */
import type { Block, MarginNote } from '../document/model.js';
import { proseDirection } from '../document/paragraph-direction.js';
import { directedProse } from './directed.js';
import { renderBlockOf } from './inlines.js';
import { idOf, type Rendering } from './rendering.js';
import { element, lines, type XmlNode } from './xml.js';

/** A block, and the notes that stand beside it. */
export interface NotedBlock {
  readonly block: Block;
  readonly notes: readonly MarginNote[];
}

export function withMarginNotes(blocks: readonly Block[]): readonly NotedBlock[] {
  const noted: { readonly block: Block; readonly notes: MarginNote[] }[] = [];
  for (const block of blocks) {
    const above = noted.at(-1);
    if (block.kind === 'marginNote' && above?.block.kind === 'paragraph') {
      above.notes.push(block);
    } else {
      noted.push({ block, notes: [] });
    }
  }
  return noted;
}

export function renderNoted(paragraph: XmlNode, notes: readonly MarginNote[], rendering: Rendering): XmlNode {
  const beside = notes.map((note) => renderMarginNote(note, rendering));
  return element('div', { class: 'noted' }, lines([paragraph, element('div', { class: 'margin-notes' }, lines(beside))]));
}

export function renderMarginNote(note: MarginNote, rendering: Rendering): XmlNode {
  const { children } = note;
  const direction = proseDirection(children, rendering.metadata);
  const words = renderBlockOf('p', directedProse(children, direction, rendering), children, direction, rendering);
  return element('aside', { id: idOf(note, rendering), class: 'margin-note', role: 'note' }, lines([words]));
}
