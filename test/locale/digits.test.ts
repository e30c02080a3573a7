import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDigits, ownNumerals, setDigits, textNumerals } from '../../src/locale/digits.js';
import { formatInteger } from '../../src/locale/numerals.js';
import { buildFrom } from '../document/build-from.js';
import { dumpDocument } from '../document/dump-document.js';

const NONE = countDigits([]);

describe('digits of the publication’s own numbers', () => {
  it.each([
    ['auto', 'ar', '', 'latn'],
    ['auto', 'ar', 'عام ٢٠٢٥ ويوم 3', 'arab'],
    ['auto', 'ar', 'عام 2025 ويوم ٣', 'latn'],
    ['auto', 'fa', 'سال ۱۴۰۴', 'arabext'],
    ['auto', 'ar-EG', 'عام 2025', 'arab'],
    ['auto', 'ar-AE', 'عام ٢٠٢٥', 'latn'],
    ['auto', 'ar-MA', 'عام ٢٠٢٥', 'latn'],
    ['auto', 'fa-IR', '', 'arabext'],
    ['auto', 'ar-u-nu-arab', '', 'arab'],
    ['keep', 'ar-EG', 'عام 2025', 'arab'],
    ['keep', 'ar', 'عام ٢٠٢٥', 'arab'],
    ['latn', 'ar-EG', 'عام ٢٠٢٥', 'latn'],
    ['arab', 'ar', 'عام 2025', 'arab'],
    ['arab', 'ar-MA', '', 'arab'],
    ['arab', 'ur', '', 'arabext'],
    ['arab', 'en', '', 'arab'],
  ] as const)('%s, %s, «%s»: %s', (style, language, text, expected) => {
    expect(ownNumerals(style, language, countDigits([text]))).toBe(expected);
  });
});

describe('digits of running text', () => {
  it.each([
    ['auto', 'ar', null],
    ['auto', 'ar-EG', 'arab'],
    ['auto', 'ar-TN', 'latn'],
    ['keep', 'ar-EG', null],
    ['latn', 'ar-EG', 'latn'],
    ['arab', 'ar', 'arab'],
  ] as const)('%s, %s: %s', (style, language, expected) => {
    expect(textNumerals(style, language)).toBe(expected);
  });

  it.each([
    ['عام 2025 و١٢ و۳', 'عام ٢٠٢٥ و١٢ و٣'],
    ['12,345.67 و(15) و«16» و17%', '١٢,٣٤٥.٦٧ و(١٥) و«١٦» و١٧%'],
    ['COVID-19 وGPT-4 وA4 وHTTP/2 و5G و10km', 'COVID-19 وGPT-4 وA4 وHTTP/2 و5G و10km'],
    ['https://a.b/2025?x=1 وinfo12@a.b وv2.0', 'https://a.b/2025?x=1 وinfo12@a.b وv2.0'],
    ['(A4)، 12؛ «B5» 13', '(A4)، ١٢؛ «B5» ١٣'],
    ['1–5 و2025-08-15', '١–٥ و٢٠٢٥-٠٨-١٥'],
    ['New York: Columbia University Press, 1970.', 'New York: Columbia University Press, 1970.'],
    ['What is it? (v. 2)', 'What is it? (v. 2)'],
    ['قال Windows 10 في 2015 Apple 7', 'قال Windows ١٠ في ٢٠١٥ Apple 7'],
  ])('changes «%s»', (text, expected) => {
    expect(setDigits(text, 'arab')).toBe(expected);
  });

  it('changes digits alone, and back again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('ا', ' ', '1', '9', '0', 'x', '.', '،') }), (text) => {
        const arab = setDigits(text, 'arab');
        expect(arab.length).toBe(text.length);
        expect(setDigits(arab, 'latn')).toBe(text);
      }),
    );
  });

  it('leaves code, addresses and marks of other kinds alone', () => {
    const { document, metadata } = buildFrom('---\nlang: ar-EG\ntitle: تقرير 2025\n---\n\n3. عام 2025 `12` https://a.b/12 [نص 7](https://a.b/7)[^1]\n\n```\n12\n```\n\n[^1]: حاشية 8');
    expect(metadata.title).toBe('تقرير ٢٠٢٥');
    const dump = dumpDocument(document);
    for (const part of ['listItem ٣.', '"عام ٢٠٢٥ "', 'code "12"', 'https://a.b/12', '"نص ٧"', 'link https://a.b/7', 'codeBlock - "12"', 'noteReference ١', '"حاشية ٨"']) {
      expect(dump).toContain(part);
    }
    expect(dump).not.toContain('١٢');
  });
});

describe('formatInteger', () => {
  it('writes integers', () => {
    expect(formatInteger(1203, 'arab')).toBe('١٢٠٣');
    expect(formatInteger(1203, 'arabext')).toBe('۱۲۰۳');
    expect(formatInteger(1203, 'latn')).toBe('1203');
    expect(NONE).toEqual({ latn: 0, arab: 0, arabext: 0 });
  });
});
