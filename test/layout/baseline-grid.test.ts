/** Lines of running text on the baseline grid, over pages and columns, after blocks of every height. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/model.js';
import { spaceHeight } from '../../src/layout/fragments.js';
import { pt } from '../../src/base/units.js';
import { words } from '../support/arabic-words.js';
import { DocumentMaker } from '../support/document-maker.js';
import { blockOf, isLine, layOut, themeOf, type LaidOut } from '../support/lay-out.js';
import { loadEngine } from '../text/support.js';

const engine = await loadEngine();

/** Chapters with headings of all levels, boxes, quotations, lists and code between their paragraphs. */
function chapters(make: DocumentMaker): readonly Block[] {
  return [1, 2, 3].flatMap((chapter): readonly Block[] => [
    make.heading(1, null, `باب ${chapter}`),
    make.paragraph(words(130 + 17 * chapter)),
    make.heading(2, null, 'فصل'),
    make.heading(3, null, 'مسألة'),
    make.paragraph(words(90)),
    make.box('note', 'تنبيه', [make.paragraph(words(70))]),
    make.paragraph(words(75)),
    make.quote([make.paragraph(words(50))]),
    make.paragraph(words(140)),
    make.codeBlock('let x = 1;\nlet y = 2;'),
    make.heading(2, null, words(25)),
    make.paragraph(words(260)),
  ]);
}

/** How far down the grid's line of each paragraph's line lies, in hundredths of a leading. */
function phases({ document, theme, pages }: LaidOut): readonly number[] {
  const paragraphs = new Set(document.blocks.filter(({ kind }) => kind === 'paragraph').map(({ id }) => id));
  const { leading } = theme.body;
  return pages.flatMap((page) => {
    const block = blockOf({ document, theme, pages }, page);
    const lines = page.items.filter(isLine).filter(({ mark }) => mark.kind === 'node' && paragraphs.has(mark.node));
    return lines.map(({ baseline }) => Math.round(((((baseline - block.y) % leading) + leading) % leading) * (100 / leading)));
  });
}

describe.each(['book', 'journal'])('%s', (name) => {
  test('has all lines of its text on the grid', () => {
    const make = new DocumentMaker();
    const document = make.document(chapters(make), { title: 'كتاب' });
    const laid = layOut(document, engine, themeOf(document, name));
    const found = phases(laid);
    expect(laid.pages.length).toBeGreaterThan(2);
    expect(found.length).toBeGreaterThan(100);
    expect(new Set(found).size).toBe(1);
  });
});

test('columns inside a page have their lines on the grid of the page', () => {
  const make = new DocumentMaker();
  const [intro, ...others] = [make.paragraph(words(37)), make.paragraph(words(90)), make.heading(2, null, 'فصل'), make.paragraph(words(160)), make.quote([make.paragraph(words(40))]), make.paragraph(words(80))];
  const text = make.paragraph(words(60));
  const region: Block = { kind: 'region', id: make.paragraph('').id, span: text.span, columns: 2, ruled: false, orientation: 'portrait', children: others };
  const document = make.document([intro, region, text], { title: 'كتاب' });
  const laid = layOut(document, engine, themeOf(document, 'book'));
  const nested = { ...laid, document: { ...document, blocks: [intro, ...others, text] } };
  const found = phases(nested);
  expect(found.length).toBeGreaterThan(40);
  expect(new Set(found).size).toBe(1);
});

test('no grid in a theme that wants none', () => {
  const make = new DocumentMaker();
  const document = make.document(chapters(make));
  expect(new Set(phases(layOut(document, engine, themeOf(document, 'brief')))).size).toBeGreaterThan(1);
});

test('a space takes its share of what is missing', () => {
  const grid = pt(24);
  const over = (share: number, ahead: number) => spaceHeight({ kind: 'space', height: pt(10), snap: { grid, ahead: pt(ahead), share } }, 24);
  expect(over(1, 0)).toBe(24);
  expect(over(0.5, 30)).toBe(14);
  expect(over(1, 38)).toBe(10);
});
