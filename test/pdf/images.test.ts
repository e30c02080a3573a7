import { encode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import type { ImageAsset } from '../../src/document/model.js';
import { DocumentMaker } from '../support/document-maker.js';
import { PNG } from '../support/every-feature.js';
import { makePdf } from '../support/make-pdf.js';
import { entriesOf, openPdf, pagesOf, streamText, type PDFDocument, type PDFObject } from '../support/pdf-objects.js';

function xobjects(document: PDFDocument): readonly PDFObject[] {
  return pagesOf(document).flatMap((page) => entriesOf(page.get('Resources').get('XObject')).map(([, object]) => object));
}

function svg(content: string): ImageAsset {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="100">${content}</svg>`;
  return { path: 'a.svg', format: 'svg', bytes: new TextEncoder().encode(text), width: 200, height: 100 };
}

async function drawn(asset: ImageAsset): Promise<{ readonly document: PDFDocument; readonly form: string }> {
  const make = new DocumentMaker();
  const document = openPdf((await makePdf(make.document([make.figure(make.image(asset, 'صورة'))]))).bytes);
  const [form] = xobjects(document);
  return { document, form: form === undefined ? '' : streamText(form) };
}

test('an image is embedded once, however often it is shown', async () => {
  const make = new DocumentMaker();
  const image = make.image(PNG, 'نقطة');
  const document = openPdf((await makePdf(make.document([make.figure(image), make.paragraph('نص ', image), make.figure(image)]))).bytes);
  expect(new Set(xobjects(document).map((object) => object.asIndirect())).size).toBe(1);
});

test('transparency is kept', async () => {
  const bytes = encode({ width: 2, height: 1, channels: 4, depth: 8, data: Uint8Array.of(255, 0, 0, 255, 0, 0, 255, 64) });
  const make = new DocumentMaker();
  const asset: ImageAsset = { path: 'b.png', format: 'png', bytes, width: 2, height: 1 };
  const document = openPdf((await makePdf(make.document([make.figure(make.image(asset, 'شفافة'))]))).bytes);
  const mask = xobjects(document)[0]?.get('SMask');
  expect([...(mask?.readStream().asUint8Array() ?? [])]).toEqual([255, 64]);
});

test('a WebP is shown by its pixels, masked only where it is clear somewhere', async () => {
  const webp = (opacity: number): ImageAsset => {
    const pixels = { width: 2, height: 1, data: Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 255, opacity) };
    return { path: `${opacity}.webp`, format: 'webp', bytes: new Uint8Array(), width: 2, height: 1, pixels };
  };
  const make = new DocumentMaker();
  const figures = [make.figure(make.image(webp(255), 'معتمة')), make.figure(make.image(webp(64), 'شفافة'))];
  const [opaque, clear] = xobjects(openPdf((await makePdf(make.document(figures))).bytes));
  expect(opaque?.get('SMask').isNull()).toBe(true);
  expect([...(clear?.get('SMask').readStream().asUint8Array() ?? [])]).toEqual([255, 64]);
  expect([opaque?.get('Width').asNumber(), opaque?.get('ColorSpace').toString()]).toEqual([2, '/DeviceRGB']);
});

describe('SVG', () => {
  test('is a form with vector operators', async () => {
    const { document, form } = await drawn(svg('<path d="M10 10 L190 90" stroke="#f00"/>'));
    expect(xobjects(document)[0]?.get('Subtype').asName()).toBe('Form');
    expect(form).toMatch(/10 10 m\n190 90 l/);
  });

  test('has its Arabic shaped and set in an embedded face', async () => {
    const { document, form } = await drawn(svg('<text x="20" y="50">كتاب</text>'));
    const fonts = entriesOf(xobjects(document)[0]?.get('Resources').get('Font') ?? pagesOf(document)[0] ?? document.getTrailer());
    expect(fonts.map(([, font]) => font.get('Subtype').asName())).toEqual(['Type0']);
    expect(form.match(/<[0-9a-f]+> Tj/g)).toHaveLength(1);
  });

  test('draws every letter of a word that follows another', async () => {
    const { form } = await drawn(svg('<text x="20" y="50">كتاب كتاب</text>'));
    const codes = /<([0-9a-f]+)> Tj/.exec(form)?.[1]?.match(/..../g) ?? [];
    expect(codes).toHaveLength(9);
    expect(codes.slice(0, 4)).toEqual(codes.slice(5));
  });

  test('fetches nothing', async () => {
    const { document, form } = await drawn(
      svg('<image xlink:href="/etc/hostname" width="9" height="9"/><image href="file:///etc/passwd" width="9" height="9"/><rect width="5" height="5"/>'),
    );
    expect(entriesOf(xobjects(document)[0]?.get('Resources').get('XObject') ?? document.getTrailer())).toEqual([]);
    expect(form).toContain('5 5 l');
  });
});
