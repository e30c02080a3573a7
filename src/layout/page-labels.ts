/** On which page everything stands whose page is printed somewhere. */
import type { AnyNode, Block, Document, NodeId } from '../document/model.js';
import { childrenOf, walk, walkDocument } from '../document/walk.js';
import type { PageFacts, PageLabels } from './page-facts.js';
import type { Item, Page } from './types.js';

/** The node whose page this one prints; null for all others. */
function pagedTarget(node: AnyNode): NodeId | null {
  switch (node.kind) {
    case 'reference':
      return node.paged === null ? null : node.target;
    case 'contentsEntry':
      return node.target;
    default:
      return null;
  }
}

/** What a block prints of the pages: their numbers and marks of notes. While this is the same, so is the block. */
export function printedIn(block: Block, { labels, noteMarks }: PageFacts): string {
  const printed: string[] = [];
  walk([block], (node) => {
    const target = pagedTarget(node);
    if (target !== null) {
      printed.push(labels.get(target) ?? '');
    } else if (node.kind === 'noteReference' && noteMarks.size > 0) {
      printed.push(noteMarks.get(node.note) ?? '');
    }
  });
  return printed.join('\n');
}

/** What stands on pages for the nodes whose pages are printed: they themselves and all that they hold. */
export type PagedNodes = ReadonlyMap<NodeId, readonly NodeId[]>;

export function pagedNodes(document: Document): PagedNodes {
  const targets = new Set<NodeId>();
  walkDocument(document, (node) => {
    const target = pagedTarget(node);
    if (target !== null) {
      targets.add(target);
    }
  });
  const shown = new Map<NodeId, readonly NodeId[]>();
  if (targets.size === 0) {
    return shown;
  }
  const visit = (node: AnyNode, around: readonly NodeId[]): void => {
    const own = targets.has(node.id) ? [...around, node.id] : around;
    if (own.length > 0) {
      shown.set(node.id, own);
    }
    childrenOf(node).forEach((child) => {
      visit(child, own);
    });
  };
  [...document.blocks, ...document.notes].forEach((node) => {
    visit(node, []);
  });
  return shown;
}

/** The label of the first page on which anything of each node stands. */
export function labelsOn(pages: readonly Page[], nodes: PagedNodes): PageLabels {
  const labels = new Map<NodeId, string>();
  for (const { label, items } of pages) {
    for (const id of items.flatMap(nodesOf)) {
      for (const target of nodes.get(id) ?? []) {
        if (!labels.has(target)) {
          labels.set(target, label);
        }
      }
    }
  }
  return labels;
}

function nodesOf(item: Item): readonly NodeId[] {
  const own = item.mark.kind === 'node' ? [item.mark.node] : [];
  return item.kind === 'line' ? [...own, ...item.line.anchors] : own;
}

/** A node that does not stand on the same page in both; null where all do. */
export function firstMoved(before: PageLabels, after: PageLabels): NodeId | null {
  for (const [id, label] of after) {
    if (before.get(id) !== label) {
      return id;
    }
  }
  return null;
}
