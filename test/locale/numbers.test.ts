import { describe, expect, it } from 'vitest';
import { formatNumber, formatPercent } from '../../src/locale/numbers.js';
import { plural } from '../../src/locale/plurals.js';

const IMAGES = { zero: 'لا صور', one: 'صورة واحدة', two: 'صورتان', few: '# صور', many: '# صورة', other: '# صورة' };

describe('numbers', () => {
  it.each([
    ['ar-EG', 'arab', '١٢٬٣٤٥٫٦٧', '٥٠٪', '-٥'],
    ['ar-LB', 'arab', '١٢٬٣٤٥٫٦٧', '٥٠٪', '-٥'],
    ['ar', 'latn', '12,345.67', '50%', '-5'],
    ['ar-AE', 'latn', '12,345.67', '50%', '-5'],
    ['ar-TN', 'latn', '12.345,67', '50%', '-5'],
    ['ar-MA', 'latn', '12.345,67', '50%', '-5'],
    ['ar-MA', 'arab', '١٢٬٣٤٥٫٦٧', '٥٠٪', '-٥'],
    ['fa', 'arabext', '۱۲٬۳۴۵٫۶۷', '۵۰٪', '−۵'],
    ['ckb', 'arab', '١٢٬٣٤٥٫٦٧', '٥٠٪', '-٥'],
    ['ur-PK', 'latn', '12,345.67', '50%', '-5'],
    ['de', 'latn', '12.345,67', '50\u00A0%', '-5'],
    ['qaa', 'latn', '12,345.67', '50%', '-5'],
  ] as const)('%s in %s: %s, %s, %s', (language, numerals, number, percent, negative) => {
    const locale = { language, numerals };
    expect(formatNumber(12_345.67, locale)).toBe(number);
    expect(formatPercent(0.5, locale)).toBe(percent);
    expect(formatNumber(-5, locale)).toBe(negative);
  });

  it('round shares to one decimal', () => {
    expect(formatPercent(0.1256, { language: 'ar-EG', numerals: 'arab' })).toBe('١٢٫٦٪');
  });
});

describe('plural', () => {
  it.each([
    [0, 'لا صور'], [1, 'صورة واحدة'], [2, 'صورتان'], [3, '٣ صور'], [10, '١٠ صور'], [11, '١١ صورة'], [99, '٩٩ صورة'],
    [100, '١٠٠ صورة'], [102, '١٠٢ صورة'], [103, '١٠٣ صور'], [111, '١١١ صورة'], [2011, '٢٬٠١١ صورة'], [2.5, '٢٫٥ صورة'],
  ])('%d in Arabic: %s', (count, expected) => {
    expect(plural(count, IMAGES, { language: 'ar-EG', numerals: 'arab' })).toBe(expected);
  });

  it('takes `other` where a form is not given', () => {
    const forms = { one: '# page', other: '# pages' };
    expect([0, 1, 2].map((count) => plural(count, forms, { language: 'en', numerals: 'latn' }))).toEqual(['0 pages', '1 page', '2 pages']);
    expect(plural(3, { other: '# $& #' }, { language: 'ar', numerals: 'arab' })).toBe('٣ $& ٣');
  });
});
