import { beforeAll, describe, expect, test } from 'vitest';
import { documentTexts } from '../support/block-texts.js';
import { everyFeature } from '../support/every-feature.js';
import { makePdf, type MadePdf } from '../support/make-pdf.js';
import { itemsOf, openPdf, pagesOf, rootOf, streamText, type PDFDocument } from '../support/pdf-objects.js';
import { plain } from '../support/pdf-readers.js';
import { dumpTags, heardTexts, tagProblems } from '../support/pdf-tags.js';

let made: MadePdf;

beforeAll(async () => {
  made = await makePdf(everyFeature());
});

test('every piece of content has one owner or is an artifact', () => {
  expect(tagProblems(openPdf(made.bytes))).toEqual([]);
});

describe('a fault is noticed', () => {
  const faults: readonly (readonly [string, (document: PDFDocument) => void])[] = [
    ['content outside marked content', (document) => { editContent(document, /\/Artifact [^\n]*BDC\n/, ''); }],
    ['content that nobody owns', (document) => { editContent(document, /\/MCID 1>>/, '/MCID 999>>'); }],
    ['a parent tree that names another owner', (document) => { swapParents(document); }],
    ['an annotation that is not in the tree', (document) => { itemsOf(pagesOf(document)[0]?.get('Annots') ?? rootOf(document))[0]?.put('StructParent', 0); }],
    ['content with two owners', (document) => { listTwice(document); }],
  ];

  test.each(faults)('%s', (_, seed) => {
    const document = openPdf(made.bytes);
    seed(document);
    expect(tagProblems(document)).not.toEqual([]);
  });
});

function editContent(document: PDFDocument, pattern: RegExp, replacement: string): void {
  const contents = pagesOf(document)[0]?.get('Contents') ?? rootOf(document);
  const before = streamText(contents);
  expect(before).toMatch(pattern);
  contents.writeStream(before.replace(pattern, replacement));
}

function swapParents(document: PDFDocument): void {
  const parents = rootOf(document).get('StructTreeRoot').get('ParentTree').get('Nums').get(1);
  parents.put(0, parents.get(1));
}

function listTwice(document: PDFDocument): void {
  const heading = rootOf(document).get('StructTreeRoot').get('K').get(0).get('K').get(0);
  heading.get('K').push(heading.get('K').get(0));
}

test('the tree is the Document’s', async () => {
  await expect(dumpTags(openPdf(made.bytes))).toMatchFileSnapshot('goldens/every-feature.tags.txt');
});

test('what is heard is what was written, in its order', async () => {
  const heard = (await heardTexts(made.bytes)).filter(({ type }) => !['Lbl', 'Figure'].includes(type)).map(({ text }) => plain(text));
  const { title, subtitle, authors, date, publisher, abstract } = made.document.metadata;
  const byline = [authors.join('، '), date?.display, publisher].join(' · ');
  const written = [title, subtitle ?? '', byline, abstract ?? '', ...documentTexts(made.document)].map(plain);
  expect(heard.filter((text) => text !== '')).toEqual(written);
});
