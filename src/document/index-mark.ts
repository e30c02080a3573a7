import type { Span } from '../base/source.js';
import type { NodeId } from './model.js';

/** A place that the index names. */
export interface IndexMark {
  readonly place: NodeId;
  readonly span: Span;
  readonly entry: string;
  readonly sub: string | null;
  /** Another entry, to be looked up in the place of this one, or besides. */
  readonly see: string | null;
  readonly seeAlso: string | null;
}
