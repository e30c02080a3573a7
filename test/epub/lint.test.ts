import { beforeAll, describe, expect, it } from 'vitest';
import { buildEpub } from '../support/epub-builder.js';
import { FOLDER, readFiles, readText } from '../support/epub-archive.js';
import { precheck } from '../support/epub-precheck.js';
import { everyFeature } from '../support/every-feature.js';
import { DocumentMaker } from '../support/document-maker.js';
import { findingsOf } from '../support/check-book.js';

describe.each(['brief', 'book'])('a book in the theme %s', (theme) => {
  let epub: Uint8Array;
  beforeAll(async () => {
    epub = await buildEpub(everyFeature(), theme);
  });

  it('has none of the faults that no validator sees', async () => {
    expect(await findingsOf(epub)).toEqual([]);
  });

  it('is valid', async () => {
    expect(await precheck(epub)).toEqual([]);
  });
});

describe('the smallest books', () => {
  it.each([
    ['nothing', []],
    ['one paragraph', [new DocumentMaker().paragraph('سلام')]],
    ['a chapter without text', [new DocumentMaker().heading(1, null, 'عنوان')]],
  ])('of %s are sound', async (_, blocks) => {
    const epub = await buildEpub(new DocumentMaker().document(blocks, { authors: [], publisher: null, date: null, rights: null }));
    expect(await findingsOf(epub)).toEqual([]);
    expect(await precheck(epub)).toEqual([]);
  });
});

describe('a left-to-right book', () => {
  it('is valid and turns the other way', async () => {
    const make = new DocumentMaker();
    const blocks = [make.heading(1, null, 'A chapter'), make.paragraph('The word سلام in a line, and ', make.strong('more'), '.')];
    const epub = await buildEpub(make.document(blocks, { title: 'A book', language: 'en', direction: 'ltr', numerals: 'latn' }));
    expect(await precheck(epub)).toEqual([]);
    const files = readFiles(epub);
    expect(readText(files, `${FOLDER}content.opf`)).toContain('page-progression-direction="ltr"');
    expect(readText(files, `${FOLDER}chapter-001.xhtml`)).toContain('<bdi dir="rtl" lang="und-Arab" xml:lang="und-Arab">سلام</bdi>');
  });
});
