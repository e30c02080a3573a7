import type { Block, Inline, NodeId } from '../document/model.js';
import type { TagDetails, TagElement } from './tag-element.js';

/** What the tree does for a part of it. */
export interface TagBuilder {
  add(parent: TagElement, type: string, details?: TagDetails): TagElement;
  blocks(blocks: readonly Block[], parent: TagElement): void;
  /** An element that lines hang on, and the elements inside those lines. */
  leaf(id: NodeId, tag: TagElement, children: readonly Inline[]): void;
  /** The element of the node's label. */
  label(id: NodeId, tag: TagElement): void;
}
