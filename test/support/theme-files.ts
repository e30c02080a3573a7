/**
 * What is made of `themes/*.yaml` and of the schema: the modules of the shipped themes, the JSON
 * Schema for editors, the reference in docs. `npm run themes` writes them anew.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { compileTheme } from '../../src/design/compile-theme.js';
import { PALETTE_NAMES } from '../../src/design/palette.js';
import { themeSchema, type ThemeTokens } from '../../src/design/theme-schema.js';
import { isTokenMap, overlay, type TokenMap, type Tokens } from '../../src/design/tokens.js';

const FOLDER = new URL('../../themes/', import.meta.url);

/** The default first, then by name. */
export const SHIPPED_NAMES: readonly string[] = readdirSync(FOLDER)
  .map((file) => file.replace('.yaml', ''))
  .sort((a, b) => Number(b === 'brief') - Number(a === 'brief') || (a < b ? -1 : 1));

/** All tokens of a shipped theme, those that it extends included, as they are written. */
export function tokensOf(name: string): TokenMap {
  const read: unknown = parse(readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8'));
  if (!isTokenMap(read as Tokens)) {
    throw new Error(`${name}.yaml is a mapping`);
  }
  const { extends: base, ...own } = read as TokenMap;
  return typeof base === 'string' ? overlay(tokensOf(base), own) : own;
}

export function compiled(name: string): ThemeTokens {
  const result = compileTheme(tokensOf(name));
  if (result.kind === 'refused') {
    throw new Error(`${name}.yaml: ${result.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
  }
  return result.tokens;
}

const NOTICE = '// Made of themes/*.yaml by `npm run themes`.';

/** `src/design/shipped-themes.ts`. */
export function shippedThemesModule(): string {
  const themes = SHIPPED_NAMES.map((name) => literal({ name, ...compiled(name) }));
  return `${NOTICE}\nimport type { Theme } from './theme.js';\n\n/** The first is what a publication looks like that asks for nothing else. */\nexport const SHIPPED_THEMES = ${list(themes)} as unknown as readonly [Theme, ...Theme[]];\n`;
}

/** `src/design/shipped-tokens.ts`. */
export function shippedTokensModule(): string {
  const themes = SHIPPED_NAMES.map((name) => `  ${JSON.stringify(name)}: ${literal(tokensOf(name)).trimStart()},\n`);
  return `${NOTICE}\nimport type { TokenMap } from './tokens.js';\n\n/** As they are written, for the themes that extend them. */\nexport const SHIPPED_TOKENS: Readonly<Record<string, TokenMap>> = {\n${themes.join('')}};\n`;
}

const list = (items: readonly string[]): string => `[\n${items.map((item) => `  ${item},\n`).join('')}]`;

/** One line a top-level token, so that a diff explains itself. */
function literal(value: object): string {
  const lines = Object.entries(value).map(([key, token]) => `    ${JSON.stringify(key)}: ${JSON.stringify(token)},\n`);
  return `{\n${lines.join('')}  }`;
}

type JsonSchema = Record<string, unknown>;

const COLORS = Object.fromEntries(PALETTE_NAMES.map((name) => [name, '#000000' as const]));

/** `schemas/theme.schema.json`: any token may be left out, as a theme extends another. */
export function themeJsonSchema(): string {
  const whole = z.toJSONSchema(themeSchema(COLORS), { io: 'input', target: 'draft-7' }) as JsonSchema;
  const properties = optional(whole)['properties'] as JsonSchema;
  const base = { type: 'string', description: 'The theme that this one changes: a shipped one, or a file beside it.', examples: [...SHIPPED_NAMES, './ours.yaml'] };
  const schema = {
    $schema: whole['$schema'],
    title: 'Theme of Warraq',
    type: 'object',
    properties: { extends: base, ...properties },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function optional(value: unknown): JsonSchema {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'required' || key === 'readOnly' ? undefined : inner))) as JsonSchema;
}

/** `docs/themes.md`: every token, what it is for, and its value in the shipped themes. */
export function themeReference(introduction: string): string {
  const { properties } = JSON.parse(themeJsonSchema()) as { properties: Record<string, JsonSchema> };
  const sections = Object.entries(properties).map(([name, schema]) => section(name, schema));
  return `${introduction.trimEnd()}\n\n${sections.join('\n')}`;
}

function section(name: string, schema: JsonSchema): string {
  const rows = tokenRows([name], schema);
  const table = ['| token | what it is | in `brief` |', '|---|---|---|', ...rows].join('\n');
  return `## ${name}\n\n${String(schema['description'])}\n\n${rows.length > 0 ? `${table}\n` : ''}`;
}

function tokenRows(path: readonly string[], schema: JsonSchema): readonly string[] {
  const inner = (schema['properties'] ?? mappingOf(schema)?.['properties']) as Record<string, JsonSchema> | undefined;
  if (inner !== undefined) {
    const isText = TEXT_TOKENS.every((key) => Object.hasOwn(inner, key));
    const rest = Object.entries(inner).filter(([key]) => !isText || !(TEXT_TOKENS.includes(key) || key === 'features'));
    return [...(isText ? [textRow(path, schema)] : []), ...rest.flatMap(([key, value]) => tokenRows([...path, key], value))];
  }
  const value = valueAt(BRIEF, path);
  const shown = value === undefined ? '' : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
  return path.length === 1 && value === undefined ? [] : [`| \`${path.join('.')}\` | ${textOf(schema['description'])} | ${shown} |`];
}

/** The tokens of a text on one line. */
const TEXT_TOKENS: readonly string[] = ['font', 'size', 'leading', 'weight', 'color'];

const BRIEF = tokensOf('brief');

function textRow(path: readonly string[], schema: JsonSchema): string {
  const { font, size, leading, weight, color } = (valueAt(BRIEF, path) ?? {}) as Record<string, string>;
  return `| \`${path.join('.')}\` (a text) | ${String(schema['description'])} | \`${font} ${size}/${leading} ${weight} ${color}\` |`;
}

/** Of a mapping that may be null. */
function mappingOf(schema: JsonSchema): JsonSchema | undefined {
  return (schema['anyOf'] as readonly JsonSchema[] | undefined)?.find((choice) => choice['properties'] !== undefined);
}

function valueAt(tokens: Tokens, path: readonly string[]): Tokens | undefined {
  const [key, ...rest] = path;
  if (key === undefined) {
    return tokens;
  }
  return isTokenMap(tokens) && Object.hasOwn(tokens, key) ? valueAt(tokens[key] ?? null, rest) : undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
