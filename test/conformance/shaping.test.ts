/**
 * Shaping equals native HarfBuzz in glyph ids, clusters, advances and offsets: the hard words of
 * test/shaping and every word of Debian's hunspell-ar, in every shipped font.
 */
import { readFileSync, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

/** What hb-shape makes of each case: one start of it for all cases of the same settings. */
function nativeShapes(fontId: string, cases: readonly ShapingCase[]): ReadonlyMap<ShapingCase, string> {
  const bySettings = new Map<string, ShapingCase[]>();
  for (const shapingCase of cases) {
    const { direction, script, language, features } = shapingCase;
    const key = [direction, script, language, ...features].join();
    const group = bySettings.get(key) ?? [];
    group.push(shapingCase);
    bySettings.set(key, group);
  }
  return new Map(
    [...bySettings.values()].flatMap((group) => {
      const [settings] = group;
      const native = settings === undefined ? [] : hbShape(fontId, group.map(({ text }) => text), settings);
      return group.map((shapingCase, index) => [shapingCase, native[index] ?? ''] as const);
    }),
  );
}

/** Words whose shaping differs: `word: ours, theirs`. */
function differences(engine: TextEngine, fontId: string, cases: readonly ShapingCase[]): readonly string[] {
  const face = engine.fonts.faces.find(({ id }) => id === fontId);
  if (face === undefined) {
    throw new Error(`no face ${fontId}`);
  }
  const native = nativeShapes(fontId, cases);
  return cases.flatMap((shapingCase) => {
    const [ours, theirs] = [shapeCase(engine.shaper, face, shapingCase), native.get(shapingCase)];
    return ours === theirs ? [] : [`${shapingCase.text}: ${ours} ${theirs}`];
  });
}

describe.skipIf(!available)('shaping equals hb-shape', async () => {
  const engine = await loadEngine();
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
    const lines = FONT_CASES.flatMap(({ fontId, cases }) => {
      const native = nativeShapes(fontId, cases);
      return cases.map((shapingCase) => formatTest({ fontId, shapingCase, expected: native.get(shapingCase) ?? '' }));
    });
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
