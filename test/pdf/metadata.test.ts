import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../src/document/metadata.js';
import { srgbProfile } from '../../src/pdf/srgb-profile.js';
import { DocumentMaker } from '../support/document-maker.js';
import { makePdf } from '../support/make-pdf.js';
import { openPdf, rootOf, type PDFDocument } from '../support/pdf-objects.js';

async function made(metadata: Partial<Metadata>, text = 'فقرة.'): Promise<PDFDocument> {
  const make = new DocumentMaker();
  return openPdf((await makePdf(make.document([make.paragraph(text)], metadata))).bytes);
}

function xmpOf(document: PDFDocument): { readonly text: string; readonly root: XmlElement } {
  const text = new TextDecoder().decode(rootOf(document).get('Metadata').readStream().asUint8Array());
  const root = parseXml(text).root;
  if (!(root instanceof XmlElement)) {
    throw new Error('XMP has a root');
  }
  return { text, root };
}

test('the catalog says language, direction and that the title is to be shown', async () => {
  const root = rootOf(await made({ language: 'ar-EG' }));
  expect(root.get('Lang').asString()).toBe('ar-EG');
  expect(root.get('ViewerPreferences').get('Direction').asName()).toBe('R2L');
  expect(root.get('ViewerPreferences').get('DisplayDocTitle').asBoolean()).toBe(true);
  expect(root.get('MarkInfo').get('Marked').asBoolean()).toBe(true);
});

test('a publication from the left says so', async () => {
  const root = rootOf(await made({ language: 'en', direction: 'ltr' }));
  expect(root.get('ViewerPreferences').get('Direction').asName()).toBe('L2R');
});

describe('Info and XMP', () => {
  const title = 'الحرب & <السلام> "معًا"';

  test('hold the title as it was written', async () => {
    const document = await made({ title, authors: ['أ', 'ب & ج'], keywords: ['x < y'] });
    expect(document.getTrailer().get('Info').get('Title').asString()).toBe(title);
    expect(document.getTrailer().get('Info').get('Author').asString()).toBe('أ، ب & ج');
    expect(xmpOf(document).root.text).toContain(title);
    expect(xmpOf(document).root.text).toContain('ب & ج');
  });

  test('hold no character that XML cannot', async () => {
    const { text } = xmpOf(await made({ title: 'قبل\u0001بعد\ud800نهاية' }));
    expect(text).toContain('قبلبعدنهاية');
  });

  test('hold the end of a CDATA section as text', async () => {
    expect(xmpOf(await made({ title: 'أ ]]> ب' })).text).toContain('أ ]]&gt; ب');
  });

  test('give the date that was given', async () => {
    const document = await made({});
    expect(document.getTrailer().get('Info').get('CreationDate').asString()).toBe('D:20250816000000Z');
    expect(xmpOf(document).root.text).toContain('2025-08-16T00:00:00Z');
  });

  test('claim PDF/A-2a and PDF/UA-1', async () => {
    const { text } = xmpOf(await made({}));
    expect(text).toMatch(/<pdfaid:part>2<.*<pdfaid:conformance>A<.*<pdfuaid:part>1</s);
  });
});

describe('the identifier', () => {
  const identifier = async (metadata: Partial<Metadata>, text: string): Promise<string> =>
    String((await made(metadata, text)).getTrailer().get('ID').get(0));

  test('is the same for the same content', async () => {
    expect(await identifier({}, 'نص')).toBe(await identifier({}, 'نص'));
  });

  test('differs where the text or the metadata does', async () => {
    const first = await identifier({}, 'نص');
    expect(await identifier({}, 'نصٌّ آخر')).not.toBe(first);
    expect(await identifier({ identifiers: [{ scheme: 'urn', text: 'urn:x', uri: 'urn:x' }] }, 'نص')).not.toBe(first);
  });
});

test('the sRGB profile has the size and the signature that it says', () => {
  const profile = srgbProfile();
  const view = new DataView(profile.buffer);
  expect(view.getUint32(0)).toBe(profile.length);
  expect(String.fromCharCode(...profile.subarray(36, 40))).toBe('acsp');
});
