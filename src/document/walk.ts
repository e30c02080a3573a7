import { assertNever } from '../base/assert.js';
import type { AnyNode, Document } from './model.js';

/** Every node of the blocks, then every node of the notes, each before what it contains. */
export function walkDocument(document: Document, visit: (node: AnyNode) => void): void {
  walk(document.blocks, visit);
  walk(document.notes, visit);
}

/** Every node and all below it, each before what it contains, in reading order. */
export function walk(nodes: readonly AnyNode[], visit: (node: AnyNode) => void): void {
  for (const node of nodes) {
    visit(node);
    walk(childrenOf(node), visit);
  }
}

/** What a node holds, in reading order. A table's caption is read before its rows. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  switch (node.kind) {
    case 'heading':
    case 'paragraph':
    case 'tableCell':
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'phrase':
    case 'link':
    case 'anchor':
    case 'reference':
    case 'listItem':
    case 'note':
    case 'hemistich':
    case 'region':
      return node.children;
    case 'list':
      return node.items;
    case 'blockQuote':
      return node.attribution === null ? node.children : [...node.children, node.attribution];
    case 'box':
      return [...node.title, ...node.children];
    case 'demo':
      return [node.source, ...node.children];
    case 'verse':
      return [...node.title, ...node.stanzas, ...(node.attribution === null ? [] : [node.attribution])];
    case 'stanza':
      return node.lines;
    case 'verseLine':
      return node.hemistichs;
    case 'table': {
      const rows = [node.header, ...node.rows];
      return node.caption === null ? rows : [node.caption, ...rows];
    }
    case 'tableRow':
      return node.cells;
    case 'figure':
      return node.caption === null ? [node.image] : [node.image, node.caption];
    case 'equation':
      return [node.formula];
    case 'codeBlock':
    case 'thematicBreak':
    case 'text':
    case 'code':
    case 'formula':
    case 'image':
    case 'lineBreak':
    case 'noteReference':
      return [];
    default:
      return assertNever(node);
  }
}
