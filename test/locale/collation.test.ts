import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArabic, sortArabic, sortKey } from '../../src/locale/collation.js';

const ORDERED = readFileSync(new URL('order.txt', import.meta.url), 'utf8').trim().split('\n').slice(1);
const MORE_THAN = 100;

const arabicText = fc.string({ unit: fc.constantFrom(...'اأإبتةلهويىءكم ـًُّ٣12aZ.،'), maxLength: 12 });

const itself = (text: string): string => text;

describe('the order of an index', () => {
  it('is that of the list', () => {
    expect(ORDERED.length).toBeGreaterThan(MORE_THAN);
    expect(sortArabic([...ORDERED].reverse(), itself)).toEqual(ORDERED);
    expect([...ORDERED].reverse().sort(compareArabic)).toEqual(ORDERED);
  });

  it('is total', () => {
    fc.assert(
      fc.property(arabicText, arabicText, arabicText, (a, b, c) => {
        expect(Math.sign(compareArabic(a, b))).toBe(-Math.sign(compareArabic(b, a)) + 0);
        expect(compareArabic(a, b) === 0).toBe(a === b);
        const [first, second, third] = sortArabic([a, b, c], itself);
        expect(compareArabic(first ?? '', second ?? '')).toBeLessThanOrEqual(0);
        expect(compareArabic(first ?? '', third ?? '')).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('does not see marks or tatweel before it must', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ORDERED), fc.constantFrom('\u064E', '\u0651', '\u0640'), (entry, mark) => {
        const marked = entry.replace(/(?<=[ء-ي])(?=[ء-ي])/gu, mark);
        expect(sortKey(marked)).toBe(sortKey(entry));
      }),
    );
  });
});

describe('sortKey', () => {
  it.each([
    ['«الأُسرة»', 'اسرت'],
    ['ٱلرَّحْمٰن', 'رحمن'],
    ['الـكِـتـاب', 'كتاب'],
    ['والكتاب', 'والكتاب'],
    ['للكتاب', 'للكتاب'],
    ['مؤمن  بيئة', 'مومن بييت'],
    ['حدّاد، ليلى', 'حداد ليلي'],
    ['مستشفى', 'مستشفي'],
    ['١٬٢٠٠ سنة', '١٢٠٠ سنت'],
    ['٢٫٥ و1,234,567', '٢٫٥ و1234567'],
    ['', ''],
    ['!؟', ''],
  ])('files %j under %j', (entry, key) => {
    expect(sortKey(entry)).toBe(key);
  });

  it.each([
    'الله', 'اللهم', 'إلى', 'ألم', 'الم', 'ألف', 'إلا', 'آل', 'التقاء', 'التقاؤهما', 'التزامات', 'التهابي', 'التماسات', 'الذي', 'الياس', 'الكترونية', 'ال', 'الآن', 'ألمانيا',
  ])('%s has no article to drop', (word) => {
    expect(sortKey(word)).toMatch(/^ال|^ال?$/u);
  });

  it.each(['الالتقاء', 'الإلكترون', 'الأب', 'اليد', 'اللغة', 'التزامن', 'التقاعد', 'البوم', 'الألم', 'الٱسم'])('%s has one', (word) => {
    expect(sortKey(word)).toBe(sortKey(word.slice(2)));
  });
});
