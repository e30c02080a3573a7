/** CSS as data. Reading systems drop a whole rule over one bad token, so values are built, not typed in. */
import type { Color } from '../design/theme.js';
import type { Direction } from '../document/metadata.js';
import { dimmed, forNight, NIGHT_FILL, translucent } from './colors.js';

export interface Rule {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
}

/** One property. `night` is its value on dark pages, where it is another. */
export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly night: string | null;
}

type Values = Readonly<Record<string, string>>;

export function rule(selector: string, ...parts: readonly (Values | readonly Declaration[])[]): Rule {
  const declarations = parts.flatMap((part): readonly Declaration[] =>
    isList(part) ? part : Object.entries(part).map(([property, value]) => ({ property, value, night: null })),
  );
  return { selector, declarations };
}

function isList(part: Values | readonly Declaration[]): part is readonly Declaration[] {
  return Array.isArray(part);
}

/** The colour of a text, which stays legible at night. */
export function inked(color: Color): readonly Declaration[] {
  return [{ property: 'color', value: color, night: forNight(color) }];
}

/** A fill that tints whatever page is under it. */
export function filled(fill: Color): readonly Declaration[] {
  return [{ property: 'background-color', value: translucent(fill), night: NIGHT_FILL }];
}

/**
 * `margin`, `padding` or `border` at the start or end of the line: the logical property, and before
 * it the physical one for readers that do not know logical ones.
 */
export function side(
  property: 'margin' | 'padding' | 'border',
  edge: 'start' | 'end',
  value: string,
  direction: Direction,
): readonly Declaration[] {
  const physical = (edge === 'start') === (direction === 'rtl') ? 'right' : 'left';
  return [
    { property: `${property}-${physical}`, value, night: null },
    { property: `${property}-inline-${edge}`, value, night: null },
  ];
}

/** For readers that do not know `start`, the side that it means. */
export function startAligned(direction: Direction): readonly Declaration[] {
  return [direction === 'rtl' ? 'right' : 'left', 'start'].map((value) => ({ property: 'text-align', value, night: null }));
}

/** A solid border without its colour; `width` in CSS pixels. */
export function border(property: string, width: number): readonly Declaration[] {
  return [{ property, value: `${number(width)}px solid`, night: null }];
}

/** Bars and borders in a colour that carries meaning; `declarations` have its width and style. */
export function barred(declarations: readonly Declaration[], color: Color): readonly Declaration[] {
  return declarations.map((declaration) => colored(declaration, color, forNight(color)));
}

/** A hairline that stays as faint at night as it is by day. */
export function ruled(property: string, color: Color): readonly Declaration[] {
  return faint([{ property, value: '1px solid', night: null }], color);
}

/** Borders that stay as faint at night as they are by day; `declarations` have their width and style. */
export function faint(declarations: readonly Declaration[], color: Color): readonly Declaration[] {
  return declarations.map((declaration) => colored(declaration, color, dimmed(color)));
}

function colored({ property, value }: Declaration, day: Color, night: Color): Declaration {
  return { property, value: `${value} ${day}`, night: `${value} ${night}` };
}

/** A string token (CSS Syntax 3 §4.3.5) that holds any characters. */
export function cssString(value: string): string {
  return `"${value.replace(/["\\\n\r\f]|[^\x20-\u{10FFFF}]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}

/** A length in em, to a thousandth. */
export function em(length: number, size: number): string {
  return `${number(length / size)}em`;
}

export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Rules for some screens only. */
export interface MediaRules {
  readonly condition: string;
  readonly rules: readonly Rule[];
}

export function serializeMedia({ condition, rules }: MediaRules): string {
  return `@media ${condition} {\n${rules.map(serializeRule).join('')}}\n`;
}

export function serializeStyleSheet(rules: readonly Rule[]): string {
  const night = rules.flatMap(({ selector, declarations }) => {
    const changed = declarations.flatMap(({ property, value, night: other }) =>
      other === null || other === value ? [] : [{ property, value: other, night: null }],
    );
    return changed.length > 0 ? [{ selector, declarations: changed }] : [];
  });
  const light = rules.map(serializeRule).join('');
  return night.length > 0 ? `${light}@media (prefers-color-scheme: dark) {\n${night.map(serializeRule).join('')}}\n` : light;
}

function serializeRule({ selector, declarations }: Rule): string {
  const lines = declarations.map(({ property, value }) => `  ${property}: ${value};\n`);
  return `${selector} {\n${lines.join('')}}\n`;
}
