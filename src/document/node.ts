/** What every node of the Document has. */
import type { Span } from '../base/source.js';

declare const nodeId: unique symbol;

/** Positive integer, unique in a Document. */
export type NodeId = number & { readonly [nodeId]: true };

export interface Node {
  readonly id: NodeId;
  readonly span: Span;
}
