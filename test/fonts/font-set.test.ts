import { describe, expect, it } from 'vitest';
import { documentFontNeeds } from '../../src/fonts/coverage.js';
import { loadFontSet } from '../../src/fonts/font-set.js';
import type { FontCatalog } from '../../src/fonts/font.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { DocumentMaker } from '../support/document-maker.js';
import { themeOf } from '../support/lay-out.js';

/** The shipped fonts, and the ids of those that were loaded. */
function countingCatalog(): { readonly catalog: FontCatalog; readonly loaded: string[] } {
  const loaded: string[] = [];
  const catalog = shippedFonts().map((source) => ({
    ...source,
    load: () => {
      loaded.push(source.id);
      return source.load();
    },
  }));
  return { catalog, loaded };
}

const BODY = ['Noto Naskh Arabic'];

describe('loadFontSet', () => {
  it('loads the first face alone where it has everything, once', async () => {
    const { catalog, loaded } = countingCatalog();
    const needs = [
      { families: BODY, weight: 400 as const, text: ['ك', 'ت', 'a'] },
      { families: BODY, weight: 400 as const, text: ['ب'] },
    ];
    const fonts = await loadFontSet(catalog, needs);
    expect(loaded).toEqual(['NotoNaskhArabic-Regular']);
    expect(fonts.faces.map(({ id }) => id)).toEqual(['NotoNaskhArabic-Regular']);
  });

  it('loads none of the fonts for other scripts where the text is plain Arabic', async () => {
    const { catalog, loaded } = countingCatalog();
    const make = new DocumentMaker();
    const document = make.document([make.heading(1, null, 'باب'), make.paragraph('نصٌّ فيه ', make.strong('غليظ'), ' ومنقول ', make.emphasis('آخر'), ' ١٢٣.')]);
    await loadFontSet(catalog, documentFontNeeds(document, themeOf(document)));
    expect(loaded.toSorted()).toEqual(['IBMPlexSansArabic-Bold', 'IBMPlexSansArabic-Regular', 'NotoNaskhArabic-Bold', 'NotoNaskhArabic-Regular']);
  });

  it('goes on through the stack and the catalog only while characters are uncovered', async () => {
    const { catalog, loaded } = countingCatalog();
    await loadFontSet(catalog, [{ families: [...BODY, 'Noto Serif'], weight: 400, text: ['ك', 'λ'] }]);
    expect(loaded).toEqual(['NotoNaskhArabic-Regular', 'NotoSerif-Regular']);
    loaded.length = 0;
    await loadFontSet(catalog, [{ families: BODY, weight: 400, text: ['☐'] }]);
    expect(loaded).toContain('NotoSansSymbols2-Regular');
  });

  it('keeps the catalog order whatever the order of needs', async () => {
    const { catalog } = countingCatalog();
    const fonts = await loadFontSet(catalog, [
      { families: ['Amiri'], weight: 400, text: [] },
      { families: BODY, weight: 700, text: [] },
      { families: BODY, weight: 400, text: [] },
    ]);
    expect(fonts.faces.map(({ id }) => id)).toEqual(['NotoNaskhArabic-Regular', 'NotoNaskhArabic-Bold', 'Amiri-Regular']);
  });
});

describe('FontSet', () => {
  it('selects by family, then weight, then whole clusters', async () => {
    const { catalog } = countingCatalog();
    const fonts = await loadFontSet(catalog, catalog.map(({ family, weight }) => ({ families: [family], weight, text: [] })));
    expect(fonts.primary(BODY, 700).id).toBe('NotoNaskhArabic-Bold');
    expect(fonts.select(BODY, 700, 'ك')?.id).toBe('NotoNaskhArabic-Bold');
    expect(fonts.select(BODY, 700, 'λ')?.id).toBe('NotoSerif-Bold');
    expect(fonts.select(BODY, 700, '☐')?.id).toBe('NotoSansSymbols2-Regular');
    expect(fonts.select(['No Such Family', 'Amiri'], 400, 'ك')?.id).toBe('Amiri-Regular');
    expect(fonts.select(BODY, 400, '\u{10ffff}')).toBeNull();
  });

  it('has a face to set the tone even of families that were not loaded', async () => {
    const { catalog } = countingCatalog();
    const fonts = await loadFontSet(catalog, [{ families: BODY, weight: 400, text: [] }]);
    expect(fonts.primary(['Amiri'], 700).id).toBe('NotoNaskhArabic-Regular');
  });
});
