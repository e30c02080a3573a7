/**
 * The readers' own searches, over every word of the corpus: what stands between spaces is found whole or by
 * its words, and how much whole, FOUND holds. The conformance run has every line in every face, and poppler.
 */
import { describe, expect, test } from 'vitest';
import type { NodeId } from '../../src/document/model.js';
import { plainInline } from '../../src/text/collect.js';
import { corpusEngine, corpusLines, corpusPdf, corpusStyle } from '../support/corpus.js';
import { PDF_SEARCHES, searchSlowly } from '../support/pdf-search.js';
import { fallsShort, scoreSearch, type Searcher } from '../support/search-score.js';
import { randomNumbers } from '../support/random-styles.js';

const ALL_LINES = corpusLines().map(({ text }) => text);

/** Every line in the first face, and some in the one that differs most. */
const SHARES = [
  ['Noto Naskh Arabic', 1],
  ['Noto Nastaliq Urdu', 16],
] as const;

/** Of the lines: pdf.js's own way takes half a second for a hundred words. */
const SLOW_SHARE = 0.01;

async function pdfOf(lines: readonly string[], family: string): Promise<Uint8Array> {
  const style = corpusStyle(family);
  const texts = lines.map((text) => plainInline(text, style, 0 as NodeId));
  return corpusPdf(texts, style, await corpusEngine(lines, [family]));
}

describe.each(SHARES)('%s', async (family, step) => {
  const lines = ALL_LINES.filter((_, index) => index % step === Math.floor(step / 2));
  const bytes = await pdfOf(lines, family);

  test.each(Object.entries(PDF_SEARCHES))('%s finds every word', async (name, search) => {
    const { missing, shares, summary } = await scoreSearch(bytes, lines, search, name as Searcher);
    console.info(`${family}, ${name}: ${summary}`);
    expect(missing).toEqual([]);
    if (step === 1) {
      expect(fallsShort(shares, name as Searcher)).toEqual([]);
    }
  });
});

test('pdf.js finds the same on pages without their marks', async () => {
  const random = randomNumbers(7);
  const lines = ALL_LINES.filter(() => random() < SLOW_SHARE);
  const bytes = await pdfOf(lines, 'Noto Naskh Arabic');
  const queries = lines.map((line) => [...line.split(' '), line, 'ليس في السطر']);
  const slowly = await searchSlowly(bytes, queries);
  expect(await PDF_SEARCHES['pdf.js'](bytes, queries)).toEqual(slowly);
  expect(slowly.every((texts) => texts.includes('ليس في السطر'))).toBe(true);
});
