/** What keeps files small: objects in streams, bare fonts, one object for an image that stands twice. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ImageAsset } from '../../src/document/model.js';
import { SfntTables } from '../../src/fonts/sfnt.js';
import { DocumentMaker } from '../support/document-maker.js';
import { everyFeature, PNG } from '../support/every-feature.js';
import { makePdf } from '../support/make-pdf.js';
import { itemsOf, openPdf, rootOf, type PDFDocument, type PDFObject } from '../support/pdf-objects.js';

let bytes: Uint8Array;
let file: PDFDocument;
let objects: readonly PDFObject[];

beforeAll(async () => {
  ({ bytes } = await makePdf(everyFeature()));
  file = openPdf(bytes);
  objects = objectsOf(file);
});

function objectsOf(pdf: PDFDocument): readonly PDFObject[] {
  return Array.from({ length: pdf.countObjects() - 1 }, (_, index) => pdf.newIndirect(index + 1));
}

const latin1 = (from: Uint8Array): string => new TextDecoder('latin1').decode(from);

describe('objects', () => {
  test('without a stream stand in object streams, and all are found by a cross-reference stream', () => {
    const text = latin1(bytes);
    const top = [...text.matchAll(/^(\d+) 0 obj$/gm)].map(([, number]) => Number(number));
    expect(top.length).toBeGreaterThan(5);
    expect(top.filter((number) => !file.newIndirect(number).isStream())).toEqual([]);
    expect(objects.filter((object) => !object.resolve().isNull()).length).toBeGreaterThan(100);
    expect(text).not.toMatch(/^(?:xref|trailer)$/m);
    const [, offset] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
    expect(text.slice(Number(offset))).toMatch(/^\d+ 0 obj\n<<\n\/Type \/XRef\n/);
  });

  test('take a third less than they would one by one', () => {
    const apart = file.saveToBuffer('compress').asUint8Array().length;
    expect(bytes.length / apart).toBeLessThan(0.8);
  });
});

test('fonts have the tables that a reader of PDF needs, and no instructions', () => {
  const programs = objects.filter((object) => object.isStream() && object.get('Length1').isNumber());
  expect(programs.length).toBeGreaterThan(1);
  for (const program of programs) {
    const tables = new SfntTables(program.readStream().asUint8Array().slice());
    expect(['cvt ', 'fpgm', 'prep', 'GSUB', 'GPOS', 'name', 'post', 'OS/2'].filter((tag) => tables.find(tag) !== null)).toEqual([]);
    const [maxp, head, loca, glyf] = ['maxp', 'head', 'loca', 'glyf'].map((tag) => tables.require(tag));
    const entry = head?.getInt16(50) === 0 ? 2 : 4;
    expect(loca?.byteLength).toBe(((maxp?.getUint16(4) ?? 0) + 1) * entry);
    expect(entry).toBe((glyf?.byteLength ?? 0) > 131_070 ? 4 : 2);
  }
});

describe('an image', () => {
  async function imagesOf(...assets: readonly ImageAsset[]): Promise<number> {
    const make = new DocumentMaker();
    const pdf = openPdf((await makePdf(make.document(assets.map((asset) => make.figure(make.image(asset, 'نقطة')))))).bytes);
    const images = objectsOf(pdf).filter((object) => object.isStream() && object.get('Subtype').isName() && object.get('Subtype').asName() === 'Image');
    pdf.destroy();
    return images.length;
  }

  test('that stands twice is written once', async () => {
    expect(await imagesOf(PNG, PNG)).toBe(1);
  });

  test('under two names is written once', async () => {
    expect(await imagesOf(PNG, { ...PNG, path: 'صور/أخرى.png', bytes: PNG.bytes.slice() })).toBe(1);
  });
});

// pdfkit leaves an empty dictionary.
test('every object of the file is reachable', () => {
  const seen = new Set<number>();
  const visit = (object: PDFObject): void => {
    if (object.isIndirect()) {
      if (seen.has(object.asIndirect())) {
        return;
      }
      seen.add(object.asIndirect());
    }
    if (object.isArray()) {
      itemsOf(object).forEach(visit);
    } else if (object.isDictionary() || object.isStream()) {
      object.forEach((value) => {
        visit(value);
      });
    }
  };
  visit(rootOf(file));
  visit(file.getTrailer().get('Info'));
  const lost = objects.filter((object) => !object.resolve().isNull() && !seen.has(object.asIndirect()));
  expect(lost.map((object) => String(object.resolve())).filter((text) => text !== '<<>>' && !/\/Type ?\/(?:ObjStm|XRef)/.test(text))).toEqual([]);
});
