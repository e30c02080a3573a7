import { beforeAll, describe, expect, it } from 'vitest';
import { contrast, type Color } from '../../src/design/color.js';
import { SHIPPED_THEMES } from '../../src/design/shipped-themes.js';
import { forNight, NIGHT_PANEL, translucent } from '../../src/epub/colors.js';
import { cssString } from '../../src/epub/style-sheet.js';
import { DocumentMaker } from '../support/document-maker.js';
import { FOLDER, readFiles, readText } from '../support/epub-archive.js';
import { buildEpub, themeOf } from '../support/epub-builder.js';
import { everyFeature } from '../support/every-feature.js';

async function styleOf(direction: 'rtl' | 'ltr', theme = 'brief'): Promise<string> {
  const document = { ...everyFeature() };
  const metadata = { ...document.metadata, direction };
  return readText(readFiles(await buildEpub({ ...document, metadata }, theme)), `${FOLDER}style.css`);
}

/** The declarations of all rules with exactly this selector, before the night's. */
function declarationsOf(css: string, selector: string): string {
  const day = css.split('@media')[0] ?? '';
  return day
    .split('}\n')
    .filter((rule) => rule.startsWith(`${selector} {`))
    .join('');
}

describe('the style sheet', () => {
  let css: string;
  beforeAll(async () => {
    css = await styleOf('rtl');
  });

  it('names sides by logic, and before that by hand for readers that know no logic', () => {
    expect(declarationsOf(css, 'li')).toMatch(/margin-right: ([\d.]+em);\n {2}margin-inline-start: \1;/);
    expect(declarationsOf(css, 'body, p, h1, h2, h3, h4, li, th, td, caption')).toContain('text-align: right;\n  text-align: start;');
  });

  it('mirrors its sides for a left-to-right book', async () => {
    const mirrored = await styleOf('ltr');
    expect(declarationsOf(mirrored, 'li')).toContain('margin-left: ');
    expect(mirrored).not.toContain('margin-right: ');
  });

  it('leaves the page and plain text in the colours that the reader chose', () => {
    expect(declarationsOf(css, 'p')).not.toBe('');
    for (const selector of ['html', 'body', 'p', 'li', 'table']) {
      expect(declarationsOf(css, selector)).not.toMatch(/(?<!-)(?:color|background):/);
    }
  });

  it('measures text and space relative to the size that the reader chose', () => {
    expect(css).not.toMatch(/(?:font-size|line-height|margin[\w-]*|padding[\w-]*): [^;]*\d(?:px|pt|mm)/);
  });

  it('sets no text smaller than can be read in a hand', () => {
    const sizes = [...css.matchAll(/(?<=\n)([^\n{]+) \{[^}]*font-size: ([\d.]+)em/g)].filter(([, selector]) => !/noteref|bdi/.test(selector ?? ''));
    expect(sizes.length).toBeGreaterThan(15);
    expect(sizes.filter(([, , size]) => Number(size) < 0.85)).toEqual([]);
  });

  it('sets lines as far apart as the family needs', async () => {
    const { metadata, ...rest } = everyFeature();
    const urdu = readText(readFiles(await buildEpub({ ...rest, metadata: { ...metadata, language: 'ur' } })), `${FOLDER}style.css`);
    expect(declarationsOf(urdu, 'body')).toContain('line-height: 2.15;');
    expect(declarationsOf(urdu, 'h1, h2, h3, h4')).toContain('line-height: 2.15;');
    expect(declarationsOf(css, 'h1, h2, h3, h4')).toContain('line-height: 1.5;');
  });

  it('turns the features of the fonts on and off, for the texts in those fonts alone', async () => {
    const { metadata, ...rest } = everyFeature();
    const page = { ...metadata.page, fontFeatures: ['ss01', 'calt=0'] };
    const own = readText(readFiles(await buildEpub({ ...rest, metadata: { ...metadata, page } })), `${FOLDER}style.css`);
    for (const selector of ['body', 'blockquote']) {
      expect(declarationsOf(own, selector)).toContain('font-feature-settings: "ss01" 1, "calt" 0;');
    }
    for (const selector of ['h1', 'em', 'code']) {
      expect(declarationsOf(own, selector)).toContain('font-feature-settings: normal;');
    }
    expect(css).not.toContain('font-feature-settings');
  });

  it('counts in the digits of the publication', () => {
    expect(declarationsOf(css, 'ol.arab')).toContain('list-style-type: arabic-indic');
    expect(declarationsOf(css, 'ol.arabext')).toContain('list-style-type: persian');
  });

  it('has another value at night for every colour of text', () => {
    const night = css.split('@media (prefers-color-scheme: dark)')[1] ?? '';
    const { colors } = themeOf(new DocumentMaker().document([]), 'brief');
    expect(night).toContain(`a {\n  color: ${forNight(colors.link)};`);
  });

  it('keeps what was written of a family name inside its string', () => {
    expect(cssString('a"; } b { x: y }\n\\')).toBe('"a\\22 ; } b { x: y }\\a \\5c "');
  });
});

describe('colours', () => {
  it('have the contrast that WCAG counts', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(['#143f5e', '#000000', '#7a1f2b', '#ffffff', '#55616d'] as const)('%s can be read at night', (color) => {
    expect(contrast(forNight(color), NIGHT_PANEL)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...SHIPPED_THEMES].map(({ name }) => name))('of %s can all be read at night, on the page and in panels', async (name) => {
    const night = (await styleOf('rtl', name)).split('@media (prefers-color-scheme: dark)')[1] ?? '';
    const inks = [...night.matchAll(/[^-]color: (#[0-9a-f]{6});/g)].map(([, ink]) => ink as Color);
    expect(inks.length).toBeGreaterThan(20);
    for (const ink of inks) {
      expect(contrast(ink, '#222222')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, NIGHT_PANEL)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('tint a white page to the very fill', () => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = (translucent('#eef4f7').match(/[\d.]+/g) ?? []).map(Number);
    const onWhite = [red, green, blue].map((channel) => Math.round(255 + (channel - 255) * alpha));
    expect(onWhite).toEqual([0xee, 0xf4, 0xf7]);
    expect(translucent('#ffffff')).toBe('transparent');
  });
});
