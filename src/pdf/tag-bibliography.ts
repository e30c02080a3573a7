import type { Bibliography } from '../document/model.js';
import type { TagBuilder } from './tag-builder.js';
import type { TagElement } from './tag-element.js';

/** A list whose items are entries (PDF 32000-1, tables 336 and 338); numbers of sources are their labels. */
export function tagBibliography({ entries }: Bibliography, parent: TagElement, tree: TagBuilder): void {
  const numbered = entries.some(({ label }) => label !== null);
  const list = tree.add(parent, 'L', { attributes: [{ O: 'List', ListNumbering: numbered ? 'Decimal' : 'None' }] });
  for (const { id, label, children } of entries) {
    const item = tree.add(list, 'LI');
    if (label !== null) {
      tree.label(id, tree.add(item, 'Lbl'));
    }
    tree.leaf(id, tree.add(tree.add(item, 'LBody'), 'BibEntry'), children);
  }
}
