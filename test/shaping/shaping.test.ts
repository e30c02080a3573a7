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
});
