/**
 * Our shaping against shaping.tests, which native HarfBuzz wrote. Write it anew after a change of
 * fonts or words with `npx vitest run -c vitest.conformance.config.ts test/conformance/shaping.test.ts -u`.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TextEngine } from '../../src/text/engine.js';
import { loadEngine } from '../text/support.js';
import { shapeCase } from './glyph-lines.js';
import { parseTest } from './tests-format.js';

const tests = readFileSync(new URL('shaping.tests', import.meta.url), 'utf8').trimEnd().split('\n').map(parseTest);

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

describe('shaping', () => {
  it.each([...new Set(tests.map(({ fontId }) => fontId))])('equals HarfBuzz in %s', (id) => {
    const face = engine.fonts.faces.find((candidate) => candidate.id === id);
    const ofFont = tests.filter(({ fontId }) => fontId === id);
    expect(ofFont.length).toBeGreaterThan(40);
    for (const { shapingCase, expected } of ofFont) {
      expect(face && shapeCase(engine.shaper, face, shapingCase), shapingCase.text).toBe(expected);
    }
  });

  it.each([
    ['IBMPlexSansArabic-Regular', 'كتاب', 'ss06', 'ar'],
    ['IBMPlexSansArabic-Regular', 'سرخ', 'calt=0', 'ar'],
    ['Amiri-Regular', 'هـ', 'ss07', 'ar'],
    ['NotoSerif-Regular', '1234567890', 'onum', 'ar'],
    ['ScheherazadeNew-Regular', 'مهم', 'cv44', 'ar'],
    ['NotoNaskhArabic-Regular', '۴۵۶', '', 'ur'],
    ['NotoNaskhArabic-Regular', '،', '', 'sd'],
    ['Amiri-Regular', '۴۵۶۷', '', 'ur'],
    ['ScheherazadeNew-Regular', 'مهم', '', 'sd'],
    ['NotoNastaliqUrdu-Regular', '۴۵۶', '', 'sd'],
  ])('in %s, %s has other glyphs by feature “%s” or language %s', (id, text, feature, language) => {
    const kept = tests.find(
      (test) => test.fontId === id && test.shapingCase.text === text && test.shapingCase.features.join() === feature && test.shapingCase.language === language,
    );
    const face = engine.fonts.faces.find((candidate) => candidate.id === id);
    const plain = face && kept && shapeCase(engine.shaper, face, { ...kept.shapingCase, features: [], language: 'ar' });
    expect(kept?.expected).not.toBe(plain);
    expect(plain).toBeDefined();
  });
});
