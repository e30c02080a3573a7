/** Printed in black alone, a theme tells apart what its colours tell apart: by lightness, or by something else than colour. */
import { describe, expect, test } from 'vitest';
import { TOKEN_KINDS, type TokenKind } from '../../src/base/code-token.js';
import { marker } from '../../src/charts/markers.js';
import { seriesLooks } from '../../src/charts/series-looks.js';
import { boxLook } from '../../src/design/box-looks.js';
import { codeLook } from '../../src/design/code-looks.js';
import { luminance, rgbOf, type Color } from '../../src/design/color.js';
import { SHIPPED_THEMES } from '../../src/design/shipped-themes.js';
import type { Theme } from '../../src/design/theme.js';
import { BOX_ROLES } from '../../src/document/box-roles.js';

/** CIE L* (CIE 15): of words, and of areas that lie side by side. */
const LEAST_OF_WORDS = 8;
const LEAST_OF_AREAS = 3;

function lightness(color: Color): number {
  const y = luminance(rgbOf(color));
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27;
}

/** Two things that colour tells apart, and whether something else does too. */
interface Distinction {
  readonly name: string;
  readonly colors: readonly [Color, Color];
  readonly least: number;
  readonly otherwise: boolean;
}

function lost(distinctions: readonly Distinction[]): readonly string[] {
  return distinctions.filter(({ colors: [one, other], least, otherwise }) => !otherwise && Math.abs(lightness(one) - lightness(other)) < least).map(({ name }) => name);
}

/** What is known by how it is written: quotation marks, digits, the signs of comments and attributes. */
const WRITTEN_APART = new Set<TokenKind>(['comment', 'string', 'number', 'attribute']);

function distinctionsOf(theme: Theme): readonly Distinction[] {
  const { colors, code, table, box } = theme;
  const words = (name: string, one: Color, other: Color, otherwise = false): Distinction => ({ name, colors: [one, other], least: LEAST_OF_WORDS, otherwise });
  const areas = (name: string, one: Color, other: Color, otherwise = false): Distinction => ({ name, colors: [one, other], least: LEAST_OF_AREAS, otherwise });
  const tokens = TOKEN_KINDS.flatMap((kind) => {
    const look = codeLook(kind, theme);
    const others = TOKEN_KINDS.filter((other) => other > kind).map((other) => words(`${kind} and ${other} in code`, look.color, codeLook(other, theme).color, codeLook(other, theme).weight !== look.weight || (WRITTEN_APART.has(kind) && WRITTEN_APART.has(other))));
    return [words(`${kind} and plain code`, look.color, code.color, look.weight !== 400), ...others];
  });
  return [
    words('a link and the text around it', colors.link, colors.text),
    words('what is muted and the text around it', colors.muted, colors.text),
    ...tokens,
    areas('code and paper', code.fill, '#ffffff'),
    areas('the header of a table and its rows', table.headerFill ?? '#ffffff', '#ffffff', table.headerRule > 0 && table.header.weight === 700),
    areas('every other row and the rows between', table.stripe ?? '#ffffff', '#ffffff', table.stripe === null),
    areas('a summary and paper', box.summary.fill, '#ffffff'),
    areas('a note and paper', box.note.fill, '#ffffff'),
    ...BOX_ROLES.map((role) => areas(`the lines of ${role} and paper`, boxLook(role, theme).lineColor, '#ffffff')),
    areas('rules and paper', colors.rule, '#ffffff'),
    areas('what is written on the cover and its ground', theme.cover.foreground, theme.cover.background),
    ...seriesPairs(theme),
  ];
}

/** Areas by lightness or hatch; lines also by dashes and by the shapes of their points. */
function seriesPairs(theme: Theme): readonly Distinction[] {
  const looks = seriesLooks(theme);
  const shape = (index: number): string => JSON.stringify(marker(index, 0, 0, '#000000').path);
  return looks.flatMap((one, index) => looks.slice(index + 1).flatMap((other, offset) => {
    const at = index + 1 + offset;
    const pair = { colors: [one.color, other.color], least: LEAST_OF_WORDS } as const;
    return [
      { ...pair, name: `areas of series ${index} and ${at}`, otherwise: one.hatch !== other.hatch },
      { ...pair, name: `lines of series ${index} and ${at}`, otherwise: one.dash !== other.dash || shape(index) !== shape(at) },
    ];
  }));
}

test.each([...SHIPPED_THEMES])('$name loses nothing in grey', (theme) => {
  expect(lost(distinctionsOf(theme))).toEqual([]);
});

test('striped tables of every theme keep their stripes', () => {
  for (const { colors } of SHIPPED_THEMES) {
    expect(100 - lightness(colors.panel)).toBeGreaterThanOrEqual(LEAST_OF_AREAS);
    expect(100 - lightness(colors.panel2)).toBeGreaterThanOrEqual(LEAST_OF_AREAS);
  }
});

describe('a fault is noticed', () => {
  const [theme] = SHIPPED_THEMES;

  test.each<readonly [string, Partial<Theme['colors']>, string]>([
    ['links as dark as text', { link: '#2a1010' }, 'a link and the text around it'],
    ['rules as light as paper', { rule: '#fafafa' }, 'rules and paper'],
  ])('%s', (_, colors, name) => {
    expect(lost(distinctionsOf({ ...theme, colors: { ...theme.colors, ...colors } }))).toContain(name);
  });
});
