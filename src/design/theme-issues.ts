/** What a schema refused of a user's theme, at the place where the user wrote it. */
import type { z } from 'zod';
import { closest } from 'fastest-levenshtein';
import { atSpan, type Report } from '../base/diagnostic.js';
import { closestName } from '../source/front-matter-keys.js';
import { PALETTE_NAMES } from './palette.js';
import type { ThemeLayer } from './theme-layers.js';
import { isTokenMap, type TokenMap, type Tokens } from './tokens.js';

type Path = readonly PropertyKey[];

/** `tokens` are those of all layers together, `layers` the topmost first. */
export function reportIssues(issues: readonly z.core.$ZodIssue[], tokens: TokenMap, layers: readonly ThemeLayer[], report: Report): void {
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      reportUnknownKeys(issue.path, issue.keys, tokens, layers, report);
    } else {
      reportValue(issue, layers, report);
    }
  }
}

function reportUnknownKeys(path: Path, keys: readonly string[], tokens: TokenMap, layers: readonly ThemeLayer[], report: Report): void {
  const around = valueAt(tokens, path);
  const known = isTokenMap(around) ? Object.keys(around).filter((key) => !keys.includes(key)) : [];
  for (const key of keys) {
    const { block } = layerOf([...path, key], layers);
    report({
      rule: 'theme-tokens-are-known',
      severity: 'error',
      message: `expected a known token${path.length === 0 ? '' : ` of ${path.join('.')}`}, but there is none named “${key}”`,
      place: atSpan(block.keySpan(path, key)),
      hint: known.length === 0 ? 'take it out' : `did you mean ${closest(key, known)}?`,
    });
  }
}

function reportValue(issue: z.core.$ZodIssue, layers: readonly ThemeLayer[], report: Report): void {
  const { block } = layerOf(issue.path, layers);
  const given = block.textAt(issue.path);
  report({
    rule: 'theme-values-fit-their-tokens',
    severity: 'error',
    message: `expected ${issue.path.join('.')} to be ${issue.message}, but ${block.describe(issue.path)} came`,
    place: atSpan(block.valueSpan(issue.path)),
    hint: hintFor(issue, given),
  });
}

const UNITLESS = /^\d+(?:\.\d+)?$/;
const OTHER_UNIT = /^(\d+(?:\.\d+)?) ?(?:px|em|rem|ex|%|q)$/i;
const BARE_HEX = /^(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

function hintFor(issue: z.core.$ZodIssue, given: string | null): string {
  const asked = issue.message;
  if (given === null) {
    return asked.startsWith('a colour') ? 'write "#143f5e" with quotation marks: # alone begins a comment' : `write ${asked}`;
  }
  if (issue.code === 'invalid_value') {
    return `did you mean ${closest(given, issue.values.map(String))}?`;
  }
  if (asked.startsWith('a colour')) {
    const near = closestName(given.toLowerCase(), PALETTE_NAMES);
    return BARE_HEX.test(given) ? `write "#${given}"` : near === null || near === given ? `write ${asked}` : `did you mean ${near}?`;
  }
  const unitless = UNITLESS.exec(given)?.[0] ?? OTHER_UNIT.exec(given)?.[1];
  return asked.startsWith('a length') && unitless !== undefined ? `write ${unitless}pt: the units are pt, mm, cm, in and pc` : `write ${asked}`;
}

/** The topmost layer of those that say most of the path. */
export function layerOf(path: Path, layers: readonly ThemeLayer[]): ThemeLayer {
  const depths = layers.map(({ tokens }) => depthOf(tokens, path));
  const best = layers[depths.indexOf(Math.max(...depths))];
  if (best === undefined) {
    throw new Error('broken invariant: a user’s theme has a layer');
  }
  return best;
}

/** Steps of the path that lead somewhere. */
function depthOf(tokens: TokenMap, path: Path): number {
  const missing = path.findIndex((_, index) => valueAt(tokens, path.slice(0, index + 1)) === undefined);
  return missing < 0 ? path.length : missing;
}

export function valueAt(tokens: Tokens, path: Path): Tokens | undefined {
  const [key, ...rest] = path;
  if (key === undefined) {
    return tokens;
  }
  if (Array.isArray(tokens)) {
    const item = (tokens as readonly Tokens[])[Number(key)];
    return item === undefined ? undefined : valueAt(item, rest);
  }
  return isTokenMap(tokens) && Object.hasOwn(tokens, key) ? valueAt(tokens[String(key)] ?? null, rest) : undefined;
}
