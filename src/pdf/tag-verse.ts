/** Structure elements of verse: a group of stanzas, each a group of lines. */
import type { Verse, VerseLine } from '../document/model.js';
import type { TagBuilder } from './tag-builder.js';
import { tagElement, type TagElement } from './tag-element.js';

export function tagVerse({ id, title, stanzas, attribution }: Verse, parent: TagElement, tree: TagBuilder): void {
  const poem = tree.add(parent, 'Div');
  tree.leaf(id, tree.add(poem, 'P'), title);
  for (const { lines } of stanzas) {
    const group = tree.add(poem, 'Div');
    lines.forEach((line) => {
      tagLine(line, group, tree);
    });
  }
  if (attribution !== null) {
    tree.leaf(attribution.id, tree.add(poem, 'P'), attribution.children);
  }
}

/** A paragraph, so that it is read as one; its halves are spans of it, and what is its own is its number. */
function tagLine({ id, number, hemistichs }: VerseLine, parent: TagElement, tree: TagBuilder): void {
  const tag = tree.add(parent, 'P');
  tree.leaf(id, number === null ? tag : tagElement('Lbl', tag), []);
  hemistichs.forEach((half) => {
    tree.leaf(half.id, tagElement('Span', tag), half.children);
  });
}
