import { beforeAll, describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import { plainInline } from '../../src/text/collect.js';
import type { TextEngine } from '../../src/text/engine.js';
import { prepareParagraph } from '../../src/text/paragraph.js';
import type { TextStyle } from '../../src/text/types.js';
import { BODY, loadEngine, OWNER } from './support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

/** Runs as `text|script|level|face`. */
function runsOf(text: string, style: Partial<TextStyle> = {}, direction: 'rtl' | 'ltr' = 'rtl'): readonly string[] {
  const unbounded = pt(Number.POSITIVE_INFINITY);
  const { runs } = prepareParagraph(plainInline(text, { ...BODY, ...style }, OWNER), direction, { first: [unbounded], others: unbounded }, engine);
  return runs.map((run) => {
    if (run.kind === 'object') {
      return 'object';
    }
    const { start, end, script, level, face } = run.run;
    return `${text.slice(start, end)}|${script}|${level}|${face.id}`;
  });
}

describe('itemize', () => {
  it('gives spaces and punctuation to the script that they move with', () => {
    expect(runsOf('قال word، ثم')).toEqual(['قال |Arab|1|NotoNaskhArabic-Regular', 'word|Latn|2|NotoNaskhArabic-Regular', '، ثم|Arab|1|NotoNaskhArabic-Regular']);
  });

  it('shapes numbers in the script around them', () => {
    expect(runsOf('عام 2025 كان').map((run) => run.split('|').slice(0, 3).join('|'))).toEqual(['عام |Arab|1', '2025|Arab|2', ' كان|Arab|1']);
    expect(runsOf('year 2025', {}, 'ltr').map((run) => run.split('|')[1])).toEqual(['Latn']);
    expect(runsOf('year عام 2025', {}, 'ltr').at(-1)).toMatch(/^2025\|Arab/);
  });

  it('keeps marks with their letters', () => {
    expect(runsOf('كِتَابٌ')).toHaveLength(1);
    expect(runsOf('e\u0301te', {}, 'ltr')).toHaveLength(1);
  });

  it('falls back for a whole word, and comes back for the punctuation behind it', () => {
    expect(runsOf('ترجمة λόγος، هنا')).toEqual([
      'ترجمة |Arab|1|NotoNaskhArabic-Regular',
      'λόγος|Grek|2|NotoSerif-Regular',
      '، هنا|Arab|1|NotoNaskhArabic-Regular',
    ]);
  });

  it('keeps a phrase of another face in one piece, brackets included', () => {
    expect(runsOf('(λόγος και) x', {}, 'ltr').map((run) => run.split('|')[3])).not.toContain(undefined);
    expect(runsOf('λόγος και λόγος', {}, 'ltr')).toEqual(['λόγος και λόγος|Grek|0|NotoSerif-Regular']);
    expect(runsOf('(λόγος)', {}, 'ltr').map((run) => run.split('|')[3])).toEqual(['NotoSerif-Regular']);
  });

  it('takes symbols alone from the face that has them', () => {
    expect(runsOf('☐ مهمة')).toEqual(['☐|Arab|1|NotoSansSymbols2-Regular', ' مهمة|Arab|1|NotoNaskhArabic-Regular']);
  });

  it('sets a non-breaking hyphen in a face that has a hyphen', () => {
    expect(runsOf('إلمندورف\u2011ريتشاردسون').every((run) => run.endsWith('NotoNaskhArabic-Regular'))).toBe(true);
  });

  it('uses the weight that is asked for', () => {
    expect(runsOf('كلمة', { weight: 700 })).toEqual(['كلمة|Arab|1|NotoNaskhArabic-Bold']);
  });
});
