/** Whether a face can show a character: its own glyph, an equal one, or none needed. */
import type { FontFace } from './font.js';

/** Never drawn: joiners, bidi controls, ZWSP, word joiner, variation selectors, line breaks. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\u000a\u000d\u0085\u2028\u2029]$/u;

const SPACE = 0x20;
const TAB = 0x09;
const NO_BREAK_SPACE = 0xa0;
const NARROW_NO_BREAK_SPACE = 0x202f;
const HYPHEN = 0x2010;
const NON_BREAKING_HYPHEN = 0x2011;
const OBJECT_REPLACEMENT = 0xfffc;

export function supportsCharacter(face: FontFace, codePoint: number): boolean {
  if (face.has(codePoint)) {
    return true;
  }
  switch (codePoint) {
    case NON_BREAKING_HYPHEN:
      return face.has(HYPHEN);
    case TAB:
    case NO_BREAK_SPACE:
    case NARROW_NO_BREAK_SPACE:
      return face.has(SPACE);
    case OBJECT_REPLACEMENT:
      return true;
    default:
      return needsNoGlyph(codePoint);
  }
}

function needsNoGlyph(codePoint: number): boolean {
  return INVISIBLE.test(String.fromCodePoint(codePoint));
}

/** Whether the face can show every character of one grapheme cluster. */
export function supports(face: FontFace, cluster: string): boolean {
  for (let index = 0; index < cluster.length; ) {
    const codePoint = cluster.codePointAt(index) ?? 0;
    if (!supportsCharacter(face, codePoint)) {
      return false;
    }
    index += codePoint > 0xffff ? 2 : 1;
  }
  return true;
}
