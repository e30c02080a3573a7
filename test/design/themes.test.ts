import { describe, expect, test } from 'vitest';
import { mm, pt } from '../../src/base/units.js';
import { textBlock } from '../../src/design/page-geometry.js';
import { bookTheme } from '../../src/design/theme-book.js';
import { briefTheme } from '../../src/design/theme-brief.js';
import { defaultTheme, resolveTheme, themeNames } from '../../src/design/themes.js';
import type { Theme } from '../../src/design/theme.js';
import type { PageOverride } from '../../src/document/metadata.js';
import { sampleMetadata } from '../support/sample-metadata.js';

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
    expect(themeNames).toEqual(['brief', 'book']);
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

  test('OpenType features are those of the body’s fonts', () => {
    const { features } = withPage({ fontFeatures: ['ss01', 'calt=0'] });
    expect(features).toEqual({ body: ['ss01', 'calt=0'], heading: [], code: [], emphasis: [] });
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

test.each([briefTheme, bookTheme])('the page of $name holds whole lines', ({ page, body }) => {
  const { height } = textBlock(page, 1, 'rtl');
  const lines = height / body.leading;
  expect(lines - Math.floor(lines)).toBeLessThan(0.1);
});
