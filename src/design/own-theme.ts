/**
 * A user's own theme: tokens in the front matter or in a file, laid over what they extend, checked and
 * compiled. Loaded only where a publication has one, because it needs the schema.
 */
import { closest } from 'fastest-levenshtein';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { ReadAsset } from '../source/publication-source.js';
import type { YamlBlock } from '../source/yaml-block.js';
import { contrast, MINIMUM_CONTRAST } from './color.js';
import { compileTheme } from './compile-theme.js';
import { illegiblePairs } from './contrast.js';
import { reportIssues, layerOf, valueAt } from './theme-issues.js';
import { inksOf, paletteNameIn } from './palette.js';
import { readLayers, type ThemeLayer, type ThemeLayers } from './theme-layers.js';
import type { Theme } from './theme.js';
import type { TokenMap } from './tokens.js';

export interface ThemeSurroundings {
  readonly readAsset: ReadAsset;
  /** Families that the publication may use. */
  readonly families: readonly string[];
  readonly report: Report;
}

/** Null, and told, where it is none. */
export async function compileOwnTheme(block: YamlBlock, name: string, { readAsset, families, report }: ThemeSurroundings): Promise<Theme | null> {
  const read = await readLayers(block, readAsset, report);
  if (read === null) {
    return null;
  }
  const compiled = compileTheme(read.tokens);
  if (compiled.kind === 'refused') {
    reportIssues(compiled.issues, read.tokens, read.layers, report);
    return null;
  }
  const theme: Theme = { name, ...compiled.tokens, inks: inksOf(read.tokens) };
  checkFamilies(theme, read.layers, families, report);
  checkContrast(theme, read, report);
  return theme;
}

function checkFamilies({ fonts }: Theme, layers: readonly ThemeLayer[], families: readonly string[], report: Report): void {
  for (const [role, stack] of Object.entries(fonts)) {
    stack.forEach((family, index) => {
      const layer = layerOf(['fonts', role], layers);
      if (families.includes(family) || valueAt(layer.tokens, ['fonts', role]) === undefined) {
        return;
      }
      report({
        rule: 'fonts-are-known',
        severity: 'error',
        message: `expected a known font family, but there is none named “${family}”`,
        place: atSpan(layer.block.valueSpan(['fonts', role, index])),
        hint: `did you mean ${closest(family, [...families])}? Known: ${families.join(', ')}`,
      });
    });
  }
}

/** A warning: a house's own colours are sometimes not for the author to choose. */
function checkContrast(theme: Theme, { tokens, layers }: ThemeLayers, report: Report): void {
  for (const { ink, ground, inkColor, groundColor } of illegiblePairs(theme)) {
    const path = [...sources(ink, tokens), ...sources(ground ?? [], tokens)].find((candidate) => layers.some((layer) => valueAt(layer.tokens, candidate) !== undefined)) ?? ink;
    report({
      rule: 'theme-colors-are-legible',
      severity: 'warning',
      message: `expected text that stands out from its ground by ${MINIMUM_CONTRAST} to 1, but ${ink.join('.')} ${inkColor} on ${ground?.join('.') ?? 'paper'} ${groundColor} has ${contrast(inkColor, groundColor).toFixed(1)}`,
      place: atSpan(layerOf(path, layers).block.valueSpan(path)),
      hint: 'take a darker or a lighter colour (WCAG 2.2, 1.4.3)',
    });
  }
}

/** The token, then the names of the palette that its colour comes from. */
function sources(path: readonly PropertyKey[], tokens: TokenMap): readonly (readonly PropertyKey[])[] {
  const chain: (readonly PropertyKey[])[] = path.length > 0 ? [path] : [];
  for (const step of chain) {
    const token = valueAt(tokens, step);
    const name = typeof token === 'string' ? paletteNameIn(token) : null;
    if (name !== null && !chain.some((known) => known[1] === name)) {
      chain.push(['colors', name]);
    }
  }
  return chain;
}
