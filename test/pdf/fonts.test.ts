import { create as openFont, type Font } from 'fontkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { fontUnit } from '../../src/base/units.js';
import { createFace } from '../../src/fonts/face.js';
import type { FontFace } from '../../src/fonts/font.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { writeFontProgram, type FontCell } from '../../src/pdf/font-program.js';
import { FaceOutlines } from '../../src/pdf/outlines.js';
import { toUnicodeCMap } from '../../src/pdf/to-unicode.js';
import { embeddedFonts, fontProblems, type EmbeddedFont } from '../support/pdf-fonts.js';
import { everyFeature } from '../support/every-feature.js';
import { makePdf } from '../support/make-pdf.js';
import { openPdf } from '../support/pdf-objects.js';

let fonts: readonly EmbeddedFont[];

beforeAll(async () => {
  const { bytes } = await makePdf(everyFeature());
  fonts = embeddedFonts(openPdf(bytes));
});

test('widths are those of the glyphs, and every code in use has its text', () => {
  expect(fonts.length).toBeGreaterThan(2);
  expect(fonts.flatMap(fontProblems)).toEqual([]);
});

test('each code stands for one character, but for a number in Arabic-Indic digits and a letter with the space before it', () => {
  const long = fonts.flatMap(({ texts }) => [...texts.values()]).filter((text) => [...text.replace(/[\u061c\u200c-\u200f]/g, '')].length > 1);
  expect(long.filter((text) => !/^(?:\u200e[\u0660-\u066c/:.،,]+|\p{L} )$/u.test(text))).toEqual([]);
});

describe('a fault is noticed', () => {
  test('a width that is not the glyph’s', () => {
    const [font] = fonts;
    const broken = font && { ...font, widths: font.widths.map((width) => width + 1) };
    expect(broken && fontProblems(broken)).not.toEqual([]);
  });

  test('a code without text', () => {
    const [font] = fonts;
    const broken = font && { ...font, texts: new Map([...font.texts].slice(5)) };
    expect(broken && fontProblems(broken)).not.toEqual([]);
  });
});

describe('the font program', async () => {
  const face = await load('NotoNaskhArabic-Regular');
  const source = openFont(Buffer.from(face.bytes)) as Font;
  const lam = glyphOf(source, 'ل');
  const fatha = glyphOf(source, '\u064e');
  const hyphen = glyphOf(source, '\u2010');
  const cells: readonly FontCell[] = [
    { outlines: [], advance: 500 },
    { outlines: place(face, [[lam, 0, 0], [fatha, 120, 90]]), advance: 613 },
    { outlines: [], advance: 110 },
    { outlines: place(face, [[hyphen, 10, 400]]), advance: 322 },
  ];
  const program = openFont(Buffer.from(writeFontProgram(new FaceOutlines(face), cells))) as Font;

  test('draws the outlines where they were placed, stroke for stroke', () => {
    const expected = shifted(source, lam, 0, 0) + shifted(source, fatha, 120, 90);
    expect(program.getGlyph(1).path.toSVG()).toBe(expected);
    expect(program.getGlyph(1).advanceWidth).toBe(613);
  });

  test('leaves blank cells blank', () => {
    expect(program.getGlyph(2).path.commands).toEqual([]);
    expect(program.getGlyph(2).advanceWidth).toBe(110);
  });

  test('lets a raised cell reach the baseline without showing anything there', () => {
    const { minY, maxY } = program.getGlyph(3).bbox;
    expect(minY).toBe(0);
    expect(maxY).toBe(source.getGlyph(hyphen).bbox.maxY + 400);
    expect(program.getGlyph(3).path.toSVG()).toContain(shifted(source, hyphen, 10, 400));
  });
});

async function load(id: string): Promise<FontFace> {
  const font = shippedFonts().find((candidate) => candidate.id === id);
  if (font === undefined) {
    throw new Error(`no font ${id}`);
  }
  return createFace(font, await font.load());
}

function glyphOf(font: Font, character: string): number {
  return font.glyphForCodePoint(character.codePointAt(0) ?? 0).id;
}

function place(face: FontFace, glyphs: readonly (readonly [number, number, number])[]): FontCell['outlines'] {
  const outlines = new FaceOutlines(face);
  return glyphs.flatMap(([glyph, x, y]) =>
    outlines.parts(glyph).map((part) => ({ glyph: part.glyph, x: fontUnit(part.x + x), y: fontUnit(part.y + y) })),
  );
}

function shifted(font: Font, glyph: number, x: number, y: number): string {
  return font.getGlyph(glyph).path.translate(x, y).toSVG();
}

test('ToUnicode maps characters beyond the Basic Multilingual Plane by surrogates', () => {
  expect(toUnicodeCMap([null, '𞤀'])).toContain('<0001><d83add00>');
});
