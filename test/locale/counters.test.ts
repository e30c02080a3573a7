import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTER_STYLES, formatCounter, type CounterStyle } from '../../src/locale/counters.js';

const ZWJ = '\u200D';

const series = (style: CounterStyle, from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => formatCounter(from + index, style, 'arab')).join(' ').replaceAll(ZWJ, '+');

/** Letter values of the two abjads, from their traditional words. */
const valuesOf = (letters: string): ReadonlyMap<string, number> =>
  new Map([...letters].map((letter, index) => [letter, (index % 9 + 1) * 10 ** Math.floor(index / 9)]));
const EASTERN = valuesOf('ابجدهوزحطيكلمنسعفصقرشتثخذضظغ');
const MAGHREBI = valuesOf('ابجدهوزحطيكلمنصعفضقرستثخذظغش');

const decoded = (text: string, values: ReadonlyMap<string, number>): number =>
  [...text.replaceAll(ZWJ, '').replace('أ', 'ا')].reduce((sum, letter) => sum + (values.get(letter) ?? Number.NaN), 0);

describe('formatCounter', () => {
  it.each([
    ['decimal', 1, 12, '١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ١٠ ١١ ١٢'],
    ['arabic-indic', 9, 11, '٩ ١٠ ١١'],
    ['persian', 4, 10, '۴ ۵ ۶ ۷ ۸ ۹ ۱۰'],
    ['hijai', 1, 31, 'أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه+ و ي أأ أب أت'],
    ['abjad', 1, 32, 'أ ب ج د ه+ و ز ح ط ي يا يب يج يد يه يو يز يح يط ك كا كب كج كد كه كو كز كح كط ل لا لب'],
    ['persian-alphabetic', 1, 33, 'ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه+ ی اا'],
    ['lower-roman', 1, 10, 'i ii iii iv v vi vii viii ix x'],
    ['upper-roman', 1994, 1994, 'MCMXCIV'],
    ['lower-latin', 25, 28, 'y z aa ab'],
    ['upper-latin', 26, 27, 'Z AA'],
    ['ordinal-adverb', 1, 3, 'أولًا ثانيًا ثالثًا'],
  ] as const)('%s from %i to %i', (style, from, to, expected) => {
    expect(series(style, from, to)).toBe(expected);
  });

  it.each([
    [60, 'س', 'ص'], [90, 'ص', 'ض'], [99, 'صط', 'ضط'], [205, `ره${ZWJ}`, `ره${ZWJ}`], [300, 'ش', 'س'], [800, 'ض', 'ظ'], [900, 'ظ', 'غ'],
    [1000, 'غ', 'ش'], [1001, 'غا', 'شا'], [1447, 'غتمز', 'شتمز'], [1999, 'غظصط', 'شغضط'],
  ])('abjad %i is %s in the East and %s in the Maghreb', (value, eastern, maghrebi) => {
    expect(formatCounter(value, 'abjad')).toBe(eastern);
    expect(formatCounter(value, 'maghrebi-abjad')).toBe(maghrebi);
  });

  it.each([
    [10, 'العاشر', 'العاشرة', 'عاشرًا'],
    [11, 'الحادي عشر', 'الحادية عشرة', 'حادي عشر'],
    [12, 'الثاني عشر', 'الثانية عشرة', 'ثاني عشر'],
    [20, 'العشرون', 'العشرون', 'عشرين'],
    [21, 'الحادي والعشرون', 'الحادية والعشرون', 'حاديًا وعشرين'],
    [38, 'الثامن والثلاثون', 'الثامنة والثلاثون', 'ثامنًا وثلاثين'],
    [99, 'التاسع والتسعون', 'التاسعة والتسعون', 'تاسعًا وتسعين'],
  ])('ordinal %i', (value, masculine, feminine, adverb) => {
    expect(formatCounter(value, 'ordinal-masculine')).toBe(masculine);
    expect(formatCounter(value, 'ordinal-feminine')).toBe(feminine);
    expect(formatCounter(value, 'ordinal-adverb')).toBe(adverb);
  });

  it.each([
    ['hijai', 0], ['abjad', 0], ['abjad', 2000], ['lower-roman', 4000], ['lower-latin', -1], ['ordinal-adverb', 100], ['maghrebi-abjad', 1e9], ['hijai', 10_000],
  ] as const)('%s does not reach %i: digits', (style, value) => {
    expect(formatCounter(value, style, 'arab')).toBe(formatCounter(value, 'decimal', 'arab'));
  });

  it('keeps every abjad number its value', () => {
    for (let value = 1; value <= 1999; value += 1) {
      expect(decoded(formatCounter(value, 'abjad'), EASTERN)).toBe(value);
      expect(decoded(formatCounter(value, 'maghrebi-abjad'), MAGHREBI)).toBe(value);
    }
  });

  it('gives no two numbers the same text', () => {
    for (const style of COUNTER_STYLES) {
      const texts = Array.from({ length: 4000 }, (_, value) => formatCounter(value, style));
      expect(new Set(texts).size, style).toBe(4000);
    }
  });

  it('counts letters bijectively', () => {
    const letters = Array.from({ length: 28 }, (_, index) => formatCounter(index + 1, 'hijai').replaceAll(ZWJ, ''));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        const read = [...formatCounter(value, 'hijai').replaceAll(ZWJ, '')].reduce((sum, letter) => sum * 28 + letters.indexOf(letter) + 1, 0);
        expect(read).toBe(value);
      }),
    );
  });

  it('never leaves a heh to be read as five', () => {
    for (const style of ['hijai', 'abjad', 'maghrebi-abjad', 'persian-alphabetic'] as const) {
      for (let value = 1; value <= 1999; value += 1) {
        expect(formatCounter(value, style)).not.toMatch(/(?:^|[اأدذرزو])ه$/u);
      }
    }
  });
});
