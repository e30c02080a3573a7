/**
 * A user's theme is laid over what it extends: a shipped theme, or another file of the publication's
 * folder, which may extend a further one.
 */
import { closest } from 'fastest-levenshtein';
import { atSpan, type Diagnostic, type Report } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { kindOfPath } from '../source/asset-path.js';
import type { ReadAsset } from '../source/publication-source.js';
import { decodeUtf8 } from '../source/utf8.js';
import { parseYaml, type YamlBlock, type YamlRules } from '../source/yaml-block.js';
import { SHIPPED_TOKENS } from './shipped-tokens.js';
import { isThemeFile, themeNames } from './themes.js';
import { overlay, type TokenMap } from './tokens.js';

/** Files that extend each other. */
const MAX_LAYERS = 8;

const RULES: YamlRules = {
  isYaml: 'theme-files-are-yaml',
  keysAreUnique: 'theme-keys-are-unique',
  isMapping: 'theme-files-are-mappings',
  where: '',
  hint: 'write for example: extends: brief',
};

/** What one file, or the front matter, says; without `extends`. */
export interface ThemeLayer {
  readonly tokens: TokenMap;
  readonly block: YamlBlock;
}

export interface ThemeLayers {
  /** Of the shipped theme below all layers, with the layers over it. */
  readonly tokens: TokenMap;
  /** The topmost first. */
  readonly layers: readonly ThemeLayer[];
}

/** The layers from `block` down to a shipped theme; null, and told, where they do not reach one. */
export async function readLayers(block: YamlBlock, readAsset: ReadAsset, report: Report): Promise<ThemeLayers | null> {
  const layers: ThemeLayer[] = [];
  const read = new Set<string>();
  let next: YamlBlock | null = block;
  while (next !== null) {
    const { extends: base = 'brief', ...tokens } = next.data();
    const span = next.valueSpan(['extends']);
    layers.push({ tokens, block: next });
    const shipped = typeof base === 'string' && Object.hasOwn(SHIPPED_TOKENS, base) ? SHIPPED_TOKENS[base] : undefined;
    if (shipped !== undefined) {
      return { tokens: layers.reduceRight((below, layer) => overlay(below, layer.tokens), shipped), layers };
    }
    const name = typeof base === 'string' ? base : '';
    if (read.has(name) || layers.length >= MAX_LAYERS) {
      report({ ...problem('themes-extend-shipped-ones', 'expected themes that end at a shipped one, but these go on without end', 'let one of them extend brief'), place: atSpan(span) });
      return null;
    }
    read.add(name);
    next = await readThemeFile(name, span, readAsset, report);
  }
  return null;
}

/** Reads a theme file that is named at `span`; null, and told, where that is not possible. */
export async function readThemeFile(name: string, span: Span, readAsset: ReadAsset, report: Report): Promise<YamlBlock | null> {
  const refuse = (diagnostic: Problem): null => {
    report({ ...diagnostic, place: atSpan(span) });
    return null;
  };
  if (!isThemeFile(name)) {
    return refuse(unknownTheme(name));
  }
  const path = name.replace(/^(?:\.\/)+/, '');
  if (kindOfPath(path) !== 'local') {
    return refuse(problem('paths-stay-in-the-folder', `expected a theme file in the publication’s folder, but “${name}” is not in it`, 'copy the file into the folder and write its path from there: ./house.yaml'));
  }
  const asset = await readAsset(path);
  switch (asset.kind) {
    case 'found':
      return parseFile(path, asset.bytes, refuse, report);
    case 'missing':
      return refuse(problem('theme-files-exist', `expected a theme file “${name}”, but there is none`, 'check the name: paths begin at the publication’s folder'));
    case 'outside':
      return refuse(problem('paths-stay-in-the-folder', `expected a theme file in the publication’s folder, but “${name}” leads out of it`, 'copy the file into the folder'));
    default:
      return refuse(problem('theme-files-are-readable', `expected to read “${name}”, but that is not possible`, 'check the file’s size and permissions'));
  }
}

type Problem = Omit<Diagnostic, 'place'>;

function parseFile(path: string, bytes: Uint8Array, refuse: (diagnostic: Problem) => null, report: Report): YamlBlock | null {
  const decoded = decodeUtf8(bytes);
  if (decoded.kind === 'invalid') {
    return refuse(problem('sources-are-utf-8', `expected UTF-8, but “${path}” is something else`, 'save the file as UTF-8'));
  }
  if (decoded.text.trim() === '') {
    return refuse(problem('theme-files-are-mappings', `expected tokens in “${path}”, but the file is empty`, RULES.hint));
  }
  const block = parseYaml(decoded.text, { path, text: decoded.text }, 0, RULES, report);
  return block?.isBroken === true ? null : block;
}

export function unknownTheme(name: string): Problem {
  return problem('themes-are-known', `expected a known theme, but there is none named “${name}”`, `did you mean ${closest(name, [...themeNames])}? Known: ${themeNames.join(', ')}`);
}

function problem(rule: string, message: string, hint: string): Problem {
  return { rule, severity: 'error', message, hint };
}
