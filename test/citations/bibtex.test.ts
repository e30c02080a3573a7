import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexToCsl } from '../../src/citations/bibtex-to-csl.js';
import { takeLocator } from '../../src/citations/locators.js';
import { parseBibtex } from '../../src/citations/parse-bibtex.js';
import { readCslJson } from '../../src/citations/read-csl-json.js';
import { texText } from '../../src/citations/tex-text.js';

const parse = (text: string) => parseBibtex({ path: 'refs.bib', text });
const csl = (text: string) => parse(text).entries.map(bibtexToCsl)[0];

describe('parseBibtex', () => {
  it('joins strings, skips comments, takes both kinds of brackets', () => {
    const { entries, problems } = parse('% c\n@comment{x}\n@string{cup = "Cambridge " # {UP}}\n@preamble{"x"}\n@Book(k1, publisher = cup # " 2", year = 1991,)\n@misc{مفتاح, title = {أ {ب} ج}}');
    expect(problems).toEqual([]);
    expect(entries.map(({ type, key, fields }) => [type, key, ...fields])).toEqual([
      ['book', 'k1', ['publisher', 'Cambridge UP 2'], ['year', '1991']],
      ['misc', 'مفتاح', ['title', 'أ {ب} ج']],
    ]);
  });

  it('never throws, and ends', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('@', '{', '}', '"', ',', '=', '#', 'a', ' ', '\n', '\\', '1') }), (text) => parse(text).entries.length >= 0));
  });

  it('reads what never closes in little time', () => {
    const start = performance.now();
    expect(parse('\n@book{a, title = {{{x'.repeat(3000)).problems).toHaveLength(100);
    expect(performance.now() - start).toBeLessThan(2500);
  });
});

describe('bibtexToCsl', () => {
  it('takes names apart', () => {
    expect(csl('@book{a, author = {van der Berg, Jan and Ludwig van Beethoven and {دار الكتب} and محمود درويش and Knuth, Jr., Donald}}')?.['author']).toEqual([
      { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' },
      { given: 'Ludwig', 'non-dropping-particle': 'van', family: 'Beethoven' },
      { literal: 'دار الكتب' },
      { literal: 'محمود درويش' },
      { family: 'Knuth', given: 'Donald', suffix: 'Jr.' },
    ]);
  });

  it('reads dates, and keeps what is none', () => {
    expect(csl('@book{a, date = {1991-03}}')?.['issued']).toEqual({ 'date-parts': [[1991, 3]] });
    expect(csl('@book{a, year = {2010/2012}}')?.['issued']).toEqual({ 'date-parts': [[2010], [2012]] });
    expect(csl('@book{a, year = 1991, month = mar}')?.['issued']).toEqual({ 'date-parts': [[1991, 3]] });
    expect(csl('@book{a, year = {١٣٩١ هـ}}')?.['issued']).toEqual({ literal: '١٣٩١ هـ' });
  });

  it('knows the language by the title', () => {
    expect(csl('@book{a, title = {الفهرست}}')?.language).toBe('ar');
    expect(csl('@book{a, title = {Index}, publisher = {دار}}')?.language).toBe('en');
  });
});

it('texText makes characters of commands', () => {
  expect(texText('Sm{\\"o}ller \\v{C}apek \\emph{A {B}} \\& 1--2 ``x\'\' \\ss a~b')).toBe('Smöller Čapek <i>A B</i> & 1–2 “x” ßa\u00A0b');
});

it('takeLocator knows what is counted', () => {
  expect(takeLocator('، ص. ١٢-١٤ وما بعدها')).toEqual({ locator: { label: 'page', value: '12-14' }, rest: ' وما بعدها' });
  expect(takeLocator(', pp. 3, 5')).toEqual({ locator: { label: 'page', value: '3, 5' }, rest: '' });
  expect(takeLocator('، ج ٢، ص ١٥')).toEqual({ locator: { label: 'part', value: '2، ص 15' }, rest: '' });
  expect(takeLocator(' 33')).toEqual({ locator: { label: 'page', value: '33' }, rest: '' });
  expect(takeLocator('، في مواضع')).toEqual({ locator: null, rest: '، في مواضع' });
});

it('readCslJson takes what has the shape of a source', () => {
  const read = readCslJson('[{"id": 1, "type": "book", "title": "كتاب", "author": [{"family": "أ", "evil": {}}], "issued": {"date-parts": [["1991"]]}, "x": {"y": 1}}, {"title": "z"}, 7]');
  expect(read).toEqual({
    kind: 'read',
    items: [{ id: '1', type: 'book', language: 'ar', title: 'كتاب', author: [{ family: 'أ' }], issued: { 'date-parts': [[1991]] } }],
    nameless: [2, 3],
  });
});
