/**
 * What no encoding of ours can mend, with the reader's reason and a minimal case: a page with nothing but
 * the character between two words. A test that fails here means a reader was mended: take its fault out
 * of READERS_FAULTS.
 */
import * as mupdf from 'mupdf';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../src/document/model.js';
import { plainInline } from '../../src/text/collect.js';
import { corpusEngine, corpusPdf, corpusStyle } from '../support/corpus.js';
import { PDF_READERS, plain } from '../support/pdf-readers.js';
import { PDF_SEARCHES } from '../support/pdf-search.js';

const LINES = ['قال ﷺ نعم', 'ثمنه ٥ ﷼ فقط', 'قرأ ﴿قل﴾ ثم', 'نعم۝ لا', 'قال حجَّة ثم'] as const;
const [BLESSING, RIAL, ORNATE, VERSE_END, DOUBLED] = LINES;

const style = corpusStyle('Noto Naskh Arabic');
const engine = await corpusEngine(LINES, ['Noto Naskh Arabic']);
const bytes = await corpusPdf(LINES.map((text) => plainInline(text, style, 0 as NodeId)), style, engine);

const pageOf = (line: string): number => LINES.findIndex((text) => text === line);

describe('pdf.js', () => {
  it('spells U+FDFA out before bidi() reverses it (normalizeUnicode), unless told not to', async () => {
    const pages = await PDF_READERS['pdf.js'](bytes);
    expect(plain(pages[pageOf(BLESSING)] ?? '')).toContain('قال ملسو هيلع هللا ىلص نعم');
    expect(await unnormalized(pageOf(BLESSING))).toContain(BLESSING);
  });

  it('drops a glyph whose text ends in a format character: U+06DD right after a letter', async () => {
    const pages = await PDF_READERS['pdf.js'](bytes);
    expect(plain(pages[pageOf(VERSE_END)] ?? '')).toContain('نعم لا');
  });
});

/** As the viewer's text layer and find bar ask for it. */
async function unnormalized(page: number): Promise<string> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true }).promise;
  const { items } = await (await document.getPage(page + 1)).getTextContent({ disableNormalization: true });
  await document.destroy();
  return plain(items.map((item) => ('str' in item ? item.str : '')).join(' '));
}

describe('pdfium', () => {
  it.each([BLESSING, RIAL])('puts letters in the place of a right-to-left ligature, in order: %s', async (line) => {
    const pages = await PDF_READERS.pdfium(bytes);
    expect(plain(pages[pageOf(line)] ?? '')).toContain(line.normalize('NFKC'));
  });

  it('takes two marks of a letter, a weak segment, from the left, and tells them from the same in the other order', async () => {
    const queries = LINES.map((line) => (line === DOUBLED ? ['حج\u0651\u064eة', 'حج\u064e\u0651ة'] : []));
    const missing = await PDF_SEARCHES.pdfium(bytes, queries);
    expect(missing[pageOf(DOUBLED)]).toHaveLength(1);
  });
});

describe('mupdf', () => {
  it.each([BLESSING, RIAL])('puts letters in the place of a ligature, in order, unless told not to: %s', async (line) => {
    const pages = await PDF_READERS.mupdf(bytes);
    expect(plain(pages[pageOf(line)] ?? '')).toContain(line.normalize('NFKC'));
    expect(withLigatures(pageOf(line))).toContain(line);
  });

  it('puts U+0000 in the place of ornate parentheses, which it takes for ligatures of nothing', async () => {
    const pages = await PDF_READERS.mupdf(bytes);
    expect(plain(pages[pageOf(ORNATE)] ?? '')).not.toContain('﴿');
    expect(withLigatures(pageOf(ORNATE))).toContain(ORNATE);
  });
});

function withLigatures(page: number): string {
  const document = mupdf.Document.openDocument(bytes.slice(), 'application/pdf');
  return plain(document.loadPage(page).toStructuredText('preserve-ligatures').asText());
}
