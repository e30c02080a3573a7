/** Debian's hb-shape: one process a font, one line a word. */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ShapingCase } from '../shaping/glyph-lines.js';

export const hbShapeIsInstalled = spawnSync('hb-shape', ['--version']).status === 0;

/** All texts must be of one direction, script, language and feature list. */
export function hbShape(fontId: string, texts: readonly string[], { direction, script, language, features }: Omit<ShapingCase, 'text'>): readonly string[] {
  const font = fileURLToPath(new URL(`../../fonts/${fontId}.ttf`, import.meta.url));
  const options = [
    '--no-glyph-names',
    '--remove-default-ignorables',
    '--cluster-level=0',
    `--direction=${direction}`,
    `--script=${script}`,
    `--language=${language}`,
    ...(features.length === 0 ? [] : [`--features=${features.join(',')}`]),
    font,
  ];
  const output = execFileSync('hb-shape', options, { input: texts.join('\n'), maxBuffer: 1 << 30 }).toString();
  return output.trimEnd().split('\n');
}
