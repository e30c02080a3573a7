import { beforeAll, describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import { plainInline } from '../../src/text/collect.js';
import type { TextEngine } from '../../src/text/engine.js';
import { measureInline } from '../../src/text/measure.js';
import { layoutParagraph } from '../../src/text/paragraph.js';
import { BODY, loadEngine, OWNER } from './support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

const measure = (text: string) => measureInline(plainInline(text, BODY, OWNER), engine, 'rtl');

describe('measureInline', () => {
  it('is as narrow as the widest word and as wide as the widest line', () => {
    const { minWidth, maxWidth } = measure('كتاب المستشفيات في\u2028سطر');
    expect(minWidth).toBeCloseTo(measure('المستشفيات').maxWidth, 6);
    expect(maxWidth).toBeCloseTo(measure('كتاب المستشفيات في').maxWidth, 6);
  });

  it('counts words tied by a no-break space as one', () => {
    expect(measure('كتاب\u00a0كتاب').minWidth).toBeCloseTo(measure('كتاب\u00a0كتاب').maxWidth, 6);
  });

  it('is nothing without text', () => {
    expect(measure('')).toEqual({ minWidth: 0, maxWidth: 0 });
  });

  it.each(['قال (Warraq) 2025 هذا', 'كتاب المستشفيات في https://example.com/a/b', 'كلمة word'])('lets %s stand on one line of its greatest width, and unbroken words in its least', (text) => {
    const { minWidth, maxWidth } = measure(text);
    const lines = (width: number) => layoutParagraph(plainInline(text, BODY, OWNER), { align: 'start', direction: 'rtl', measure: pt(width), firstLineIndent: pt(0), kashida: 'off', hang: false }, engine);
    expect(lines(maxWidth + 0.001)).toHaveLength(1);
    expect(Math.max(...lines(minWidth + 0.001).map(({ width }) => width))).toBeLessThanOrEqual(minWidth + 0.001);
  });
});
