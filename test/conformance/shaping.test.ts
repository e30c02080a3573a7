/**
 * Shaping equals native HarfBuzz in glyph ids, clusters, advances and offsets: the hard words of
 * test/shaping and every word of Debian's hunspell-ar, in every shipped font.
 */
import { readFileSync, existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TextEngine } from '../../src/text/engine.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { FONT_CASES } from '../shaping/cases.js';
import { caseOf, shapeCase } from '../shaping/glyph-lines.js';
import type { ShapingCase } from '../shaping/glyph-lines.js';
import { formatTest } from '../shaping/tests-format.js';
import { ALL_WORDS } from '../shaping/hard-words.js';
import { WORD_LISTS } from '../shaping/word-lists.js';
import { loadEngine } from '../text/support.js';
import { hbShape, hbShapeIsInstalled } from './hb-shape.js';
import { KNOWN_DIFFERENCES, TOLD_BY_WORD } from './shaping-differences.js';

const DICTIONARY = '/usr/share/hunspell/ar.dic';
const available = hbShapeIsInstalled && existsSync(DICTIONARY);

if (!available && process.env['CI'] === 'true') {
  throw new Error('hb-shape (libharfbuzz-bin) and hunspell-ar must be installed');
}

/** Bidi controls, which a few entries hold: pieces of their own for us, part of a neighbour's cluster for hb-shape. */
const CONTROLS = /[\u200e\u200f\u202a-\u202e]/g;

function dictionaryWords(): readonly string[] {
  const lines = readFileSync(DICTIONARY, 'utf8').split('\n').slice(1);
  const words = lines.map((line) => line.replace(/[/\t].*/, '').replace(CONTROLS, '').trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** Every dictionary word beside two others, in a fixed disorder. */
function wordLines(): readonly string[] {
  const words = dictionaryWords();
  const stride = 7_919;
  return words.map((word, index) => `${word} ${words[(index * stride) % words.length]} ${words[(index * stride * 3 + 1) % words.length]}`);
}

/** Words whose shaping differs: `word: ours, theirs`. */
function differences(engine: TextEngine, fontId: string, cases: readonly ShapingCase[]): readonly string[] {
  const face = engine.fonts.faces.find(({ id }) => id === fontId);
  const bySettings = new Map<string, ShapingCase[]>();
  for (const shapingCase of cases) {
    const { direction, script, language, features } = shapingCase;
    const key = [direction, script, language, ...features].join();
    const group = bySettings.get(key) ?? [];
    group.push(shapingCase);
    bySettings.set(key, group);
  }
  const differing: string[] = [];
  for (const group of bySettings.values()) {
    const [settings] = group;
    if (face === undefined || settings === undefined) {
      throw new Error(`no face ${fontId}`);
    }
    const native = hbShape(fontId, group.map(({ text }) => text), settings);
    group.forEach((shapingCase, index) => {
      const ours = shapeCase(engine.shaper, face, shapingCase);
      if (ours !== native[index]) {
        differing.push(`${shapingCase.text}: ${ours} ${native[index]}`);
      }
    });
  }
  return differing;
}

describe.skipIf(!available)('shaping equals hb-shape', () => {
  let engine: TextEngine;
  beforeAll(async () => {
    engine = await loadEngine();
  });

  const ids = shippedFonts().map(({ id }) => id);

  it.each(ids)('on the hard words in %s', (id) => {
    expect(differences(engine, id, ALL_WORDS.map(caseOf))).toEqual([]);
  });

  it.each(ids)('on words and phrases in nine languages in %s', (id) => {
    const face = engine.fonts.faces.find((candidate) => candidate.id === id);
    const differing: string[] = [];
    for (const { name, phrases, words } of WORD_LISTS.filter(({ letter }) => face?.has(letter) === true)) {
      expect(words.length, name).toBeGreaterThan(100);
      differing.push(...differences(engine, id, [...words, ...phrases]));
    }
    expect(differing.map((difference) => difference.slice(0, difference.indexOf(': [')))).toEqual(KNOWN_DIFFERENCES[id] ?? []);
  });

  it.each(Object.entries(TOLD_BY_WORD))('word by word, in %s', (id, texts) => {
    expect(differences(engine, id, texts.flatMap((text) => text.split(' ')).map(caseOf))).toEqual([]);
  });

  it('on the cases that test/shaping keeps', async () => {
    const lines = FONT_CASES.flatMap(({ fontId, cases }) =>
      cases.map((shapingCase) => {
        const [expected = ''] = hbShape(fontId, [shapingCase.text], shapingCase);
        return formatTest({ fontId, shapingCase, expected });
      }),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../shaping/shaping.tests');
  });

  it.each(ids)('on every word of hunspell-ar in %s', (id) => {
    const words = dictionaryWords();
    expect(words.length).toBeGreaterThan(100_000);
    expect(differences(engine, id, words.map(caseOf))).toEqual([]);
  });

  it.each(['Amiri-Regular', 'NotoNaskhArabic-Regular', 'IBMPlexSansArabic-Regular'])('on lines of words in %s', (id) => {
    expect(differences(engine, id, wordLines().map(caseOf))).toEqual([]);
  });
});
