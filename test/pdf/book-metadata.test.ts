import { beforeAll, expect, test } from 'vitest';
import { buildBookFrom, SMALL_BOOK } from '../support/book-source.js';
import { makePdf } from '../support/make-pdf.js';
import { openPdf, rootOf, type PDFDocument } from '../support/pdf-objects.js';
import { dumpTags } from '../support/pdf-tags.js';

let pdf: PDFDocument;
let xmp: string;

beforeAll(async () => {
  const { document } = await buildBookFrom(SMALL_BOOK);
  pdf = openPdf((await makePdf(document)).bytes);
  xmp = new TextDecoder().decode(rootOf(pdf).get('Metadata').readStream().asUint8Array());
});

/** Items of a property's list. */
function items(name: string): readonly string[] {
  const [, list = ''] = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xmp) ?? [];
  return [...list.matchAll(/<rdf:li[^>]*>([^<]*)</g)].map(([, text = '']) => text);
}

test('XMP names everyone, authors apart', () => {
  expect(items('dc:creator')).toEqual(['ليلى حدّاد']);
  expect(items('dc:contributor')).toEqual(['Jean Dupont', 'سلمى خوري']);
});

test('XMP has every identifier, subjects before keywords, series, revision and licence', () => {
  expect(items('xmp:Identifier')).toEqual(['urn:isbn:9780306406157', 'https://doi.org/10.1000/182']);
  expect(items('dc:subject')).toEqual(['الورق', 'الحِرَف', 'وراقة']);
  expect(items('dc:relation')).toEqual(['سلسلة الحِرَف، ١٢']);
  expect(items('dc:date')).toEqual(['2026-03-01']);
  expect(xmp).toContain('<xmpMM:VersionID>٢.١<');
  expect(xmp).toContain('<xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/<');
});

test('Info says the same as XMP', () => {
  const info = pdf.getTrailer().get('Info');
  expect(info.get('Keywords').asString()).toBe('الورق، الحِرَف، وراقة');
  expect(info.get('Subject').asString()).toBe('من سمرقند إلى فاس');
  expect(info.get('ModDate').asString()).toBe('D:20260402000000Z');
  expect(xmp).toContain('<xmp:ModifyDate>2026-04-02T00:00:00Z<');
});

test('a book opens with facing pages, its first recto alone, and prints on both sides in its own size', () => {
  expect(rootOf(pdf).get('PageLayout').asName()).toBe('TwoPageRight');
  const preferences = rootOf(pdf).get('ViewerPreferences');
  expect(['Direction', 'Duplex', 'PrintScaling'].map((key) => preferences.get(key).asName())).toEqual(['R2L', 'DuplexFlipLongEdge', 'None']);
});

test('sections of the book are parts and sections of the tag tree, headings in their order', async () => {
  await expect(dumpTags(pdf)).toMatchFileSnapshot('goldens/small-book.tags.txt');
});
