/** Lines that change face, weight, size, colour, owner and rise anywhere come back out all the same. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { InlineText } from '../../src/text/types.js';
import { corpusEngine, corpusLines, corpusPdf, corpusStyle, scorePages } from '../support/corpus.js';
import { PDF_READERS, READERS_FAULTS } from '../support/pdf-readers.js';
import { randomlyStyled, randomNumbers } from '../support/random-styles.js';

/** A third of the corpus, without the characters that readers change wherever they stand. */
const LINES = corpusLines()
  .map(({ text }) => text)
  .filter((text, index) => index % 3 === 0 && !READERS_FAULTS.mupdf.test(text));
const BASE = corpusStyle('Noto Naskh Arabic');

describe.each([1, 2, 3])('seed %i', (seed) => {
  let texts: readonly InlineText[];
  let bytes: Uint8Array;

  beforeAll(async () => {
    const random = randomNumbers(seed);
    texts = LINES.map((line) => randomlyStyled(line, BASE, random));
    const engine = await corpusEngine(LINES, ['Noto Naskh Arabic', 'IBM Plex Sans Arabic']);
    bytes = await corpusPdf(texts, BASE, engine);
  });

  test.each(Object.entries(PDF_READERS))('%s', async (_, read) => {
    expect(scorePages(texts.map(({ text }) => text), await read(bytes)).wrong).toEqual([]);
  });
});
