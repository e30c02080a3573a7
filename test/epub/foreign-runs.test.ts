import bidiFactory, { type Bidi } from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Direction } from '../../src/document/metadata.js';
import { foreignRunFinder } from '../../src/epub/foreign-runs.js';

const FINDERS = { rtl: foreignRunFinder('rtl'), ltr: foreignRunFinder('ltr') };
const find = FINDERS.rtl;
const bidi = (bidiFactory as unknown as () => Bidi)();

const runsOf = (text: string): readonly string[] => find(text).map(({ start, end }) => text.slice(start, end));

describe('foreign runs', () => {
  it.each([
    ['كلمة NATO هنا', ['NATO']],
    ['قال John Smith أمس', ['John Smith']],
    ['مرض COVID-19 وبعده', ['COVID-19']],
    ['البريد info@example.org، ثم', ['info@example.org']],
    ['الموقع https://example.org/a?b=1&c=2. انتهى', ['https://example.org/a?b=1&c=2']],
    ['تقرير (UN) وتقرير (الأمم UN)', ['UN', 'UN']],
    ['قال John (2020) إن', ['John (2020)']],
    ['عام 2025 و ٢٠٢٥ و 25%', []],
    ['من α إلى Москва', ['α', 'Москва']],
    ['حرف 𝐀 رياضي', ['𝐀']],
    ['وجه 😀 باسم', []],
    ['عربي فقط، بلا شيء آخر.', []],
    ['\u2067مكتوب\u2069 مع NATO', []],
  ])('of %s', (text, expected) => {
    expect(runsOf(text)).toEqual(expected);
  });

  it('are named by their script, never by a guessed language', () => {
    expect(find('كلمة Europe ثم Ευρώπη ثم Европа ثم ヨーロッパ').map(({ language }) => language)).toEqual([
      'und-Latn',
      'und-Grek',
      'und-Cyrl',
      null,
    ]);
  });

  it('are the Arabic words of a left-to-right book', () => {
    expect(foreignRunFinder('ltr')('The word سلام عليكم means')).toEqual([{ start: 9, end: 19, language: 'und-Arab' }]);
  });

  /** The order that a reader sees, without what it does not. */
  const shown = (text: string, direction: Direction): string =>
    bidi.getReorderedString(text, bidi.getEmbeddingLevels(text, direction)).replace(/[\u2066\u2067\u2069]/g, '');

  const isolated = (text: string, direction: Direction): string => {
    let result = '';
    let last = 0;
    for (const { start, end } of FINDERS[direction](text)) {
      result += `${text.slice(last, start)}${direction === 'rtl' ? '\u2066' : '\u2067'}${text.slice(start, end)}\u2069`;
      last = end;
    }
    return result + text.slice(last);
  };

  it.each(['rtl', 'ltr'] as const)('are shown in the same order wrapped and not wrapped: %s', (direction) => {
    const part = fc.constantFrom('كلمة', 'في', 'John', 'x', '12', '٣٤', ' ', ' ', ', ', '، ', '(', ')', '-', '.', '%', '$', '/', 'ـَ', '«', '»');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        expect(shown(isolated(text, direction), direction)).toBe(shown(text, direction));
      }),
      { numRuns: 2000 },
    );
  });
});
