/** Notes beside the text: they stand among the blocks, for reading order, but not in the column of the text. */
import type { Block, Document, FlowBlock, MarginNote, NodeId } from './model.js';
import { walkDocument } from './walk.js';

/** What stands below each other. */
export function inFlow(blocks: readonly Block[]): readonly FlowBlock[] {
  return blocks.filter((block) => block.kind !== 'marginNote');
}

/** By the anchor of the line that each stands beside. */
export function marginNotesOf(document: Document): ReadonlyMap<NodeId, MarginNote> {
  const notes = new Map<NodeId, MarginNote>();
  walkDocument(document, (node) => {
    if (node.kind === 'marginNote') {
      notes.set(node.place, node);
    }
  });
  return notes;
}
