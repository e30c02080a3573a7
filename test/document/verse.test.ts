import { describe, expect, it } from 'vitest';
import type { Verse } from '../../src/document/model.js';
import { plainText } from '../../src/document/plain-text.js';
import { buildFrom, shown } from './build-from.js';

function verseOf(source: string): Verse {
  const [block] = buildFrom(source).document.blocks;
  if (block?.kind !== 'verse') {
    throw new Error('no verse');
  }
  return block;
}

/** Stanzas of lines; a bar between halves. */
const linesOf = ({ stanzas }: Verse): readonly (readonly string[])[] =>
  stanzas.map(({ lines }) => lines.map(({ hemistichs }) => hemistichs.map(({ children }) => plainText(children)).join('|')));

const poem = (lines: string, opening = ':::verse'): string => `${opening}\n${lines}\n:::\n`;

const problems = (source: string): readonly string[] => shown(buildFrom(source).diagnostics);

describe('a poem', () => {
  it.each([' *** ', ' * ', '\t', ' \t\t ', ' / ', ' // ', ' … ', ' ... '])('has its gap at %j', (gap) => {
    const source = poem(`صدر أول${gap}عجز أول\nصدر ثانٍ${gap}عجز ثانٍ`);
    expect(verseOf(source).form).toBe('classical');
    expect(linesOf(verseOf(source))).toEqual([['صدر أول|عجز أول', 'صدر ثانٍ|عجز ثانٍ']]);
    expect(problems(source)).toEqual([]);
  });

  it('keeps to one mark: what else stands in its lines is text', () => {
    expect(linesOf(verseOf(poem('قال … ثم / مضى *** وسكت ... ثم عاد')))).toEqual([['قال … ثم / مضى|وسكت ... ثم عاد']]);
  });

  it('has its lines where the source has them, and its stanzas at blank lines', () => {
    const source = poem('أ\nب  \nج\\\nد\n\nهـ');
    expect(verseOf(source).form).toBe('free');
    expect(linesOf(verseOf(source))).toEqual([['أ', 'ب', 'ج', 'د'], ['هـ']]);
  });

  it('is free where it says so', () => {
    expect(linesOf(verseOf(poem('أ … ب', ':::verse{form=free}')))).toEqual([['أ … ب']]);
  });

  it('has markup that goes over gaps and line ends', () => {
    const { stanzas } = verseOf(poem('**أ *** ب\nج** *** [د](https://a.b)'));
    const kinds = stanzas.flatMap(({ lines }) => lines.flatMap(({ hemistichs }) => hemistichs.map(({ children }) => children.map(({ kind }) => kind).join())));
    expect(kinds).toEqual(['strong', 'strong', 'strong', 'link']);
  });

  it('has a title and who made it', () => {
    const verse = verseOf(poem('أ *** ب\n\n— شاعر', ':::verse[عنوان **لها**]'));
    expect(plainText(verse.title)).toBe('عنوان لها');
    expect(plainText(verse.attribution?.children ?? [])).toBe('شاعر');
    expect(linesOf(verse)).toEqual([['أ|ب']]);
  });

  it.each([
    ['{numbers}', ['1', '2', '3', '4']],
    ['{numbers=2}', [null, '2', null, '4']],
    ['{numbers="٣"}', [null, null, '3', null]],
    ['', [null, null, null, null]],
  ])('with %s shows its numbers, counted over stanzas', (attributes, numbers) => {
    const { stanzas } = verseOf(poem('a\nb\n\nc\nd', `:::verse${attributes}`));
    expect(stanzas.flatMap(({ lines }) => lines.map(({ number }) => number))).toEqual(numbers);
  });

  it('has numbers in the publication’s digits, and notes in its lines', () => {
    const { document, diagnostics } = buildFrom(`---\nlang: ar-EG\n---\n${poem('أ[^1] *** ب', ':::verse{numbers}')}\n[^1]: حاشية`);
    expect(diagnostics).toEqual([]);
    expect(document.notes.map(({ mark }) => mark)).toEqual(['١']);
    expect(document.blocks[0]?.kind === 'verse' && document.blocks[0].stanzas[0]?.lines[0]?.number).toBe('١');
  });

  it('may end its stanzas in a half alone', () => {
    expect(problems(poem('أ *** ب\nج *** د\nهـ\n\nو *** ز\nح *** ط\nي'))).toEqual([]);
  });
});

describe('what is wrong with a poem is told', () => {
  it.each([
    ['أ *** ب *** ج', ['error verse-lines-have-two-halves @ 2:1 «أ *** ب *** ج»']],
    ['أ ***\nب *** ج', ['error verse-halves-have-text @ 2:1 «أ ***»']],
    ['أ *** ب\nج د\nهـ *** و', ['warning verse-lines-have-a-gap @ 3:1 «ج د»']],
    ['أ = ب\nج = د', ['warning verse-gaps-are-known @ 1:1 «:::verse»']],
    ['', ['error verse-has-lines @ 1:1 «:::verse»']],
    ['أ *** ب\n\n- ج', ['error verse-holds-lines @ 4:1 «- ج»']],
    ['أ\n\n***\n\nب', ['error verse-holds-lines @ 4:1 «***»']],
    ['<b>', ['error markup-is-markdown @ 2:1 «<b>»', 'error verse-has-lines @ 1:1 «:::verse»']],
  ])('%j', (lines, expected) => {
    expect(problems(poem(lines))).toEqual(expected);
  });

  it.each([
    ['{form=long}', 'fit'],
    ['{numbers=x}', 'fit'],
    ['{numbers=0}', 'fit'],
    ['{size=3}', 'are-known'],
    ['{.class}', 'are-known'],
  ])('%s', (attributes, rule) => {
    expect(problems(poem('أ *** ب', `:::verse${attributes}`))).toEqual([`error directive-attributes-${rule} @ 1:1 «:::verse${attributes}»`]);
  });
});
