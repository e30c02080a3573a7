/** The shape of the book before anything is written: its files, addresses, contents and names. */
import type { Document, NodeId } from '../document/model.js';
import type { PageBreak } from '../document/page-break.js';
import { type Address, addressNodes } from './addresses.js';
import { type Chapter, splitChapters } from './chapters.js';
import { bookContents, type ContentsEntry } from './contents.js';
import { nameImages } from './images.js';
import { type Labels, labelsFor } from './labels.js';
import { type PageMarks, pageMarks } from './page-marks.js';

export interface BookPlan {
  readonly document: Document;
  readonly labels: Labels;
  readonly chapters: readonly Chapter[];
  readonly addresses: ReadonlyMap<NodeId, Address>;
  readonly contents: readonly ContentsEntry[];
  /** Files of the images by the path the author wrote. */
  readonly imageFiles: ReadonlyMap<string, string>;
  readonly pageMarks: PageMarks;
}

export function planBook(document: Document, breaks: readonly PageBreak[]): BookPlan {
  const labels = labelsFor(document.metadata);
  const chapters = splitChapters(document);
  const addresses = addressNodes(document, chapters);
  const contents = bookContents(document, chapters, addresses, labels);
  return { document, labels, chapters, addresses, contents, imageFiles: nameImages(document.images), pageMarks: pageMarks(breaks, labels.printedPage, document.metadata.language) };
}
