/** Debian's readers of PDF: what pdftotext gives back, by reading order and by layout. */
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import type { NodeId } from '../../src/document/model.js';
import { plainInline } from '../../src/text/collect.js';
import { buildFrom } from '../document/build-from.js';
import { documentTexts } from '../support/block-texts.js';
import { corpusEngine, corpusLines, corpusPdf, corpusStyle, scorePages } from '../support/corpus.js';
import { COPIED_SOURCE, lostTexts } from '../support/copying.js';
import { ISOLATES_SOURCE } from '../support/isolates-source.js';
import { makePdf } from '../support/make-pdf.js';
import { PDF_READERS, plain, READERS_FAULTS, type ReaderName } from '../support/pdf-readers.js';
import { PDF_SEARCHES } from '../support/pdf-search.js';
import { hasPopplerSearch, searchWithPoppler } from '../support/poppler-search.js';
import { fallsShort, scoreSearch, type Searcher } from '../support/search-score.js';
import { randomlyStyled, randomNumbers } from '../support/random-styles.js';
import { isInstalled, temporaryFile } from './programs.js';

const LINES = corpusLines().map(({ text }) => text);
const FACES = ['Noto Naskh Arabic', 'IBM Plex Sans Arabic', 'Amiri', 'Scheherazade New', 'Noto Nastaliq Urdu'];
const MODES = [
  ['by reading order', []],
  ['by layout', ['-layout']],
] as const;

const pdftotext = (path: string, options: readonly string[]): readonly string[] =>
  execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\f');

describe.skipIf(!isInstalled('pdftotext', '-v'))('pdftotext', () => {
  describe.each(FACES)('%s', (family) => {
    let path: string;

    beforeAll(async () => {
      const style = corpusStyle(family);
      const texts = LINES.map((text) => plainInline(text, style, 0 as NodeId));
      path = temporaryFile('corpus.pdf', await corpusPdf(texts, style, await corpusEngine(LINES, [family])));
    });

    test.each(MODES)('gives every line back %s', (_, options) => {
      expect(scorePages(LINES, pdftotext(path, options)).wrong).toEqual([]);
    });
  });

  describe.each([1, 2, 3])('random styles, seed %i', (seed) => {
    const style = corpusStyle('Noto Naskh Arabic');
    const random = randomNumbers(seed);
    const texts = LINES.map((line) => randomlyStyled(line, style, random));
    let path: string;

    beforeAll(async () => {
      const engine = await corpusEngine(LINES, ['Noto Naskh Arabic', 'IBM Plex Sans Arabic']);
      path = temporaryFile('styles.pdf', await corpusPdf(texts, style, engine));
    });

    test.each(MODES)('gives every line back %s', (_, options) => {
      expect(scorePages(texts.map(({ text }) => text), pdftotext(path, options)).wrong).toEqual([]);
    });
  });
});

/** npm's readers, every line in every face; fidelity/corpus.test.ts has a fifth of them. */
describe.each(FACES.slice(1))('npm’s readers, %s', (family) => {
  test.each(Object.entries(PDF_READERS))('%s gives every line back', async (name, read) => {
    const style = corpusStyle(family);
    const texts = LINES.map((text) => plainInline(text, style, 0 as NodeId));
    const { wrong } = scorePages(LINES, await read(await corpusPdf(texts, style, await corpusEngine(LINES, [family]))));
    expect(wrong.filter(({ expected }) => !READERS_FAULTS[name as ReaderName].test(expected))).toEqual([]);
  });
});

describe.each(FACES)('search, %s', async (family) => {
  const style = corpusStyle(family);
  const texts = LINES.map((text) => plainInline(text, style, 0 as NodeId));
  const bytes = await corpusPdf(texts, style, await corpusEngine(LINES, [family]));
  const searches = { ...PDF_SEARCHES, ...(hasPopplerSearch() ? { poppler: searchWithPoppler } : {}) };

  test.each(Object.entries(searches))('%s finds every word', async (name, search) => {
    const { missing, shares, summary } = await scoreSearch(bytes, LINES, search, name as Searcher);
    console.info(`${family}, ${name}: ${summary}`);
    expect(missing).toEqual([]);
    expect(fallsShort(shares, name as Searcher)).toEqual([]);
  });
});

describe.skipIf(!isInstalled('pdftotext', '-v'))('isolates', () => {
  /** Poppler does not know that the Arabic in a left-to-right phrase goes with the phrase. */
  const MIXED_PHRASE = /deep/;

  test.each(MODES)('pdftotext gives every block back %s, and no isolate', async (_, options) => {
    const made = await makePdf(buildFrom(ISOLATES_SOURCE).document);
    const text = pdftotext(temporaryFile('isolates.pdf', made.bytes), options).join('\n');
    expect(text).not.toMatch(/[\u2066-\u2069]/);
    const blocks = documentTexts(made.document).filter((block) => !MIXED_PHRASE.test(block));
    expect(blocks.filter((block) => !plain(text).includes(plain(block)))).toEqual([]);
  });
});

describe.skipIf(!hasPopplerSearch())('poppler’s search', () => {
  test('takes letters with hamza apart on the page (unicodeNormalizeNFKC, reversed), but not in what is searched', async () => {
    const line = 'قال أو كتب';
    const style = corpusStyle('Noto Naskh Arabic');
    const bytes = await corpusPdf([plainInline(line, style, 0 as NodeId)], style, await corpusEngine([line], ['Noto Naskh Arabic']));
    expect(scorePages([line], pdftotext(temporaryFile('hamza.pdf', bytes), [])).wrong).toEqual([]);
    expect(await searchWithPoppler(bytes, [line.split(' ')])).toEqual([['أو']]);
  });
});

describe.skipIf(!isInstalled('pdftotext', '-v'))('copying', () => {
  test.each(MODES)('pdftotext gives every word whole %s, with spaces around it', async (_, options) => {
    const { bytes } = await makePdf(buildFrom(COPIED_SOURCE).document);
    const text = pdftotext(temporaryFile('copying.pdf', bytes), options).join('\n');
    expect(lostTexts(text)).toEqual([]);
  });
});

/**
 * MuPDF 1.21 has no bidi at all: it prints the characters of a string from left to right. (The one
 * that npm has, 1.28, does: fidelity/corpus.test.ts.) So it can only be held to every character's being there.
 */
describe.skipIf(!isInstalled('mutool', '-v'))('Debian’s mutool', () => {
  test('finds every character of every line', async () => {
    const style = corpusStyle('Noto Naskh Arabic');
    const lines = LINES.filter((line) => !READERS_FAULTS.mupdf.test(line));
    const engine = await corpusEngine(lines, ['Noto Naskh Arabic']);
    const bytes = await corpusPdf(lines.map((text) => plainInline(text, style, 0 as NodeId)), style, engine);
    const output = execFileSync('mutool', ['draw', '-q', '-F', 'txt', temporaryFile('corpus.pdf', bytes)], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const pages = output.split('\f');
    const missing = lines.filter((line, index) => [...letters(line)].some((letter) => !letters(pages[index] ?? '').includes(letter)));
    expect(missing).toEqual([]);
  });
});

/** Decomposed: of reversed text a mark would be composed with the letter it does not stand on. */
const letters = (text: string): string => plain(text).replace(/\s/gu, '').normalize('NFD');
