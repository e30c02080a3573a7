import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/locale/dates.js';
import { gregorianMonths, HIJRI_MONTHS } from '../../src/locale/months.js';

const REGIONS =
  'AE BH DJ DZ EG EH ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE 001'.split(' ');

/** The names of `Intl`, from days in the middle of the months. */
function namesByIntl(language: string, calendar: string, days: readonly Date[]): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', calendar, timeZone: 'UTC' });
  return [...new Set(days.map((day) => format.format(day)))];
}

describe('months', () => {
  it.each(REGIONS)('of %s are those of Intl', (region) => {
    const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2025, month, 15)));
    expect(namesByIntl(`ar-${region}`, 'gregory', days)).toEqual(gregorianMonths(region));
  });

  it('of the Hijri year are those of Intl', () => {
    // 1 Muharram 1447 is 26 June 2025.
    const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2025, 6, 10 + month * 29.53)));
    expect(namesByIntl('ar', 'islamic-umalqura', days)).toEqual(HIJRI_MONTHS);
  });
});

describe('formatDate', () => {
  it.each([
    ['ar-EG', 'arab', '١٥ يوليو ٢٠٢٥'], ['ar-SA', 'arab', '١٥ يوليو ٢٠٢٥'], ['ar', 'latn', '15 يوليو 2025'], ['ar-LB', 'arab', '١٥ تموز ٢٠٢٥'],
    ['ar-IQ', 'arab', '١٥ تموز ٢٠٢٥'], ['ar-TN', 'latn', '15 جويلية 2025'], ['ar-DZ', 'latn', '15 جويلية 2025'], ['ar-MA', 'latn', '15 يوليوز 2025'],
    ['fa', 'arabext', '۲۴ تیر ۱۴۰۴'], ['fa-AF', 'arabext', '۲۴ سرطان ۱۴۰۴'], ['en', 'latn', 'July 15, 2025'], ['qaa', 'latn', 'July 15, 2025'],
  ] as const)('%s: %s %s', (language, numerals, expected) => {
    expect(formatDate('2025-07-15', { language, numerals })).toBe(expected);
  });

  it.each([
    ['ar-EG', 'hijri', '٢١ صفر ١٤٤٧ هـ'],
    ['ar-EG', 'both', '١٥ أغسطس ٢٠٢٥ م / ٢١ صفر ١٤٤٧ هـ'],
    ['ar-LB', 'both', '١٥ آب ٢٠٢٥ م / ٢١ صفر ١٤٤٧ هـ'],
    ['ar-SA', 'both', '٢١ صفر ١٤٤٧ هـ / ١٥ أغسطس ٢٠٢٥ م'],
    ['ar-SA-u-ca-islamic-umalqura', null, '٢١ صفر ١٤٤٧ هـ'],
    ['ar-SA-u-ca-islamic-umalqura', 'gregorian', '١٥ أغسطس ٢٠٢٥'],
    ['ar-EG-u-ca-islamic', 'both', '١٥ أغسطس ٢٠٢٥ م / ٢١ صفر ١٤٤٧ هـ'],
    ['ar', 'persian', '٢٤ مرداد ١٤٠٤ ه‍.ش'],
  ] as const)('%s, %s: %s', (language, calendar, expected) => {
    expect(formatDate('2025-08-15', { language, numerals: 'arab' }, calendar)).toBe(expected);
  });

  it('gives Persian its own calendar', () => {
    const locale = { language: 'fa-IR', numerals: 'arabext' } as const;
    expect(formatDate('2025-08-15', locale, 'both')).toBe('۲۴ مرداد ۱۴۰۴ / ۲۱ صفر ۱۴۴۷ ه‍.ق.');
    expect(formatDate('2025-08-15', locale, 'gregorian')).toBe('۱۵ اوت ۲۰۲۵');
  });

  it('counts the days of Umm al-Qura', () => {
    const hijri = (iso: string): string => formatDate(iso, { language: 'ar', numerals: 'latn' }, 'hijri');
    expect(hijri('2024-07-07')).toBe('1 محرم 1446 هـ');
    expect(hijri('2025-03-01')).toBe('1 رمضان 1446 هـ');
    expect(hijri('2025-06-25')).toBe('29 ذو الحجة 1446 هـ');
    expect(hijri('2000-01-01')).toBe('24 رمضان 1420 هـ');
  });

  it('leaves no marks of direction in the text', () => {
    for (const language of ['ar', 'fa', 'he', 'ur', 'ckb', 'ug', 'ps', 'sd']) {
      for (const calendar of ['gregorian', 'hijri', 'persian', 'both'] as const) {
        expect(formatDate('2025-08-15', { language, numerals: 'arab' }, calendar)).not.toMatch(/[\u061C\u200E\u200F]/);
      }
    }
  });

  it('throws for what is no date', () => {
    expect(() => formatDate('2025-13-01', { language: 'ar', numerals: 'arab' })).toThrow(RangeError);
  });
});
