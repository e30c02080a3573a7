import type { Section } from '../document/model.js';
import type { TagBuilder } from './tag-builder.js';
import type { TagElement } from './tag-element.js';

/** A `Sect` each; a part's own blocks, and those of its chapters, stand in a `Part`. */
export function tagSections(sections: readonly Section[], root: TagElement, tree: Pick<TagBuilder, 'add' | 'blocks'>): void {
  let part = root;
  for (const { kind, insidePart, blocks } of sections) {
    if (kind === 'part') {
      part = tree.add(root, 'Part');
      tree.blocks(blocks, part);
    } else {
      tree.blocks(blocks, tree.add(insidePart ? part : root, 'Sect'));
    }
  }
}
