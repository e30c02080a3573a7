import type { Place } from '../base/diagnostic.js';
import type { Book } from './book.js';

/** What is asked of every book, and how it is told where one does not answer. */
export interface Rule {
  /** Positive, and the same from version to version. */
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** Why it matters to a reader; one sentence. */
  readonly explanation: string;
  readonly hint: string;
  readonly find: (book: Book) => readonly Finding[];
}

export interface Finding {
  /** What was expected and what came. */
  readonly message: string;
  readonly place: Place;
}
