/**
 * The adapter to pdf-lib: typed looks into the objects of a PDF (ISO 32000-1, 7.3) that never throw.
 * What is not there, or is of another type, is null or empty; references are followed.
 */
import {
  decodePDFRawStream, PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString, type PDFContext, type PDFObject,
} from '@cantoo/pdf-lib';
import { MAX_STREAM_BYTES, MAX_TEXT } from './limits.js';

/** A value, not followed where it is a reference. */
export type PdfValue = PDFObject | undefined;
export type PdfDict = PDFDict;
export type PdfStream = PDFRawStream;

/** References that lead to references: no file needs more than one. */
const MAX_LINKS = 16;

export function follow(value: PdfValue, context: PDFContext): PdfValue {
  let found = value;
  for (let links = 0; found instanceof PDFRef; links++) {
    if (links === MAX_LINKS) {
      return undefined;
    }
    found = context.lookup(found);
  }
  return found;
}

/** Of a dictionary, or of a stream's. */
export function valueAt(parent: PdfDict | null, key: string): PdfValue {
  return parent === null ? undefined : follow(parent.get(PDFName.of(key)), parent.context);
}

export function asDict(value: PdfValue): PdfDict | null {
  if (value instanceof PDFRawStream) {
    return value.dict;
  }
  return value instanceof PDFDict ? value : null;
}

export const dictAt = (parent: PdfDict | null, key: string): PdfDict | null => asDict(valueAt(parent, key));
export const nameAt = (parent: PdfDict | null, key: string): string | null => asName(valueAt(parent, key));
export const numberAt = (parent: PdfDict | null, key: string): number | null => asNumber(valueAt(parent, key));
export const textAt = (parent: PdfDict | null, key: string): string | null => asText(valueAt(parent, key));
export const itemsAt = (parent: PdfDict | null, key: string): readonly PdfValue[] => asItems(valueAt(parent, key));

export function streamAt(parent: PdfDict | null, key: string): PdfStream | null {
  const value = valueAt(parent, key);
  return value instanceof PDFRawStream ? value : null;
}

export function boolAt(parent: PdfDict | null, key: string): boolean | null {
  const value = valueAt(parent, key);
  return value instanceof PDFBool ? value.asBoolean() : null;
}

export const asStream = (value: PdfValue): PdfStream | null => (value instanceof PDFRawStream ? value : null);

export function asNumber(value: PdfValue): number | null {
  const number = value instanceof PDFNumber ? value.asNumber() : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

export function asName(value: PdfValue): string | null {
  return value instanceof PDFName ? nameText(value) : null;
}

function nameText(name: PDFName): string {
  try {
    return name.decodeText().slice(0, MAX_TEXT);
  } catch {
    return name.asString().slice(1, MAX_TEXT);
  }
}

/** A text string (7.9.2.2), of UTF-16, UTF-8 or PDFDocEncoding. */
export function asText(value: PdfValue): string | null {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) {
    return null;
  }
  try {
    return value.decodeText().slice(0, MAX_TEXT);
  } catch {
    return null;
  }
}

/** A name or a string: what is written sometimes as the one, sometimes as the other. */
export const asWord = (value: PdfValue): string | null => asName(value) ?? asText(value);

/** The items of an array, followed; empty where it is none. */
export function asItems(value: PdfValue): readonly PdfValue[] {
  return value instanceof PDFArray ? Array.from({ length: value.size() }, (_, index) => value.lookup(index)) : [];
}

/** What may stand alone or in an array. */
export function oneOrMore(value: PdfValue): readonly PdfValue[] {
  if (value instanceof PDFArray) {
    return asItems(value);
  }
  return value === undefined ? [] : [value];
}

export function entriesOf(dict: PdfDict | null): readonly (readonly [key: string, value: PdfValue])[] {
  return dict === null ? [] : dict.entries().map(([key, value]) => [nameText(key), follow(value, dict.context)] as const);
}

/** A name, number, text or truth as a word; null for what has parts. */
export function asScalar(value: PdfValue): string | null {
  if (value instanceof PDFBool) {
    return String(value.asBoolean());
  }
  return asWord(value) ?? asNumber(value)?.toString() ?? null;
}

/** The bytes of a stream, decoded up to a limit; null where a filter is not known or the data is broken or too much. */
export function streamBytes(stream: PdfStream, limit = MAX_STREAM_BYTES): Uint8Array | null {
  const decoded = decodeUpTo(stream, limit + 1);
  return decoded === null || decoded.length > limit ? null : decoded;
}

/** Whether a stream decodes to more than a limit. */
export function isLongerThan(stream: PdfStream, limit: number): boolean {
  return (decodeUpTo(stream, limit + 1)?.length ?? 0) > limit;
}

function decodeUpTo(stream: PdfStream, length: number): Uint8Array | null {
  try {
    return Uint8Array.from(decodePDFRawStream(stream).getBytes(length));
  } catch {
    return null;
  }
}

/** The numbers of an array; what is none counts as 0. */
export function numbersAt(parent: PdfDict | null, key: string): readonly number[] {
  return itemsAt(parent, key).map((item) => asNumber(item) ?? 0);
}
