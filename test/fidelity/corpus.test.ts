/**
 * Text that comes back out of a PDF as it went in, line by line. What is wrong stands in
 * READERS_FAULTS (reader-faults.test.ts shows each with a minimal case); anything else is ours. Noto Naskh
 * Arabic has every line, the other faces a fifth each; the conformance run has every line in every face.
 */
import { describe, expect, test } from 'vitest';
import { plainInline } from '../../src/text/collect.js';
import type { NodeId } from '../../src/document/model.js';
import { corpusEngine, corpusLines, corpusPdf, corpusStyle, scorePages } from '../support/corpus.js';
import { PDF_READERS, READERS_FAULTS, type ReaderName } from '../support/pdf-readers.js';
import { PDF_SEARCHES } from '../support/pdf-search.js';

const ALL_LINES = corpusLines().map(({ text }) => text);
const UNOWNED = 0 as NodeId;
const FACES = ['Noto Naskh Arabic', 'IBM Plex Sans Arabic', 'Amiri', 'Scheherazade New', 'Noto Nastaliq Urdu'];

/** pdf.js's find bar takes half a second for a hundred words. */
const SEARCHED_SHARE = { 'pdf.js': 20, pdfium: 1, mupdf: 1 } as const;

test('the corpus has a thousand different lines', () => {
  expect(new Set(ALL_LINES).size).toBeGreaterThanOrEqual(1000);
});

describe.each(FACES)('%s', async (family) => {
  const share = FACES.indexOf(family);
  const lines = ALL_LINES.filter((_, index) => share === 0 || index % FACES.length === share);
  const style = corpusStyle(family);
  const engine = await corpusEngine(lines, [family]);
  const bytes = await corpusPdf(lines.map((text) => plainInline(text, style, UNOWNED)), style, engine);

  test.each(Object.entries(PDF_READERS))('%s gives every line back', async (name, read) => {
    const { exact, lines: count, errorRate, wrong } = scorePages(lines, await read(bytes));
    console.info(`${family}, ${name}: ${exact} of ${count} lines exact, ${errorRate.toFixed(2)} % of characters wrong`);
    const fault = READERS_FAULTS[name as ReaderName];
    expect(wrong.filter(({ expected }) => !fault.test(expected))).toEqual([]);
    expect(exact / count).toBeGreaterThan(0.98);
  });

  test.each(Object.entries(PDF_SEARCHES))('%s finds every word', async (name, open) => {
    const reader = name as ReaderName;
    const search = await open(bytes);
    const missing = lines.flatMap((line, index) => {
      const skipped = index % SEARCHED_SHARE[reader] !== 0 || READERS_FAULTS[reader].test(line);
      const words = wordsOf(line).filter((word) => family !== 'Noto Nastaliq Urdu' || reader === 'pdf.js' || !CARRIED.test(word));
      return skipped ? [] : words.filter((word) => !spellings(word, reader).some((spelling) => search.finds(index, spelling)));
    });
    search.close();
    expect(missing).toEqual([]);
  });
});

/** Nasta'liq's tatweel has no width of its own: pdfium and mupdf give marks that it carries in another order. */
const CARRIED = /\u0640\p{M}/u;

const MARKS = /\p{M}{2,}/gu;
const LAST_MARKS = /\p{M}+$/u;

/**
 * pdfium takes the marks of a letter in the other order, which is canonically the same, and does not normalise
 * what it searches; mupdf sees a control before the last mark of a word that punctuation follows.
 */
function spellings(word: string, reader: ReaderName): readonly string[] {
  switch (reader) {
    case 'pdf.js':
      return [word];
    case 'pdfium':
      return [word, word.replace(MARKS, (marks) => [...marks].reverse().join(''))];
    case 'mupdf':
      return [word, word.replace(LAST_MARKS, '')];
  }
}

/**
 * Words as a person searches them: stretches of letters and marks, or of digits; of a number, as many digits as
 * older readers take in one CID (cells.ts).
 */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/\p{L}[\p{L}\p{M}\u200c]*|\p{Nd}{1,7}/gu)].map(([word]) => word);
}
