/** Nasta'liq, whose baselines cascade within a word, comes back out of the PDF line by line. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { NodeId } from '../../src/document/model.js';
import { plainInline } from '../../src/text/collect.js';
import { corpusEngine, corpusPdf, corpusStyle, scorePages } from '../support/corpus.js';
import { PDF_READERS } from '../support/pdf-readers.js';

const FAMILY = 'Noto Nastaliq Urdu';
const LINES = readFileSync(new URL('urdu.txt', import.meta.url), 'utf8').trimEnd().split('\n');

/** mupdf takes a letter that stands twice almost in one place, one above the other, for bold by double printing. */
const TWICE = /چچ/u;

const style = { ...corpusStyle(FAMILY), language: 'ur' };
const engine = await corpusEngine(LINES, [FAMILY]);
const bytes = await corpusPdf(LINES.map((text) => plainInline(text, style, 0 as NodeId)), style, engine);

test.each(Object.entries(PDF_READERS))('%s gives every line of Urdu back', async (name, read) => {
  const { lines, wrong } = scorePages(LINES, await read(bytes));
  expect(lines).toBe(30);
  expect(wrong.filter(({ expected }) => name !== 'mupdf' || !TWICE.test(expected))).toEqual([]);
});
