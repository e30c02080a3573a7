import { beforeAll, describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import { plainInline } from '../../src/text/collect.js';
import type { TextEngine } from '../../src/text/engine.js';
import { layoutParagraph } from '../../src/text/paragraph.js';
import { BODY, JUSTIFIED, loadEngine, OWNER } from './support.js';

const TEXT =
  'صنع الورّاق في بغداد كتابًا من مئة ورقة (100 ورقة)، ثم كتب على غلافه Baghdad بحروف لاتينية، وأهداه إلى صاحب المكتبة الذي طلب منه نسخة ثانية وثالثة.';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

describe('layoutParagraph', () => {
  it('fills every line but the last to the measure', () => {
    const lines = layoutParagraph(plainInline(TEXT, BODY, OWNER), JUSTIFIED, engine);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) {
      expect(Math.abs(line.width - JUSTIFIED.measure)).toBeLessThan(0.01);
    }
    expect(lines[lines.length - 1]?.width).toBeLessThan(JUSTIFIED.measure);
  });
});

describe('a telephone number', () => {
  const text = 'اتصلوا بنا على الرقم \u2066+961 1 234 567\u2069 كل يوم';
  const lines = (measure: number): readonly string[] =>
    layoutParagraph(plainInline(text, BODY, OWNER), { ...JUSTIFIED, align: 'start', measure: pt(measure) }, engine).map(({ start, end }) => text.slice(start, end).replace(/[\u2066\u2069]/g, '').trim());

  it('stays on one line that can hold it', () => {
    expect(lines(135)).toEqual(['اتصلوا بنا على الرقم', '+961 1 234 567 كل يوم']);
  });

  it('is cut at its spaces where none can', () => {
    expect(lines(40)).toEqual(['اتصلوا', 'بنا على', 'الرقم', '+961 1', '234', '567 كل', 'يوم']);
  });
});
