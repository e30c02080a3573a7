/** Paragraphs that no author writes take linear time: a quadratic stage would take minutes here. */
import { beforeAll, describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import { plainInline } from '../../src/text/collect.js';
import type { TextEngine } from '../../src/text/engine.js';
import { layoutParagraph } from '../../src/text/paragraph.js';
import { BODY, JUSTIFIED, loadEngine, OWNER } from './support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

const LENGTH = 150_000;
const LIMIT = 30_000;

describe('a paragraph of 150,000 characters', () => {
  it.each([
    ['of prose', 'كتب الورّاق في بغداد كتابًا من 100 ورقة (وأكثر)، ثم باعه. '],
    ['of digits', '1234 5678 '],
    ['of bracketed digits', '(1) [2] '],
    ['of emoji', '😀'],
    ['of brackets that close nothing', 'ب((]'],
    ['of isolates', '\u2066a\u2069 '],
    ['of marks', '\u064b'],
    ['of hard breaks', 'كلمة\u2028'],
    ['of soft hyphens', 'a\u00ad'],
    ['of addresses', 'a@b.c '],
  ])('%s', (_, unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.length));
    const start = performance.now();
    const lines = layoutParagraph(plainInline(text, BODY, OWNER), { ...JUSTIFIED, measure: pt(400) }, engine);
    expect(performance.now() - start).toBeLessThan(LIMIT);
    expect(lines.at(-1)?.end).toBe(text.length);
  });
});
