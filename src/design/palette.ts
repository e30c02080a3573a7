/**
 * A theme's palette. Every colour of a theme is `#rrggbb`, a name of the palette, or a tint of one:
 * `accent 8%` is the accent thinned with white; or it is said in inks (inks.ts). So one line of a user's theme recolours all of it.
 */
import { mixColors, type Color } from './color.js';
import { colorOfInk, INK_PATTERN, parseInk, thinInk, type Ink, type NamedInk } from './inks.js';
import { isTokenMap, type TokenMap, type Tokens } from './tokens.js';

/** What each name is for. */
export const PALETTE = {
  text: 'Running text.',
  muted: 'Text that stands back: bylines, captions, running heads, folios.',
  accent: 'The theme’s own colour: titles, first headings, strong rules.',
  accent2: 'The second colour: second headings, list markers, note marks.',
  link: 'Links in running text.',
  rule: 'Hairlines.',
  panel: 'Ground of panels: summaries, table headers.',
  panel2: 'Ground of the second kind of panels: notes, code.',
} as const;

export type PaletteName = keyof typeof PALETTE;
export type Palette = Readonly<Record<PaletteName, Color>>;

export const PALETTE_NAMES = Object.keys(PALETTE) as readonly PaletteName[];

const HEX = '#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})';
const REFERENCE = `(?:${PALETTE_NAMES.join('|')})(?: +(?:100|[1-9]?[0-9])%)?`;

/** What a colour looks like, for schemas. */
export const COLOR_PATTERN = new RegExp(`^(?:${HEX}|${REFERENCE}|${INK_PATTERN})$`);

const WHITE: Color = '#ffffff';
const PARTS = /^(?<name>[a-z0-9]+)(?: +(?<share>\d+)%)?$/;

/** The colour that matches `COLOR_PATTERN`; null where it is a name that `known` does not have. */
export function colorOf(token: string, known: Partial<Palette>): Color | null {
  if (token.startsWith('#')) {
    const digits = token.slice(1).toLowerCase();
    return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
  }
  const ink = parseInk(token);
  if (ink !== null) {
    return colorOfInk(ink);
  }
  const { name = '', share = '100' } = PARTS.exec(token)?.groups ?? {};
  const color = known[name as PaletteName];
  return color === undefined ? null : mixColors(WHITE, color, Number(share) / 100);
}

/** Colours of the names that have one: not of a name that is wrong, or that is made of itself in a circle. */
export function resolvePalette(tokens: Readonly<Record<string, unknown>>): Partial<Palette> {
  const known: Partial<Record<PaletteName, Color>> = {};
  for (let round = 0; round < PALETTE_NAMES.length; round += 1) {
    for (const name of PALETTE_NAMES) {
      const token = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
      const color = typeof token === 'string' && COLOR_PATTERN.test(token) ? colorOf(token, known) : null;
      if (color !== null) {
        known[name] = color;
      }
    }
  }
  return known;
}

/** The name that a colour is made of; null for one that is written out. */
export function paletteNameIn(token: string): PaletteName | null {
  const name = PARTS.exec(token)?.groups?.['name'];
  return PALETTE_NAMES.find((candidate) => candidate === name) ?? null;
}

/** How the colours of the tokens are printed that are said in inks, or are tints of such. */
export function inksOf(tokens: TokenMap): readonly NamedInk[] {
  const colors = tokens['colors'];
  const palette = isTokenMap(colors) ? colors : {};
  const known = resolvePalette(palette);
  const inks = new Map<Color, Ink>();
  for (const token of textsIn(tokens)) {
    const ink = COLOR_PATTERN.test(token) ? inkOf(token, palette, 0) : null;
    const color = ink === null ? null : colorOf(token, known);
    if (ink !== null && color !== null && !inks.has(color)) {
      inks.set(color, ink);
    }
  }
  return [...inks].map(([color, ink]) => ({ color, ink }));
}

/** Names lead to names no deeper than there are names. */
function inkOf(token: string, palette: TokenMap, depth: number): Ink | null {
  const ink = parseInk(token);
  const name = ink === null && depth < PALETTE_NAMES.length ? paletteNameIn(token) : null;
  const named = name === null ? null : palette[name];
  const below = typeof named === 'string' ? inkOf(named, palette, depth + 1) : null;
  return ink ?? (below && thinInk(below, Number(PARTS.exec(token)?.groups?.['share'] ?? '100') / 100));
}

function textsIn(value: Tokens): readonly string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((inner: Tokens) => textsIn(inner)) : [];
}
