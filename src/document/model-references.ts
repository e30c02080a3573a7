/** What leads to other places of the Document, and the places. */
import type { Inline, Node, NodeId } from './model.js';

/** Words, or none, that are a place with a name: `:anchor[words]{#id}`. */
export interface Anchor extends Node {
  readonly kind: 'anchor';
  readonly children: readonly Inline[];
}

/** `[](#id)`: says the name of what it leads to, and its page where there are pages. */
export interface Reference extends Node {
  readonly kind: 'reference';
  readonly target: NodeId;
  /** The name: «الشكل ٣». Never empty. */
  readonly children: readonly Inline[];
  /** What is printed where there are pages; null: the name alone. */
  readonly paged: PagedForm | null;
}

export interface PagedForm {
  readonly showsName: boolean;
  /** Before the number of the page: «، ص ». */
  readonly before: string;
}
