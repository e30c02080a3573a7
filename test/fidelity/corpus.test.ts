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

const ALL_LINES = corpusLines().map(({ text }) => text);
const UNOWNED = 0 as NodeId;
const FACES = ['Noto Naskh Arabic', 'IBM Plex Sans Arabic', 'Amiri', 'Scheherazade New', 'Noto Nastaliq Urdu'];

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
});
