/** The two things every reader of an mdast tree needs: its nodes in order, and their spans. */
import type { Nodes } from 'mdast';
import { invariant } from '../base/assert.js';
import type { SourceFile, Span } from '../base/source.js';

/**
 * Calls `visit` for the node and all below it, in reading order; `skip` leaves out what is below.
 * Uses no recursion: sources nest as deep as their authors like.
 */
export function visitNodes(root: Nodes, visit: (node: Nodes) => 'skip' | undefined): void {
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (visit(node) === 'skip' || !('children' in node)) {
      continue;
    }
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      invariant(child !== undefined, 'children have no holes');
      pending.push(child);
    }
  }
}

/** Where the node stands. Our parsers give every node a position. */
export function spanOf(node: Nodes, file: SourceFile): Span {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  invariant(start !== undefined && end !== undefined, `a ${node.type} node has a position`);
  return { file, start, end };
}

/** A definition's or footnote's label as CommonMark compares labels. */
export function normalizeLabel(label: string): string {
  return label.replace(/[\t\n\r ]+/g, ' ').trim().toLowerCase().toUpperCase();
}
