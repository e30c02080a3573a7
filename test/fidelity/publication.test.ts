/** Whole publications, block by block: everything that was written comes back, in one piece. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import type { LineItem } from '../../src/layout/types.js';
import { documentTexts } from '../support/block-texts.js';
import { DocumentMaker } from '../support/document-maker.js';
import { everyFeature } from '../support/every-feature.js';
import { poems } from '../support/poems.js';
import { isFurniture, isLine, blockOf } from '../support/lay-out.js';
import { makePdf, type MadePdf } from '../support/make-pdf.js';
import { PDF_READERS, plain } from '../support/pdf-readers.js';
import { visualText } from '../support/dump-pages.js';

const SUMMIT = readFileSync(new URL('summit.txt', import.meta.url), 'utf8').split('\n').filter((line) => line.trim() !== '');

describe.each([
  ['the plain article', () => plainArticle()],
  ['every feature', () => everyFeature()],
  ['poems', () => poems()],
])('%s', (_, document) => {
  let made: MadePdf;

  beforeAll(async () => {
    made = await makePdf(document());
  });

  test.each(Object.entries(PDF_READERS))('%s', async (_name, read) => {
    const text = withoutFurniture(await read(made.bytes), made);
    expect(documentTexts(made.document).filter((block) => !text.includes(plain(block)))).toEqual([]);
  });
});

function plainArticle(): ReturnType<typeof everyFeature> {
  const make = new DocumentMaker();
  return make.document(SUMMIT.map((line) => make.paragraph(line)), { numerals: 'latn' });
}

/** Running heads and folios stand between the lines of a paragraph that goes on on the next page. */
function withoutFurniture(pages: readonly string[], made: MadePdf): string {
  return plain(
    pages
      .map((page, index) => {
        const laid = made.pages[index];
        const furniture = laid?.items.filter((item) => isFurniture(item, blockOf(made, laid))) ?? [];
        const text = page.split(/\r?\n/);
        for (const row of rowsOf(furniture.filter(isLine))) {
          const parts = row.map(({ line }) => letters(visualText(line)));
          if (!removeLast(text, letters(parts.join('')))) {
            parts.forEach((part) => removeLast(text, part));
          }
        }
        return text.join('\n');
      })
      .join('\n'),
  );
}

function rowsOf(lines: readonly LineItem[]): readonly (readonly LineItem[])[] {
  const baselines = [...new Set(lines.map(({ baseline }) => baseline))];
  return baselines.map((baseline) => lines.filter((line) => line.baseline === baseline));
}

/** Furniture is drawn last: a heading before it may have the same words. */
function removeLast(lines: string[], furniture: string): boolean {
  const at = lines.findLastIndex((line) => letters(line) === furniture);
  lines.splice(at, at === -1 ? 0 : 1);
  return at !== -1;
}

/** The characters of a text, whatever their order. */
const letters = (text: string): string => [...plain(text).replace(/\s/g, '')].sort().join('');
