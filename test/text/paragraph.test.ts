import { beforeAll, describe, expect, it } from 'vitest';
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
