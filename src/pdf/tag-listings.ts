/** Structure elements of tables of contents, indexes and definition lists (PDF 32000-1, 14.8.4). */
import type { Contents, DefinitionList, Index } from '../document/model.js';
import { plainText } from '../document/plain-text.js';
import type { TagBuilder } from './tag-builder.js';
import type { TagElement } from './tag-element.js';

export function tagListing(block: Contents | Index | DefinitionList, parent: TagElement, tree: TagBuilder): void {
  switch (block.kind) {
    case 'contents':
      return tagContents(block, parent, tree);
    case 'index':
      return tagIndex(block, parent, tree);
    case 'definitionList':
      return tagDefinitions(block, parent, tree);
  }
}

interface OpenTable {
  readonly depth: number;
  readonly table: TagElement;
  last: TagElement;
}

/** Entries that lie deeper are a TOC in the TOCI above them. */
function tagContents({ entries }: Contents, parent: TagElement, tree: TagBuilder): void {
  const path: OpenTable[] = [];
  for (const { id, target, depth, label, children } of entries) {
    while ((path.at(-1)?.depth ?? -1) > depth) {
      path.pop();
    }
    const open = path.at(-1);
    const isBelow = open === undefined || open.depth < depth;
    const table = isBelow ? tree.add(open?.last ?? parent, 'TOC') : open.table;
    const item = tree.add(table, 'TOCI', { target });
    if (isBelow) {
      path.push({ depth, table, last: item });
    } else {
      open.last = item;
    }
    if (label !== null) {
      tree.label(id, tree.add(item, 'Lbl'));
    }
    const alternate = [label ?? '', plainText(children)].join(' ').trim();
    tree.leaf(id, tree.add(tree.add(item, 'Reference'), 'Link', { link: id, alternate }), children);
  }
}

function tagIndex({ groups }: Index, parent: TagElement, tree: TagBuilder): void {
  const tag = tree.add(parent, 'Index');
  for (const { id, entries } of groups) {
    tree.leaf(id, tree.add(tag, 'P'), []);
    entries.forEach((entry) => {
      tree.leaf(entry.id, tree.add(tag, 'P'), [...entry.children, ...entry.locators, ...entry.notes]);
    });
  }
}

function tagDefinitions({ items }: DefinitionList, parent: TagElement, tree: TagBuilder): void {
  const tag = tree.add(parent, 'L', { attributes: [{ O: 'List', ListNumbering: 'None' }] });
  for (const { id, term, definitions } of items) {
    const item = tree.add(tag, 'LI');
    const label = tree.add(item, 'Lbl');
    tree.label(id, label);
    tree.leaf(id, label, term);
    tree.blocks(definitions, tree.add(item, 'LBody', { required: true }));
  }
}
