import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes } from '../../src/fonts/grapheme.js';

const segmented = (text: string): readonly string[] =>
  [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('graphemes', () => {
  it.each(['', 'كِتَابٌ', 'می‌خواهم', 'e\u0301te', '👩‍👩‍👧x', 'ب\u200dت', '\u064b', 'a\u200bb', 'a\r\nb', '\u0600\u0661', '🇪🇬🇱🇧', '한국', 'नमस्ते'])('of %j are those of Intl.Segmenter', (text) => {
    expect(graphemes(text)).toEqual(segmented(text));
  });

  it('are those of Intl.Segmenter for any text', () => {
    const character = fc.oneof(
      fc.constantFrom('ك', 'َ', 'ّ', '\u200d', '\u200c', ' ', 'a', '\u0301', '،', '\u200b', '\u2066', '😀', '🏽', '\u0600', '٣', 'ۖ', '\u00ad', '\u2060'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.integer({ min: 0, max: 0x10ffff }).filter((code) => code < 0xd800 || code > 0xdfff).map((code) => String.fromCodePoint(code)),
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
        const text = characters.join('');
        expect(graphemes(text)).toEqual(segmented(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('go over the bounds of the parts that the segmenter gets', () => {
    const text = '👩‍👩‍👧🏽'.repeat(200) + '\u0301'.repeat(2_000);
    expect(graphemes(text)).toEqual(segmented(text));
  });
});
