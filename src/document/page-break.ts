/** Where the pages of the printed book begin, in the words of the Document: the e-book marks these places. */
import type { NodeId } from './model.js';

export interface PageBreak {
  /** Of the page that begins, 1-based, as sheets are counted; the cover is none. */
  readonly number: number;
  /** Folio as printed, in the publication's digits or letters. */
  readonly label: string;
  readonly place: PagePlace;
}

export type PagePlace =
  /** With the title that is made from the metadata. */
  | { readonly kind: 'title' }
  | { readonly kind: 'before'; readonly node: NodeId }
  /** Before the character at `offset` of a text or of a block of code: the first of a word. */
  | { readonly kind: 'inside'; readonly node: NodeId; readonly offset: number };

/** The printed book as the e-book names it. */
export interface PrintEdition {
  /** Of the PDF. */
  readonly fileName: string;
  readonly breaks: readonly PageBreak[];
}
