/** Which footnotes belong to tables: those that are defined in the same `:::table` as they are referred to. */
import type { FootnoteDefinition, FootnoteReference, Nodes, Root, RootContent } from 'mdast';
import { normalizeLabel, visitNodes } from '../source/mdast.js';

/** What belongs to tables, and so is nobody's footnote. */
export interface TableNoteNodes {
  readonly definitions: ReadonlySet<FootnoteDefinition>;
  readonly references: ReadonlySet<FootnoteReference>;
}

export function tableNoteNodes(root: Root): TableNoteNodes {
  const definitions = new Set<FootnoteDefinition>();
  const references = new Set<FootnoteReference>();
  visitNodes(root, (node) => {
    if (!isTableDirective(node)) {
      return node.type === 'paragraph' ? 'skip' : undefined;
    }
    const own = definitionsIn(node.children);
    own.forEach((definition) => definitions.add(definition));
    visitNodes(node, (inner) => {
      if (inner.type === 'footnoteReference' && own.has(normalizeLabel(inner.identifier))) {
        references.add(inner);
      }
      return undefined;
    });
    return undefined;
  });
  return { definitions, references };
}

const isTableDirective = (node: Nodes): node is Extract<Nodes, { type: 'containerDirective' }> =>
  node.type === 'containerDirective' && node.name === 'table';

/** Definitions of notes among nodes, by normalised label: the first of each. */
export function definitionsIn(nodes: readonly RootContent[]): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition' && !definitions.has(normalizeLabel(node.identifier))) {
      definitions.set(normalizeLabel(node.identifier), node);
    }
  }
  return definitions;
}
