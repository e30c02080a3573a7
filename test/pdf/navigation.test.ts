import { beforeAll, describe, expect, test } from 'vitest';
import { DocumentMaker } from '../support/document-maker.js';
import { everyFeature } from '../support/every-feature.js';
import { makePdf, type MadePdf } from '../support/make-pdf.js';
import { isLine, ofNode } from '../support/lay-out.js';
import { itemsOf, numberOf, openPdf, pagesOf, pairsOf, rootOf, type PDFDocument, type PDFObject } from '../support/pdf-objects.js';

let made: MadePdf;
let document: PDFDocument;

beforeAll(async () => {
  made = await makePdf(everyFeature());
  document = openPdf(made.bytes);
});

interface OutlineLine {
  readonly title: string;
  readonly depth: number;
  readonly destination: PDFObject;
}

function outlineLines(parent: PDFObject, depth = 0): readonly OutlineLine[] {
  const lines: OutlineLine[] = [];
  for (let item = parent.get('First'); !item.isNull(); item = item.get('Next')) {
    lines.push({ title: item.get('Title').asString(), depth, destination: item.get('Dest') }, ...outlineLines(item, depth + 1));
  }
  return lines;
}

test('the outline is the headings’ tree', () => {
  const lines = outlineLines(rootOf(document).get('Outlines'));
  expect(lines.map(({ title, depth }) => `${'  '.repeat(depth)}${title}`)).toEqual([
    '١ ما الذي جرى',
    '٢ ماذا قال كلّ طرف',
    '  ٢٫١ موقف واشنطن وموقف Moscow',
    '    تفصيل',
    '      أدقّ منه',
  ]);
});

test('an outline entry leads to the top of its heading', () => {
  const [entry] = outlineLines(rootOf(document).get('Outlines'));
  const heading = made.document.blocks.find(({ kind }) => kind === 'heading');
  const page = made.pages.findIndex(({ items }) => heading && items.some(({ mark }) => ofNode(heading.id)(mark)));
  const line = made.pages[page]?.items.filter(isLine).find(({ mark }) => heading && ofNode(heading.id)(mark));
  const destination = entry && itemsOf(entry.destination);
  expect(destination?.[0] && numberOf(destination[0])).toBe(numberOf(pagesOf(document)[page] ?? rootOf(document)));
  expect(destination?.[1]?.asName()).toBe('XYZ');
  const height = made.pages[page]?.size.height ?? 0;
  expect(destination?.[3]?.asNumber()).toBeCloseTo(height - (line ? line.baseline - line.line.ascent : 0), 1);
});

describe('links', () => {
  const annotations = (): readonly PDFObject[] => pagesOf(document).flatMap((page) => itemsOf(page.get('Annots')));

  test('to the web are URI actions in ASCII, with a name', () => {
    const [web] = annotations().filter((annotation) => annotation.get('A').isDictionary());
    expect(web?.get('A').get('URI').asString()).toBe('https://www.example.org/ar/%D8%AA%D9%82%D8%B1%D9%8A%D8%B1?y=2025');
    expect(web?.get('Contents').asString()).toBe('https://www.example.org/ar/تقرير?y=2025');
    expect(web?.get('F').asNumber()).toBe(4);
  });

  test('to headings and notes lead to named destinations that are there', () => {
    const names = new Set(pairsOf(rootOf(document).get('Names').get('Dests').get('Names')).map(([name]) => name.asString()));
    const inner = annotations().filter((annotation) => annotation.get('Dest').isString());
    expect(inner).toHaveLength(1 + 3);
    expect(inner.filter((annotation) => !names.has(annotation.get('Dest').asString()))).toEqual([]);
    expect([...names]).toEqual([...names].sort());
  });

  test('cover the text they belong to', () => {
    for (const annotation of annotations()) {
      const [left, bottom, right, top] = itemsOf(annotation.get('Rect')).map((edge) => edge.asNumber());
      expect(right).toBeGreaterThan((left ?? 0) + 1);
      expect(top).toBeGreaterThan((bottom ?? 0) + 5);
    }
  });
});

test('page labels are the folios as printed', () => {
  const labels = pairsOf(rootOf(document).get('PageLabels').get('Nums')).map(([, label]) => label.get('P').asString());
  expect(labels).toEqual(made.pages.map(({ label }) => label));
});

test('decimal folios take one entry', async () => {
  const make = new DocumentMaker();
  const paragraphs = Array.from({ length: 120 }, () => make.paragraph('سطر من الكلام يملأ الصفحات حتى تزيد على واحدة.'));
  const { bytes, pages } = await makePdf(make.document(paragraphs, { numerals: 'latn' }));
  const labels = pairsOf(rootOf(openPdf(bytes)).get('PageLabels').get('Nums'));
  expect(pages.length).toBeGreaterThan(1);
  expect(labels).toHaveLength(1);
  expect(labels[0]?.[1].get('S').asName()).toBe('D');
});
