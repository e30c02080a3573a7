/** OpenType features of the theme and of front matter, from the document to the glyphs of its lines. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Theme } from '../../src/design/theme.js';
import type { TextEngine } from '../../src/text/engine.js';
import { DocumentMaker, METADATA } from '../support/document-maker.js';
import { isLine, layOut, themeOf } from '../support/lay-out.js';
import { loadEngine } from '../text/support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

const make = new DocumentMaker();
const blocks = [make.heading(2, null, 'باب'), make.paragraph('كتاب ', make.emphasis('علم'), ' ', make.strong('خط'), ' ', make.code('x = 1'))];

/** Features of the runs that show a text, as the pages have them. */
function featuresOn(theme: (theme: Theme) => Theme, fontFeatures: readonly string[] | null): (text: string) => readonly string[] | undefined {
  const document = make.document(blocks, { ...METADATA, page: { ...METADATA.page, fontFeatures } });
  const { pages } = layOut(document, engine, theme(themeOf(document)));
  const runs = pages.flatMap(({ items }) => items.filter(isLine).flatMap(({ line }) => line.runs)).filter((run) => run.kind === 'text');
  return (text) => runs.find(({ clusters }) => clusters.toReversed().map((cluster) => cluster.text).join('').includes(text))?.style.features;
}

const asItIs = (theme: Theme): Theme => theme;

describe('OpenType features', () => {
  it('of front matter reach all text in the body’s fonts, and no other', () => {
    const on = featuresOn(asItIs, ['ss01', 'calt=0']);
    expect([on('كتاب'), on('خط')]).toEqual([['ss01', 'calt=0'], ['ss01', 'calt=0']]);
    expect([on('باب'), on('علم')]).toEqual([[], []]);
  });

  it('of a text design are added to those of its fonts', () => {
    const withHeading = (theme: Theme): Theme => ({
      ...theme,
      features: { ...theme.features, heading: ['ss01', 'kern=0'] },
      headings: { ...theme.headings, 2: { ...theme.headings[2], features: ['onum', 'ss01=0'] } },
    });
    const on = featuresOn(withHeading, null);
    expect(on('باب')).toEqual(['ss01=0', 'kern=0', 'onum']);
    expect(on('كتاب')).toEqual([]);
  });

  it('change the glyphs', () => {
    const glyphs = (fontFeatures: readonly string[]): string => {
      const text = make.document([make.paragraph('كتاب')], {
        ...METADATA,
        page: { ...METADATA.page, fontFamily: 'IBM Plex Sans Arabic', fontFeatures },
      });
      const { pages } = layOut(text, engine);
      return JSON.stringify(pages.flatMap(({ items }) => items.filter(isLine).flatMap(({ line }) => line.runs.map((run) => (run.kind === 'text' ? run.clusters.map((cluster) => cluster.glyphs) : [])))));
    };
    expect(glyphs(['ss06'])).not.toBe(glyphs([]));
    expect(glyphs(['kern'])).toBe(glyphs([]));
  });
});
