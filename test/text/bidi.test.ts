import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBidi, resolveLevels } from '../../src/text/bidi.js';
import { reorderLine } from '../../src/text/reorder.js';

const bidi = createBidi();
const levelsOf = (text: string, direction: 'rtl' | 'ltr' | 'auto' = 'rtl'): readonly number[] => [...resolveLevels(text, direction, bidi).levels];

describe('resolveLevels', () => {
  it('gives both halves of an astral character the level of its own class', () => {
    // Adlam is written right to left; emoji are neutral; mathematical digits are European numbers.
    expect(levelsOf('a\u{1e922}b', 'ltr')).toEqual([0, 1, 1, 0]);
    expect(levelsOf('ا😀ا')).toEqual([1, 1, 1, 1]);
    expect(levelsOf('ا \u{1d7d0}')).toEqual([1, 1, 2, 2]);
  });

  it('finds the direction of the first strong letter', () => {
    expect(resolveLevels('123 «كلمة» word', 'auto', bidi).paragraphLevel).toBe(1);
    expect(resolveLevels('123 "word" كلمة', 'auto', bidi).paragraphLevel).toBe(0);
    expect(resolveLevels('', 'rtl', bidi)).toEqual({ levels: new Uint8Array(), paragraphLevel: 1 });
  });

  it('says the same of a long text in parts as of the whole', () => {
    const words = ['كتاب', 'في', 'word', '2025', '١٢', '(كلمة 12)', '[word 5]', '\u2067a 1\u2069', '«', '»', '-', '12/8', 'ن.'];
    for (let seed = 1; seed <= 20; seed++) {
      const text = fc.sample(fc.array(fc.constantFrom(...words), { size: 'max', minLength: 6_000, maxLength: 6_000 }), { numRuns: 1, seed })[0]?.join(' ') ?? '';
      for (const direction of ['rtl', 'ltr'] as const) {
        const whole = bidi.getEmbeddingLevels(text, direction).levels;
        expect(Buffer.compare(resolveLevels(text, direction, bidi).levels, whole)).toBe(0);
      }
    }
  });
});

describe('what bidi-js is not asked about', () => {
  const characters = [...'ابهةى ـًّ .:!،؛؟«»-–…\u00a0()[]{}⟨⟩123١٢%$/+aZ é\u200f\u200e\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\n\t\u2028אשּ✓😀\u{1d7d0}\u{1e922}'];

  it('has the level that bidi-js gives it', () => {
    const anything = fc.array(fc.constantFrom(...characters), { maxLength: 40 });
    const mostlyArabic = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom('ا', 'ل', ' ') }, { weight: 1, arbitrary: fc.constantFrom(...characters) }), { maxLength: 80 });
    fc.assert(
      fc.property(fc.oneof(anything, mostlyArabic), (units) => {
        const text = units.join('');
        const { levels } = bidi.getEmbeddingLevels(text.replace(/[\u{10000}-\u{10ffff}]/gu, (character) => standIn(character)), 'rtl');
        expect(levelsOf(text)).toEqual(spread(text, levels));
      }),
      { numRuns: 20_000 },
    );
  });

  const standIn = (character: string): string => ({ '😀': '•', '\u{1d7d0}': '0' })[character] ?? '\u05d0';

  function spread(text: string, levels: Uint8Array): readonly number[] {
    return [...text].flatMap((character, index) => Array.from(character, () => levels[index] ?? 0).concat(character.length > 1 ? [levels[index] ?? 0] : []));
  }
});

describe('a long bracket', () => {
  it('is not cut, because what it holds decides its direction', () => {
    const text = `word (word ${'كلمة '.repeat(1_100)}word) word ${'كلمة '.repeat(1_500)}`;
    expect(Buffer.compare(resolveLevels(text, 'rtl', bidi).levels, bidi.getEmbeddingLevels(text, 'rtl').levels)).toBe(0);
  });
});

describe('reorderLine', () => {
  it('reverses from the highest level down', () => {
    const order = (levels: readonly number[]): readonly number[] => reorderLine(levels.map((level, index) => ({ level, index }))).map(({ index }) => index);
    expect(order([1, 2, 1])).toEqual([2, 1, 0]);
    expect(order([1, 2, 2, 1])).toEqual([3, 1, 2, 0]);
    expect(order([0, 1, 2, 1, 0])).toEqual([0, 3, 2, 1, 4]);
  });

  it('is a permutation', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 40 }), (levels) => {
        const runs = levels.map((level, index) => ({ level, index }));
        expect(new Set(reorderLine(runs))).toEqual(new Set(runs));
        expect(reorderLine(runs)).toHaveLength(runs.length);
      }),
    );
  });
});
