import { readFileSync } from 'node:fs';
import * as mupdf from 'mupdf';

/** The number of pages of a PDF file. */
export function countPages(path) {
  return mupdf.Document.openDocument(readFileSync(path), 'application/pdf').countPages();
}

/** Whether a PDF says that it is tagged. */
export function isTagged(bytes) {
  const root = mupdf.Document.openDocument(bytes, 'application/pdf').getTrailer().get('Root');
  return root.get('MarkInfo').isDictionary() && root.get('MarkInfo').get('Marked').valueOf() === true && root.get('StructTreeRoot').isDictionary();
}
