/** Tokens to a theme: the palette first, then everything that is said in its names. */
import type { z } from 'zod';
import { resolvePalette } from './palette.js';
import { themeSchema, type ThemeTokens } from './theme-schema.js';
import { isTokenMap, type TokenMap } from './tokens.js';

export type CompiledTheme =
  | { readonly kind: 'theme'; readonly tokens: ThemeTokens }
  | { readonly kind: 'refused'; readonly issues: readonly z.core.$ZodIssue[] };

/** `tokens` has all of a theme's, and nothing else: no name, no `extends`. */
export function compileTheme(tokens: TokenMap): CompiledTheme {
  const colors = tokens['colors'];
  const checked = themeSchema(isTokenMap(colors) ? resolvePalette(colors) : {}).safeParse(tokens);
  return checked.success ? { kind: 'theme', tokens: checked.data } : { kind: 'refused', issues: withoutEchoes(checked.error.issues) };
}

/** Where a colour of the palette is wrong, that others are made of it is no further mistake. */
function withoutEchoes(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const isOfPalette = ({ path }: z.core.$ZodIssue): boolean => path[0] === 'colors';
  const own = issues.filter(isOfPalette);
  const causes = own.some(({ code }) => code !== 'custom') ? own.filter(({ code }) => code !== 'custom') : own;
  return own.length === 0 ? issues : [...causes, ...issues.filter((issue) => !isOfPalette(issue) && issue.code !== 'custom')];
}
