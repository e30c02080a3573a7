import { describe, expect, test } from 'vitest';
import { colorOfInk, parseInk, thinInk, type Ink } from '../../src/design/inks.js';
import { COLOR_PATTERN, inksOf } from '../../src/design/palette.js';

const ink = (token: string): Ink => parseInk(token) ?? { kind: 'spot', name: 'none', solid: { cyan: 0, magenta: 0, yellow: 0, black: 0 }, tint: 0 };

describe('colours in inks', () => {
  test.each([
    ['cmyk(0 0 0 0)', '#ffffff'],
    ['cmyk(100 0 0 0)', '#00a0e4'],
    ['cmyk(0, 100, 100, 0)', '#e41f25'],
    ['cmyk(0 0 0 100%)', '#2b2b2a'],
    ['spot("PANTONE 286 C", cmyk(100 100 0 0))', '#3a3286'],
  ])('%s looks like the solid on paper', (token, color) => {
    expect(token).toMatch(COLOR_PATTERN);
    expect(colorOfInk(ink(token))).toBe(color);
  });

  test.each(['cmyk(0 0 0)', 'cmyk(0 0 0 101)', 'cmyk(0 0 0 -1)', 'spot(PANTONE, cmyk(0 0 0 1))', 'spot("", cmyk(0 0 0 1))'])('%s is none', (token) => {
    expect(parseInk(token)).toBeNull();
    expect(token).not.toMatch(COLOR_PATTERN);
  });

  test('a tint of a spot colour is less of the same ink', () => {
    expect(thinInk(ink('spot("X", cmyk(0 100 0 0))'), 0.2)).toMatchObject({ kind: 'spot', name: 'X', tint: 0.2 });
  });

  test('names of the palette lead to its inks', () => {
    const inks = inksOf({ colors: { accent: 'spot("X", cmyk(100 40 70 50))', panel: 'accent 10%', text: '#111111' }, code: { fill: 'panel' } });
    expect(inks.map(({ ink: found }) => (found.kind === 'spot' ? found.tint : null))).toEqual([1, 0.1]);
  });
});
