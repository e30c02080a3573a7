/** What of pdfkit is used, much of it without a public name. */
import type { PdfReference } from './pdf-values.js';

/** What of a page pdfkit draws on. */
export interface KitCanvas {
  readonly width: number;
  readonly height: number;
  readonly fonts: Record<string, PdfReference>;
  readonly xobjects: Record<string, PdfReference>;
  readonly ext_gstates: Record<string, PdfReference>;
  readonly patterns: Record<string, PdfReference>;
  readonly colorSpaces: Record<string, PdfReference>;
  readonly annotations: PdfReference[];
  write(chunk: string | Uint8Array): void;
}

export interface KitPage extends KitCanvas {
  readonly dictionary: PdfReference;
  readonly content: PdfReference & { buffer: Uint8Array[] };
}

export interface KitImage {
  /** EXIF orientation of a JPEG. */
  readonly orientation?: number;
  readonly obj: PdfReference | null;
  embed(document: KitDocument): void;
}

export interface KitDocument {
  page: KitPage;
  _ctm: number[];
  _font: unknown;
  font(name: string): KitDocument;
  info: Record<string, unknown>;
  readonly _root: PdfReference;
  _id: Uint8Array;
  /** What the trailer leads to; pdfkit makes it when the file ends. */
  _info?: PdfReference | undefined;
  /** What an object writes of itself: `1 0 obj`, its value, its stream, `endobj`. */
  _write(data: string | Uint8Array): void;
  /** An object has written itself. */
  _refEnd(reference: PdfReference): void;
  /** The last object has ended. */
  _finalize(): void;
  ref(data?: object): PdfReference;
  addPage(options: { size: [number, number]; margin: number }): void;
  openImage(bytes: Uint8Array): KitImage;
  endMetadata(): void;
  end(): void;
}
