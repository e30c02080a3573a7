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
    case 'tableNote':
    case 'hemistich':
    case 'contentsEntry':
    case 'display':
    case 'region':
    case 'small':
    case 'marginNote':
    case 'bibliographyEntry':
      return node.children;
    case 'initial':
      return [node.word, ...node.children];
    case 'beside':
      return [node.figure, ...node.children];
    case 'parallel':
      return node.pairs.flatMap(({ original, translation }) => [original, translation]);
    case 'bibliography':
      return node.entries;
    case 'scripture':
      return [node.narrator, ...node.children, node.source].filter((part) => part !== null);
    case 'list':
      return node.items;
    case 'blockQuote':
      return node.attribution === null ? node.children : [...node.children, node.attribution];
    case 'box':
      return [...node.title, ...node.children];
    case 'figureRow':
      return node.caption === null ? node.figures : [...node.figures, node.caption];
    case 'cards':
      return node.cards;
    case 'entryList':
      return [...node.title, ...node.entries];
    case 'entry':
      return [node.term, ...node.children];
    case 'signature':
      return node.lines;
    case 'letterhead':
      return [node.logo, node.sender, ...node.facts, ...node.addressee, node.subject].filter((part) => part !== null);
    case 'demo':
      return [node.source, ...node.children];
    case 'verse':
      return [...node.title, ...node.stanzas, ...(node.attribution === null ? [] : [node.attribution])];
    case 'index':
      return node.groups;
    case 'indexGroup':
      return node.entries;
    case 'indexEntry':
      return [...node.children, ...node.locators, ...node.notes];
    case 'definitionList':
      return node.items;
    case 'definitionItem':
      return [...node.term, ...node.definitions];
    case 'contents':
      return node.entries;
    case 'stanza':
      return node.lines;
    case 'verseLine':
      return node.hemistichs;
    case 'table': {
      const body = [...node.head, ...node.rows, ...node.notes];
      return node.caption === null ? body : [node.caption, ...body];
    }
    case 'tableRow':
      return node.cells;
    case 'figure':
      return node.caption === null ? [node.image] : [node.image, node.caption];
    case 'equation':
      return [node.formula];
    case 'chart':
      return node.caption === null ? [node.table] : [node.caption, node.table];
    case 'codeBlock':
    case 'thematicBreak':
    case 'endnotes':
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
