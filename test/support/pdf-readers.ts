/** The readers of PDF that npm has: what each takes for the text of every page. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import * as mupdf from 'mupdf';

export type PdfReader = (bytes: Uint8Array) => Promise<readonly string[]>;

export const PDF_READERS = {
  'pdf.js': readWithPdfJs,
  pdfium: readWithPdfium,
  mupdf: readWithMupdf,
} as const satisfies Record<string, PdfReader>;

export type ReaderName = keyof typeof PDF_READERS;

/**
 * Lines with characters that a reader changes wherever they stand, whatever the encoding; each is shown in
 * fidelity/reader-faults.test.ts.
 */
export const READERS_FAULTS: Readonly<Record<ReaderName, RegExp>> = {
  'pdf.js': /ﷺ/,
  pdfium: /[ﷺ﷼]/,
  mupdf: /[ﷺ﷼﴿﴾]/,
};

async function readWithPdfJs(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await document.destroy();
  return pages;
}

async function readWithPdfium(bytes: Uint8Array): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes.slice());
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  library.destroy();
  return pages;
}

function readWithMupdf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = mupdf.Document.openDocument(bytes.slice(), 'application/pdf');
  const numbers = Array.from({ length: document.countPages() }, (_, index) => index);
  return Promise.resolve(numbers.map((number) => document.loadPage(number).toStructuredText('').asText()));
}

const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** NFC, without bidi controls, white space as single spaces. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(BIDI_CONTROLS, '').replace(/\s+/gu, ' ').trim();
}

/** Fewest insertions, deletions and replacements between two texts. */
export function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let row = to.map((_, index) => index + 1);
  from.forEach((character, at) => {
    let corner = at;
    let left = at + 1;
    row = row.map((above, index) => {
      const best = Math.min(above + 1, left + 1, corner + (character === to[index] ? 0 : 1));
      corner = above;
      left = best;
      return best;
    });
  });
  return row.at(-1) ?? from.length;
}
