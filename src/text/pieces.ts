/** Cuts a run's text into words, spaces and characters that are never drawn. */
import type { Piece } from './types.js';

const TAB = 0x09;
const SPACE = 0x20;
const DELETE = 0x7f;
const NO_BREAK_SPACE = 0xa0;
const SOFT_HYPHEN = 0xad;
const ARABIC_LETTER_MARK = 0x61c;
const OGHAM_SPACE = 0x1680;
const IDEOGRAPHIC_SPACE = 0x3000;
const BYTE_ORDER_MARK = 0xfeff;

export function isSpace(unit: number): boolean {
  if (unit === SPACE || unit === NO_BREAK_SPACE || unit === TAB) {
    return true;
  }
  if (unit < OGHAM_SPACE) {
    return false;
  }
  return (
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === OGHAM_SPACE ||
    unit === IDEOGRAPHIC_SPACE
  );
}

/** Bidi controls, line breaks, zero width space, word joiner and control characters. */
function isInvisible(unit: number): boolean {
  if (unit < SPACE) {
    return unit !== TAB;
  }
  if (unit < ARABIC_LETTER_MARK) {
    return unit >= DELETE && unit < NO_BREAK_SPACE;
  }
  if (unit === ARABIC_LETTER_MARK || unit === BYTE_ORDER_MARK) {
    return true;
  }
  if (unit < 0x200b || unit > 0x206f) {
    return false;
  }
  return unit === 0x200b || unit === 0x200e || unit === 0x200f || (unit >= 0x2028 && unit <= 0x202e) || unit >= 0x2060;
}

export function kindAt(text: string, at: number): Piece['kind'] {
  const unit = text.charCodeAt(at);
  if (isArabicLetterOrMark(unit)) {
    return 'word';
  }
  if (isSpace(unit)) {
    return 'space';
  }
  if (unit === SOFT_HYPHEN) {
    return 'softHyphen';
  }
  return isInvisible(unit) ? 'invisible' : 'word';
}

function isArabicLetterOrMark(unit: number): boolean {
  return unit >= 0x0621 && unit <= 0x0655;
}

/** End of the piece of this kind that begins at `start`: spaces and invisible characters stand alone. */
export function pieceEnd(text: string, start: number, limit: number, kind: Piece['kind']): number {
  let end = start + 1;
  while (kind === 'word' && end < limit && kindAt(text, end) === 'word') {
    end++;
  }
  return end;
}
