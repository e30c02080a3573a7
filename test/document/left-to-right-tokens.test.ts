import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeftToRightTokens, withIsolates } from '../../src/document/left-to-right-tokens.js';
import { visualOrder } from '../support/visual-order.js';

const tokensOf = (text: string): readonly string[] => findLeftToRightTokens(text, 'rtl').map(({ start, end }) => text.slice(start, end));

/** In a sentence after an Arabic letter: what is found, and what plain UAX #9 would show of it, left to right. */
const BROKEN: readonly (readonly [token: string, plain: string])[] = [
  ['1992-05-14', '14-05-1992'],
  ['2019-2024', '2024-2019'],
  ['2019–2024', '2024–2019'],
  ['10:30-11:15', '11:15-10:30'],
  ['2:255-257', '257-2:255'],
  ['978-3-16-148410-0', '0-148410-16-3-978'],
  ['1920×1080', '1080×1920'],
  ['2+2=4', '4=2+2'],
  ['-5', '5-'],
  ['+12.5', '12.5+'],
  ['−3', '3−'],
  ['1.2.3-4', '4-1.2.3'],
  ['+961 1 234 567', '567 234 1 961+'],
  ['0033 (0)1 23 45 67 89', '89 67 45 23 1)0( 0033'],
  ['03-123456', '123456-03'],
  ['7-zip', 'zip-7'],
  ['2025-08-15T10:30Z', '15T10:30Z-08-2025'],
  ['.NET', 'NET.'],
  ['@warraq', 'warraq@'],
  ['--help', 'help--'],
  ['/etc/hosts', 'etc/hosts/'],
  ['C++', '++C'],
  ['C#', '#C'],
  ['Visual C++', '++Visual C'],
  ['.NET Framework', 'NET Framework.'],
];

describe('findLeftToRightTokens', () => {
  it.each(BROKEN)('finds %s, which UAX #9 alone shows as %s', (token, plain) => {
    const text = `كان ${token} هنا`;
    expect(tokensOf(text)).toEqual([token]);
    expect(visualOrder(text)).toBe(`انه ${plain} ناك`);
    expect(visualOrder(withIsolates(text))).toBe(`انه ${token} ناك`);
  });

  it.each(['12.2', '3,450.75', '14/5/1992', '10:30', 'COVID-19', 'A4', 'HTTP/2', 'v1.2-beta', '15%', '192.168.0.1', '4x4', '2.4GHz'])(
    'leaves %s alone: UAX #9 keeps it in order',
    (token) => {
      const text = `كان ${token} هنا`;
      expect(tokensOf(text)).toEqual([]);
      expect(visualOrder(text).replace('%15', '15%')).toBe(`انه ${token} ناك`);
    },
  );

  it.each(['١٩٩٢-٠٥-١٤', '٢٠١٩–٢٠٢٤', '+٩٦١ ١ ٢٣٤'])('leaves %s alone: no isolate changes the order of Arabic-Indic digits', (token) => {
    expect(tokensOf(`كان ${token} هنا`)).toEqual([]);
    const isolated = visualOrder(`كان \u2066${token}\u2069 هنا`);
    expect(isolated.replace(/[^٠-٩]/g, '')).toBe(visualOrder(`كان ${token} هنا`).replace(/[^٠-٩]/g, ''));
  });

  it.each(['Windows 95-98', 'pages 12-34', 'Windows، 95-98', 'GPT-4 +5', 'use --help'])('leaves %s to its left-to-right word', (token) => {
    expect(tokensOf(`كان ${token} هنا`)).toEqual([]);
  });

  it('ends a token before the marks of the sentence', () => {
    expect(tokensOf('بين 2019-2024، و(3-4)، ثم «5-6»؛ وفي 1992-05-14. وC++!')).toEqual(['2019-2024', '3-4', '5-6', '1992-05-14', 'C++']);
    expect(tokensOf('و2019-2024 وبـ1992-05-14')).toEqual(['2019-2024', '1992-05-14']);
    expect(tokensOf('و.NET وبـ@warraq فـ--help لـC++')).toEqual(['.NET', '@warraq', '--help', 'C++']);
    expect(tokensOf('ال-5 كلمة-كلمة 2019- و-')).toEqual([]);
  });

  it('finds ranges in order without overlaps, and isolates change no character', () => {
    const bits = ['كلمة', ' ', ' ', '1', '2019', '-', '–', '+', 'word', 'C', '#', '.', ',', '(', ')', '@', '00', '٣', '\u2066', '\u2069', '/', '😀'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), fc.constantFrom('ltr' as const, 'rtl' as const), (parts, before) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of findLeftToRightTokens(text, before)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(withIsolates(text).replace(/[\u2066\u2069]/g, '')).toBe(text.replace(/[\u2066\u2069]/g, ''));
      }),
    );
  });

  it('takes no long time over long texts', () => {
    const started = performance.now();
    for (const bit of ['1-', '+1 ', 'a ', '-', '1', 'C+', '00 1', '@a ']) {
      findLeftToRightTokens(`ا ${bit.repeat(30_000)}`, 'rtl');
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
