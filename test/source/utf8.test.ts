import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/source/utf8.js';

const encode = (text: string): readonly number[] => [...new TextEncoder().encode(text)];

describe('decodeUtf8', () => {
  it.each([
    ['a stray continuation', [0x61, 0x80, 0x62], 1],
    ['a lead byte before ASCII', [0x61, 0xd8, 0x62], 1],
    ['a sequence broken off by another', [0x61, 0xe2, 0x82, 0xd8, 0xa3], 1],
    ['a sequence cut off at the end', [0x61, 0xe2, 0x82], 1],
    ['a lead byte alone', [0xf0], 0],
    ['an overlong form', [0xc0, 0x80], 0],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
    ['a byte that no text has', [...encode('أب'), 0xff], 2],
    ['the second after a good first', [...encode('😀'), 0x80], 2],
    ['one after a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0x80], 1],
  ])('finds %s', (_, bytes, offset) => {
    const decoded = decodeUtf8(Uint8Array.from(bytes));
    expect(decoded).toMatchObject({ kind: 'invalid', offset });
    expect(decoded.text.charAt(offset)).toBe('\uFFFD');
  });

  it('finds any byte put into good text', () => {
    const good = fc.string({ unit: 'grapheme-composite', maxLength: 30 });
    fc.assert(
      fc.property(good, good, fc.constantFrom(0x80, 0xbf, 0xc0, 0xf5, 0xff), (before, after, byte) => {
        fc.pre(!before.startsWith('\uFEFF'));
        expect(decodeUtf8(Uint8Array.from([...encode(before), byte, ...encode(after)]))).toMatchObject({ kind: 'invalid', offset: before.length, byte });
        expect(decodeUtf8(Uint8Array.from(encode(before + after)))).toEqual({ kind: 'text', text: before + after });
      }),
      { numRuns: 300 },
    );
  });

  it('guesses what the text may be instead', () => {
    const windows1256 = [0xde, 0xe3, 0xc9, 0x20, 0xc3, 0xe1, 0xc7, 0xd3, 0xdf, 0xc7, 0x20, 0xc7, 0xe1, 0xcb, 0xdd];
    expect(decodeUtf8(Uint8Array.from(windows1256))).toMatchObject({ likely: 'Windows-1256' });
    expect(decodeUtf8(Uint8Array.of(0xff, 0xfe, 0x42, 0x06))).toMatchObject({ likely: 'UTF-16' });
    expect(decodeUtf8(Uint8Array.of(0x61, 0xff))).toMatchObject({ likely: null });
  });
});
