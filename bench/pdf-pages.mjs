import { readFileSync } from 'node:fs';
import * as mupdf from 'mupdf';

/** The number of pages of a PDF file. */
export function countPages(path) {
  return mupdf.Document.openDocument(readFileSync(path), 'application/pdf').countPages();
}
