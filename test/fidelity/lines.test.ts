/** Text over line ends: a line end reads as a space, and words that were broken are whole without it. */
import { describe, expect, test } from 'vitest';
import { pt } from '../../src/base/units.js';
import { corpusEngine, corpusLines, corpusStyle } from '../support/corpus.js';
import { kashidaPdf } from '../support/kashida-pdf.js';
import { PDF_READERS, plain, READERS_FAULTS } from '../support/pdf-readers.js';

const MEASURE = pt(220);
const LINES_EACH = 5;
const KINDS = ['quotes', 'persian', 'brackets', 'latin-words'];

const lines = corpusLines().filter(({ kind, text }) => KINDS.includes(kind) && !READERS_FAULTS.mupdf.test(text));
const paragraphs = KINDS.map((kind) =>
  lines.filter((line) => line.kind === kind).slice(0, LINES_EACH).map(({ text }) => text).join(' '),
);
const ADDRESS = 'الموقع https://www.example.org/library/of/arabic/typography/and/its/history/index.html متاح.';

describe('justified paragraphs of several lines', async () => {
  const engine = await corpusEngine(paragraphs, ['Noto Naskh Arabic']);
  const { bytes } = await kashidaPdf(paragraphs, corpusStyle('Noto Naskh Arabic'), MEASURE, engine);

  test.each(Object.entries(PDF_READERS))('%s gives a space for every line end', async (_, read) => {
    expect((await read(bytes)).map(plain)).toEqual(paragraphs.map(plain));
  });
});

describe('an address that is broken over lines', async () => {
  const engine = await corpusEngine([ADDRESS], ['Noto Naskh Arabic']);
  const { bytes } = await kashidaPdf([ADDRESS], corpusStyle('Noto Naskh Arabic'), MEASURE, engine);

  test.each(Object.entries(PDF_READERS))('%s gives it with line ends and nothing else', async (_, read) => {
    const [page = ''] = await read(bytes);
    expect(plain(page).replace(/\s/gu, '')).toBe(ADDRESS.replace(/\s/gu, ''));
  });
});
