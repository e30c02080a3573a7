/** What stands around a space, and whether a font's rules look across it. */
import type { Glyph, ShapedText } from './types.js';

/** Letters on each side of a space that a rule can look at. */
const LETTERS = 2;

const MARK = /^\p{M}$/u;
const FIRST_MARK = 0x300;
const ARABIC_LETTERS = { first: 0x620, last: 0x64a };

/** Whether one of the characters stands next to the space at `at`. */
export function standsBeside(text: string, at: number, characters: 'any' | ReadonlySet<number>): boolean {
  return characters === 'any' || (characters.size > 0 && (characters.has(text.charCodeAt(at - 1)) || characters.has(text.charCodeAt(at + 1))));
}

/** Where the last letters before `at`, with their marks, begin. */
export function startOfLastLetters(text: string, at: number): number {
  let start = at;
  for (let letters = 0; letters < LETTERS && start > 0; ) {
    start--;
    letters += isMark(text, start) ? 0 : 1;
  }
  return start;
}

/** Where the first letters from `at` on, with their marks, end. */
export function endOfFirstLetters(text: string, at: number): number {
  let end = at;
  for (let letters = 0; end < text.length; end++) {
    letters += isMark(text, end) ? 0 : 1;
    if (letters > LETTERS) {
      break;
    }
  }
  return end;
}

export function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < FIRST_MARK || (unit >= ARABIC_LETTERS.first && unit <= ARABIC_LETTERS.last)) {
    return false;
  }
  return MARK.test(text.charAt(at));
}

/** Whether the glyphs of `whole` are those of `parts` one after the other. */
export function isConcatenation(whole: ShapedText, parts: readonly ShapedText[]): boolean {
  const expected = parts.flatMap(({ clusters }) => clusters);
  return (
    whole.clusters.length === expected.length &&
    whole.clusters.every(({ glyphs }, index) => areEqual(glyphs, expected[index]?.glyphs ?? []))
  );
}

function areEqual(glyphs: readonly Glyph[], others: readonly Glyph[]): boolean {
  return (
    glyphs.length === others.length &&
    glyphs.every(({ id, x, y, advance }, index) => {
      const other = others[index];
      return other !== undefined && id === other.id && x === other.x && y === other.y && advance === other.advance;
    })
  );
}
