/** Phrases in the languages and scripts that publications are set in, one a line: `words/*.txt`. */
import { readFileSync } from 'node:fs';
import type { ShapingCase } from './glyph-lines.js';

export interface WordList {
  readonly name: string;
  /** A face that has it is made for the script. */
  readonly letter: number;
  readonly phrases: readonly ShapingCase[];
  readonly words: readonly ShapingCase[];
}

const LETTERS = { Arab: 0x628, Hebr: 0x5d0, Latn: 0x62 };

type Setting = Omit<ShapingCase, 'text' | 'script'> & { readonly script: keyof typeof LETTERS };

const arabic = (language: string): Setting => ({ direction: 'rtl', script: 'Arab', language, features: [] });

const SETTINGS: Readonly<Record<string, Setting>> = {
  vocalised: arabic('ar'),
  quranic: arabic('ar'),
  persian: arabic('fa'),
  urdu: arabic('ur'),
  sorani: arabic('ckb'),
  uyghur: arabic('ug'),
  pashto: arabic('ps'),
  hebrew: { direction: 'rtl', script: 'Hebr', language: 'he', features: [] },
  latin: { direction: 'ltr', script: 'Latn', language: 'en', features: [] },
};

export const WORD_LISTS: readonly WordList[] = Object.entries(SETTINGS).map(([name, setting]) => {
  const phrases = readFileSync(new URL(`words/${name}.txt`, import.meta.url), 'utf8').trimEnd().split('\n');
  const words = [...new Set(phrases.join(' ').split(' '))];
  const cases = (texts: readonly string[]): readonly ShapingCase[] => texts.map((text) => ({ ...setting, text }));
  return { name, letter: LETTERS[setting.script], phrases: cases(phrases), words: cases(words) };
});

/** Every so manyth word of a list, so that `count` come. */
export function selectWords(name: string, count: number): readonly ShapingCase[] {
  const words = WORD_LISTS.find((list) => list.name === name)?.words ?? [];
  const step = Math.max(1, Math.floor(words.length / count));
  return words.filter((_, index) => index % step === 0).slice(0, count);
}
