/** HarfBuzz' one-line form of shaping tests: `font;options;code points;glyphs`. */
import type { ShapingCase } from './glyph-lines.js';

export interface ShapingTest {
  readonly fontId: string;
  readonly shapingCase: ShapingCase;
  readonly expected: string;
}

export function formatTest({ fontId, shapingCase, expected }: ShapingTest): string {
  const { text, direction, script, language, features } = shapingCase;
  const options = [`--direction=${direction}`, `--script=${script}`, `--language=${language}`];
  const all = features.length === 0 ? options : [...options, `--features=${features.join()}`];
  const codePoints = [...text].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return [`../../fonts/${fontId}.ttf`, all.join(' '), codePoints.join(), expected].join(';');
}

export function parseTest(line: string): ShapingTest {
  const [font = '', options = '', codePoints = '', expected = ''] = line.split(';');
  const option = (name: string): string => new RegExp(`--${name}=(\\S+)`).exec(options)?.[1] ?? '';
  const shapingCase: ShapingCase = {
    text: String.fromCodePoint(...codePoints.split(',').map((name) => Number.parseInt(name.slice(2), 16))),
    direction: option('direction') === 'rtl' ? 'rtl' : 'ltr',
    script: option('script'),
    language: option('language'),
    features: option('features').split(',').filter((feature) => feature !== ''),
  };
  return { fontId: /([^/]+)\.ttf$/.exec(font)?.[1] ?? '', shapingCase, expected };
}
