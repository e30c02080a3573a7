/**
 * Text that comes back out of a PDF as it went in, line by line. What is wrong stands in
 * READERS_FAULTS with the reader's reason; anything else is ours.
 */
import { describe, expect, test } from 'vitest';
import { plainInline } from '../../src/text/collect.js';
import type { NodeId } from '../../src/document/model.js';
import { corpusEngine, corpusLines, corpusPdf, corpusStyle, scorePages } from '../support/corpus.js';
import { PDF_READERS, plain, type ReaderName } from '../support/pdf-readers.js';

const LINES = corpusLines().map(({ text }) => text);
const UNOWNED = 0 as NodeId;

/** Characters that a reader changes wherever they stand. */
const READERS_FAULTS: Readonly<Record<ReaderName, RegExp>> = {
  // normalizeUnicode() decomposes U+FDFA before bidi() reverses it; U+06DD alone is an "invisible format mark".
  'pdf.js': /ﷺ|\u06dd(?!\p{N})/u,
  // AddCharInfoByRLDirection() puts compatibility decompositions in the place of letters.
  pdfium: /ﷺ/,
  // fz_add_stext_char() decomposes U+FDFA, and breaks U+FD3E and U+FD3F.
  mupdf: /[ﷺ﴿﴾]/,
};

describe.each(['Noto Naskh Arabic', 'IBM Plex Sans Arabic', 'Amiri'])('%s', async (family) => {
  const style = corpusStyle(family);
  const engine = await corpusEngine(LINES, [family]);
  const bytes = await corpusPdf(LINES.map((text) => plainInline(text, style, UNOWNED)), style, engine);

  test.each(Object.entries(PDF_READERS))('%s gives every line back', async (name, read) => {
    const { exact, lines, errorRate, wrong } = scorePages(LINES, await read(bytes));
    console.info(`${family}, ${name}: ${exact} of ${lines} lines exact, ${errorRate.toFixed(2)} % of characters wrong`);
    const fault = READERS_FAULTS[name as ReaderName];
    expect(wrong.filter(({ expected }) => !fault.test(expected))).toEqual([]);
    expect(errorRate).toBeLessThan(0.5);
  });

  test.each(Object.entries(PDF_READERS))('%s finds every word', async (name, read) => {
    const fault = READERS_FAULTS[name as ReaderName];
    const pages = (await read(bytes)).map((page) => page.normalize('NFC').replace(/\s+/gu, ' '));
    const missing = LINES.flatMap((line, index) =>
      wordsOf(line).filter((word) => !fault.test(word) && !isFound(pages[index] ?? '', word, name)),
    );
    expect(missing).toEqual([]);
  });
});

/** Words as a person searches them: stretches of letters and marks, or of digits. */
function wordsOf(line: string): readonly string[] {
  return [...plain(line).matchAll(/\p{L}[\p{L}\p{M}\u200c]*|\p{N}+/gu)].map(([word]) => word);
}

/** mupdf alone sees a control before the last mark of a word that punctuation follows. */
function isFound(page: string, word: string, reader: string): boolean {
  return page.includes(word) || (reader === 'mupdf' && page.includes(word.replace(/\p{M}+$/u, '')));
}
