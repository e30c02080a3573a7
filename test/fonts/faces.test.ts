/** What is read from font files, against HarfBuzz' reading of the same files. */
import { Blob as HbBlob, Face, Font } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { createFace } from '../../src/fonts/face.js';
import { SfntTables } from '../../src/fonts/sfnt.js';
import { spaceNeighbours } from '../../src/fonts/space-rules.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { supports } from '../../src/fonts/support.js';

const catalog = shippedFonts();

describe.each(catalog.map((source) => [source.id, source] as const))('%s', (_, source) => {
  it('has the characters and measures that HarfBuzz finds', async () => {
    const bytes = await source.load();
    const face = createFace(source, bytes);
    const hbFace = new Face(new HbBlob(bytes));
    const expected = new Set(hbFace.collectUnicodes());
    const differing: number[] = [];
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      if (face.has(codePoint) !== expected.has(codePoint)) {
        differing.push(codePoint);
      }
    }
    expect(differing).toEqual([]);
    const { ascender, descender } = new Font(hbFace).hExtents();
    expect(face.metrics.unitsPerEm).toBe(hbFace.upem);
    expect(face.metrics.ascent).toBe(ascender);
    expect(face.metrics.descent).toBe(descender);
    expect(face.metrics.descent).toBeLessThan(0);
    expect(face.metrics.xHeight).toBeGreaterThan(0);
    expect(face.metrics.capHeight).toBeGreaterThan(face.metrics.xHeight);
    expect(face.metrics.underlinePosition).toBeLessThan(0);
    expect(face.metrics.underlineThickness).toBeGreaterThan(0);
  });
});

async function load(id: string) {
  const source = catalog.find((entry) => entry.id === id);
  if (source === undefined) {
    throw new Error(`no font ${id}`);
  }
  return createFace(source, await source.load());
}

describe('createFace', () => {
  it('refuses what is no TrueType font', () => {
    const [source] = catalog;
    expect(() => createFace(source as (typeof catalog)[number], new Uint8Array(20))).toThrow(/TrueType/);
    expect(() => createFace(source as (typeof catalog)[number], new Uint8Array())).toThrow(/empty/);
  });
});

describe('supports', () => {
  it('needs no glyph for what is never drawn, and takes equals for no-break characters', async () => {
    const naskh = await load('NotoNaskhArabic-Regular');
    expect(naskh.has(0x2011)).toBe(false);
    for (const text of ['\u2011', '\u00a0', '\u202f', '\t', '\u200d', '\u200c', '\u200f', '\u2066', '\u2060', '\u200b', '\ufe0f', '\u00ad', '\u2028', 'ب\u200d', 'كِ']) {
      expect(supports(naskh, text)).toBe(true);
    }
    for (const text of ['→', '☐', 'λ', '中', 'ب中']) {
      expect(supports(naskh, text)).toBe(false);
    }
  });
});

describe('spaceNeighbours', () => {
  it.each([
    ['IBMPlexSansArabic-Regular', 0],
    ['NotoSansMono-Regular', 0],
    ['Amiri-Regular', 'any'],
  ] as const)('of %s', async (id, expected) => {
    const { bytes } = await load(id);
    const space = new Font(new Face(new HbBlob(bytes))).nominalGlyph(0x20) ?? 0;
    const neighbours = spaceNeighbours(new SfntTables(bytes), space);
    expect(neighbours === 'any' ? 'any' : neighbours.size).toBe(expected);
  });
});
