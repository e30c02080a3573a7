import type { Span } from './source.js';

/**
 * The author's mistakes are data. Stages report them and go on, so that all are told at once;
 * a stage throws only for a bug of Warraq itself.
 */
export interface Diagnostic {
  /** Positive rule id, e.g. `heading-levels-are-sequential`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** What was expected and what came. One sentence, no full stop. */
  readonly message: string;
  readonly place: Place;
  /** One thing the author can do. */
  readonly hint: string;
}

export type Place =
  | { readonly kind: 'span'; readonly span: Span }
  | { readonly kind: 'file'; readonly path: string };

export type Report = (diagnostic: Diagnostic) => void;

export const atSpan = (span: Span): Place => ({ kind: 'span', span });
export const atFile = (path: string): Place => ({ kind: 'file', path });
