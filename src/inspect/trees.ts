/** Name and number trees (ISO 32000-1, 7.9.6 and 7.9.7), with loops and depths cut off. */
import { MAX_DEPTH, MAX_NODES } from './limits.js';
import { asDict, itemsAt, type PdfDict, type PdfValue } from './pdf-values.js';

export type TreeEntry = readonly [key: PdfValue, value: PdfValue];

/** All entries in order; `leaf` is the key of their array, `Names` or `Nums`. */
export function treeEntries(root: PdfDict | null, leaf: 'Names' | 'Nums'): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  const seen = new Set<PdfDict>();
  const walk = (node: PdfDict | null, depth: number): void => {
    if (node === null || seen.has(node) || depth > MAX_DEPTH) {
      return;
    }
    seen.add(node);
    const items = itemsAt(node, leaf);
    for (let at = 0; at + 1 < items.length && entries.length < MAX_NODES; at += 2) {
      entries.push([items[at], items[at + 1]]);
    }
    itemsAt(node, 'Kids').forEach((kid) => {
      walk(asDict(kid), depth + 1);
    });
  };
  walk(root, 0);
  return entries;
}
