/** Structure elements of tables of contents, indexes and definition lists (PDF 32000-1, 14.8.4). */
import type { Block, Contents, DefinitionList, Index, Inline, NodeId } from '../document/model.js';
import { plainText } from '../document/plain-text.js';
import type { TagDetails, TagElement } from './tag-element.js';

/** What the tag tree does for those who add to it. */
export interface Tagging {
  add(parent: TagElement, type: string, details?: TagDetails): TagElement;
  /** An element that lines hang on, and the elements inside those lines. */
  leaf(id: NodeId, tag: TagElement, children: readonly Inline[]): void;
  /** The element of the node's label. */
  label(id: NodeId, tag: TagElement): void;
  blocks(blocks: readonly Block[], parent: TagElement): void;
}

export function tagListing(block: Contents | Index | DefinitionList, parent: TagElement, tagging: Tagging): void {
  switch (block.kind) {
    case 'contents':
      return tagContents(block, parent, tagging);
    case 'index':
      return tagIndex(block, parent, tagging);
    case 'definitionList':
      return tagDefinitions(block, parent, tagging);
  }
}

interface OpenTable {
  readonly depth: number;
  readonly table: TagElement;
  last: TagElement;
}

/** Entries that lie deeper are a TOC in the TOCI above them. */
function tagContents({ entries }: Contents, parent: TagElement, tagging: Tagging): void {
  const path: OpenTable[] = [];
  for (const { id, depth, label, children } of entries) {
    while ((path.at(-1)?.depth ?? -1) > depth) {
      path.pop();
    }
    const open = path.at(-1);
    const isBelow = open === undefined || open.depth < depth;
    const table = isBelow ? tagging.add(open?.last ?? parent, 'TOC') : open.table;
    const item = tagging.add(table, 'TOCI');
    if (isBelow) {
      path.push({ depth, table, last: item });
    } else {
      open.last = item;
    }
    if (label !== null) {
      tagging.label(id, tagging.add(item, 'Lbl'));
    }
    const alternate = [label ?? '', plainText(children)].join(' ').trim();
    tagging.leaf(id, tagging.add(tagging.add(item, 'Reference'), 'Link', { link: id, alternate }), children);
  }
}

function tagIndex({ groups }: Index, parent: TagElement, tagging: Tagging): void {
  const tag = tagging.add(parent, 'Index');
  for (const { id, entries } of groups) {
    tagging.leaf(id, tagging.add(tag, 'P'), []);
    entries.forEach((entry) => {
      tagging.leaf(entry.id, tagging.add(tag, 'P'), [...entry.children, ...entry.locators, ...entry.notes]);
    });
  }
}

function tagDefinitions({ items }: DefinitionList, parent: TagElement, tagging: Tagging): void {
  const tag = tagging.add(parent, 'L', { attributes: [{ O: 'List', ListNumbering: 'None' }] });
  for (const { id, term, definitions } of items) {
    const item = tagging.add(tag, 'LI');
    const label = tagging.add(item, 'Lbl');
    tagging.label(id, label);
    tagging.leaf(id, label, term);
    tagging.blocks(definitions, tagging.add(item, 'LBody', { required: true }));
  }
}
