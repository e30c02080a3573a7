import { describe, expect, it } from 'vitest';
import { addressNodes } from '../../src/epub/addresses.js';
import { splitChapters } from '../../src/epub/chapters.js';
import type { Block, Document } from '../../src/document/model.js';
import { DocumentMaker } from '../support/document-maker.js';

function filesOf(blocks: readonly Block[]): readonly (readonly [string, number])[] {
  return splitChapters(new DocumentMaker().document(blocks)).map(({ file, blocks: own }) => [file, own.length]);
}

/** Addresses of headings by their text. */
function addressesOf(document: Document): Readonly<Record<string, string>> {
  const addresses = addressNodes(document, splitChapters(document));
  const headings = document.blocks.filter((block) => block.kind === 'heading');
  return Object.fromEntries(
    headings.map(({ id, children: [text] }) => [text?.kind === 'text' ? text.value : '', Object.values(addresses.get(id) ?? {}).join('#')]),
  );
}

describe('chapters', () => {
  it('begin at headings of level 1; what stands before them is a file of its own', () => {
    const make = new DocumentMaker();
    const [lead, first, text, second] = [make.paragraph('أ'), make.heading(1, null, 'ب'), make.paragraph('ج'), make.heading(1, null, 'د')];
    expect(filesOf([lead, first, text, second])).toEqual([
      ['chapter-001.xhtml', 1],
      ['chapter-002.xhtml', 2],
      ['chapter-003.xhtml', 1],
    ]);
    expect(filesOf([first, text])).toEqual([['chapter-001.xhtml', 2]]);
    expect(filesOf([])).toEqual([['chapter-001.xhtml', 0]]);
  });

  it('are not cut at a heading inside a quotation', () => {
    const make = new DocumentMaker();
    expect(filesOf([make.quote([make.heading(1, null, 'أ')]), make.paragraph('ب')])).toEqual([['chapter-001.xhtml', 2]]);
  });
});

describe('addresses', () => {
  const build = (...extra: readonly string[]): Document => {
    const make = new DocumentMaker();
    return make.document([
      ...extra.map((text) => make.paragraph(text)),
      make.heading(1, null, 'الباب'),
      make.heading(2, null, 'الفصل'),
      make.heading(3, null, 'الفرع'),
      make.heading(2, null, 'الفصل التالي'),
      make.heading(1, null, 'الباب التالي'),
      make.heading(3, null, 'فرع قافز'),
    ]);
  };

  it('follow the outline in ASCII', () => {
    expect(addressesOf(build())).toEqual({
      الباب: 'chapter-001.xhtml#s1',
      الفصل: 'chapter-001.xhtml#s1-1',
      الفرع: 'chapter-001.xhtml#s1-1-1',
      'الفصل التالي': 'chapter-001.xhtml#s1-2',
      'الباب التالي': 'chapter-002.xhtml#s1',
      'فرع قافز': 'chapter-002.xhtml#s1-0-1',
    });
  });

  it('have ids that text elsewhere does not change', () => {
    const ids = (document: Document): readonly string[] => Object.values(addressesOf(document)).map((address) => address.replace(/^.*#/, ''));
    expect(ids(build('فقرة جديدة', 'وأخرى'))).toEqual(ids(build()));
  });
});
