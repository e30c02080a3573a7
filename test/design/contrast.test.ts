/** WCAG 2.2, 1.4.3: 4.5 to 1 for text. */
import { describe, expect, test } from 'vitest';
import { TOKEN_KINDS } from '../../src/base/code-token.js';
import { seriesLooks } from '../../src/charts/series-looks.js';
import { boxLook } from '../../src/design/box-looks.js';
import { codeLook } from '../../src/design/code-looks.js';
import { contrast, type Color } from '../../src/design/color.js';
import { textPairs, type TextPair } from '../../src/design/contrast.js';
import { coverPattern } from '../../src/design/cover-plan.js';
import { letterheadDesigns, termDesign } from '../../src/design/form-looks.js';
import { scriptureLook } from '../../src/design/scripture-looks.js';
import { SHIPPED_THEMES } from '../../src/design/shipped-themes.js';
import { titleOnPaper } from '../../src/design/text-design.js';
import { BOX_ROLES } from '../../src/document/box-roles.js';

const shown = ({ ink, ground }: TextPair): string => `${ink.join('.')} on ${ground?.join('.') ?? 'paper'}`;

describe.each([...SHIPPED_THEMES])('$name', (theme) => {
  test.each(textPairs(theme).map((pair) => [shown(pair), pair] as const))('%s reads well', (_, { inkColor, groundColor }) => {
    expect(contrast(inkColor, groundColor)).toBeGreaterThanOrEqual(4.5);
  });

  test('no colour of a text is left out', () => {
    const checked = new Set(textPairs(theme).map(({ ink }) => ink.join('.')));
    expect(inksIn(theme, []).filter((path) => !checked.has(path))).toEqual([]);
  });
});

/** Paths of all colours that belong to a text design. */
function inksIn(value: unknown, path: readonly string[]): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const own = 'font' in value && 'color' in value ? [[...path, 'color'].join('.')] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => inksIn(inner, [...path, key]))];
}

describe.each([...SHIPPED_THEMES])('what $name makes of its colours', (theme) => {
  const ground = (fill: Color | null): Color => fill ?? '#ffffff';

  test.each(BOX_ROLES)('%s: title and words read well', (role) => {
    const { fill, title, text } = boxLook(role, theme);
    for (const color of [title.color, text?.color ?? theme.colors.text, theme.quote.attribution.color]) {
      expect(contrast(color, ground(fill))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(TOKEN_KINDS)('%s in code reads well', (kind) => {
    expect(contrast(codeLook(kind, theme).color, theme.code.fill)).toBeGreaterThanOrEqual(4.5);
  });

  test('rows of a striped table read well', () => {
    const stripe = theme.table.stripe ?? theme.colors.panel;
    expect(contrast(theme.table.text.color, stripe)).toBeGreaterThanOrEqual(4.5);
  });

  test('forms and scripture read well on paper and in panels', () => {
    const { strong, small } = letterheadDesigns(theme);
    const { narrator, words, source } = scriptureLook('hadith', theme);
    const inks = [strong, small, narrator, words, source, scriptureLook('quran', theme).words, termDesign('timeline', theme), termDesign('questions', theme)];
    for (const { color } of inks) {
      for (const fill of ['#ffffff', theme.colors.panel, theme.colors.panel2] as const) {
        expect(contrast(color, fill)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('the title on paper, as the EPUB has it, reads well', () => {
    const { title, subtitle, byline } = titleOnPaper(theme);
    for (const { color } of [title, subtitle, byline]) {
      expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    }
  });

  /** SC 1.4.11: 3 to 1 for what is seen and not read. */
  test('series of a chart stand out from paper and panels', () => {
    for (const { color } of seriesLooks(theme)) {
      for (const fill of ['#ffffff', theme.colors.panel, theme.colors.panel2] as const) {
        expect(contrast(color, fill)).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('texts of the cover read well on its pattern', () => {
    const { cover } = theme;
    expect(contrast(cover.foreground, coverPattern(cover))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(cover.accent, coverPattern(cover))).toBeGreaterThanOrEqual(4.5);
  });

  test('accent, second colour and links are told apart', () => {
    const { accent, accent2, link } = theme.colors;
    expect(accent2).not.toBe(accent);
    expect(link).not.toBe(accent);
  });
});

test('contrast is WCAG’s', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
