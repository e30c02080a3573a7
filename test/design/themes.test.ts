import { describe, expect, test } from 'vitest';
import { mm, pt } from '../../src/base/units.js';
import { textBlock } from '../../src/design/page-geometry.js';
import { SHIPPED_THEMES } from '../../src/design/shipped-themes.js';
import { defaultTheme, resolveTheme, shippedTheme, themeNames } from '../../src/design/themes.js';
import type { Theme } from '../../src/design/theme.js';
import type { PageOverride } from '../../src/document/metadata.js';
import { sampleMetadata } from '../support/sample-metadata.js';

const briefTheme = defaultTheme;
const bookTheme = shippedTheme('book') ?? defaultTheme;

const NO_OVERRIDE: PageOverride = { size: null, margin: null, fontSize: null, fontFamily: null, fontFeatures: null, kashida: null };

function withPage(page: Partial<PageOverride>): Theme {
  const theme = resolveTheme('brief', { ...sampleMetadata, page: { ...NO_OVERRIDE, ...page } });
  if (theme === null) {
    throw new Error('no theme');
  }
  return theme;
}

describe('resolveTheme', () => {
  test('the command’s name before the publication’s, then the default', () => {
    const book = { ...sampleMetadata, theme: 'book' };
    expect(resolveTheme('brief', book)?.name).toBe('brief');
    expect(resolveTheme(null, book)?.name).toBe('book');
    expect(resolveTheme(null, sampleMetadata)?.name).toBe(defaultTheme.name);
    expect(themeNames).toEqual(['brief', 'book', 'journal', 'newsletter', 'report']);
  });

  test('an unknown name is null', () => {
    expect(resolveTheme('baroque', sampleMetadata)).toBeNull();
    expect(resolveTheme(null, { ...sampleMetadata, theme: 'baroque' })).toBeNull();
  });

  test('another paper keeps the margins’ share', () => {
    const { size, margin } = withPage({ size: { width: mm(105), height: mm(297) } }).page;
    expect(size.width).toBeCloseTo(mm(105));
    expect(margin.inner).toBeCloseTo(briefTheme.page.margin.inner / 2);
    expect(margin.top).toBeCloseTo(briefTheme.page.margin.top);
  });

  test('kashida is the theme’s, or the publication’s', () => {
    expect([withPage({}), withPage({ kashida: 'low' })].map(({ body }) => body.kashida)).toEqual(['auto', 'low']);
    expect(bookTheme.body.kashida).toBe('off');
  });

  test('Urdu is set in nasta’liq, larger and further apart, unless the publication names a font', () => {
    const urdu = resolveTheme('brief', { ...sampleMetadata, language: 'ur-PK' });
    expect([urdu?.fonts.body[0], urdu?.fonts.heading[0], urdu?.fonts.emphasis[0]]).toEqual(['Noto Nastaliq Urdu', 'Noto Nastaliq Urdu', 'IBM Plex Sans Arabic']);
    for (const design of [urdu?.body, urdu?.title.title, urdu?.headings[2], urdu?.table.text, urdu?.notes.text, urdu?.furniture.text, urdu?.box.note.title]) {
      expect((design?.leading ?? 0) / (design?.size ?? 1)).toBeGreaterThanOrEqual(2.149);
    }
    expect(urdu?.body.size).toBeGreaterThan(briefTheme.body.size);
    const naskh = resolveTheme('brief', { ...sampleMetadata, language: 'ur', page: { ...NO_OVERRIDE, fontFamily: 'Noto Naskh Arabic' } });
    expect(naskh?.fonts.body).toEqual(briefTheme.fonts.body);
    expect(naskh?.body).toEqual(briefTheme.body);
  });

  test('Latin fits the Arabic of the family around it', () => {
    const scale = (fontFamily: string): number => withPage({ fontFamily }).latinScale;
    expect([scale('Noto Naskh Arabic'), scale('Amiri'), scale('Scheherazade New'), scale('Own Font')]).toEqual([0.86, 0.92, 1, 0.86]);
    expect([bookTheme.latinScale, briefTheme.latinScale]).toEqual([0.92, 0.86]);
  });

  test('a family that the theme has in body and headings is replaced in both', () => {
    const book = resolveTheme('book', { ...sampleMetadata, page: { ...NO_OVERRIDE, fontFamily: 'Scheherazade New' } });
    expect([book?.fonts.body[0], book?.fonts.heading[0]]).toEqual(['Scheherazade New', 'Scheherazade New']);
    expect(withPage({ fontFamily: 'Scheherazade New' }).fonts.heading).toEqual(briefTheme.fonts.heading);
  });

  test('OpenType features are those of the body’s fonts', () => {
    const { features } = withPage({ fontFeatures: ['ss01', 'calt=0'] });
    expect(features).toEqual({ body: ['ss01', 'calt=0'], heading: [], display: [], code: [], emphasis: [], quran: [] });
    expect(withPage({}).features).toBe(briefTheme.features);
  });

  test('one margin for all sides', () => {
    expect(withPage({ margin: pt(50) }).page.margin).toEqual({ top: 50, bottom: 50, inner: 50, outer: 50 });
  });

  test('a margin leaves room for text', () => {
    const { size, margin } = withPage({ margin: mm(80), size: { width: mm(100), height: mm(200) } }).page;
    expect(margin.inner).toBeCloseTo(size.width * 0.3);
    expect(margin.top).toBeCloseTo(size.height * 0.3);
  });

  test('another size scales the whole scale', () => {
    const theme = withPage({ fontSize: pt(23) });
    expect(theme.body.size).toBe(23);
    expect(theme.body.leading).toBe(40);
    expect(theme.headings[2].size).toBe(briefTheme.headings[2].size * 2);
    expect(theme.notes.text.leading).toBe(briefTheme.notes.text.leading * 2);
    expect(theme.page).toEqual(briefTheme.page);
  });

  test('another family comes first, the theme’s stand behind it', () => {
    expect(withPage({ fontFamily: 'Amiri' }).fonts.body).toEqual(['Amiri', 'Noto Naskh Arabic', 'Noto Serif']);
  });
});

describe('textBlock', () => {
  const { page } = briefTheme;
  const { inner, outer } = page.margin;

  test('a right-bound recto is bound at its right', () => {
    const block = textBlock(page, 1, 'rtl');
    expect(block.x).toBe(outer);
    expect(page.size.width - block.x - block.width).toBeCloseTo(inner);
    expect(textBlock(page, 2, 'rtl').x).toBe(inner);
  });

  test('a left-bound recto is bound at its left', () => {
    expect(textBlock(page, 1, 'ltr').x).toBe(inner);
    expect(textBlock(page, 2, 'ltr').x).toBe(outer);
  });
});

test.each([...SHIPPED_THEMES])('the page of $name holds whole lines', ({ page, body }) => {
  const { height } = textBlock(page, 1, 'rtl');
  const lines = height / body.leading;
  expect(lines - Math.floor(lines)).toBeLessThan(0.1);
});
