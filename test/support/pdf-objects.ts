/** Looks into the objects of a PDF, by mupdf. */
import * as mupdf from 'mupdf';
import type { PDFDocument, PDFObject } from 'mupdf';

export type { PDFDocument, PDFObject };

export function openPdf(bytes: Uint8Array): PDFDocument {
  const document = mupdf.Document.openDocument(bytes.slice(), 'application/pdf');
  if (!(document instanceof mupdf.PDFDocument)) {
    throw new Error('not a PDF');
  }
  return document;
}

export const rootOf = (document: PDFDocument): PDFObject => document.getTrailer().get('Root');

export function pagesOf(document: PDFDocument): readonly PDFObject[] {
  return Array.from({ length: document.countPages() }, (_, index) => document.findPage(index));
}

export function itemsOf(array: PDFObject): readonly PDFObject[] {
  return array.isArray() ? Array.from({ length: array.length }, (_, index) => array.get(index)) : [];
}

export function entriesOf(dictionary: PDFObject): readonly (readonly [string, PDFObject])[] {
  const entries: [string, PDFObject][] = [];
  dictionary.forEach((value, key) => {
    entries.push([String(key), value]);
  });
  return entries;
}

/** Pairs of a number or name tree that is one array. */
export function pairsOf(array: PDFObject): readonly (readonly [PDFObject, PDFObject])[] {
  const items = itemsOf(array);
  return items.flatMap((key, index) => {
    const value = items[index + 1];
    return index % 2 === 0 && value !== undefined ? [[key, value] as const] : [];
  });
}

/** The bytes of a stream as Latin-1 text. */
export function streamText(stream: PDFObject): string {
  return new TextDecoder('latin1').decode(stream.readStream().asUint8Array());
}

/** An indirect object's number; 0 for a direct one. */
export const numberOf = (object: PDFObject): number => (object.isIndirect() ? object.asIndirect() : 0);
