/** Cuts a run's text into words, spaces and characters that are never drawn. */
import type { Piece } from './types.js';

export interface PieceRange {
  readonly kind: Piece['kind'];
  readonly start: number;
  readonly end: number;
}

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

/** Bidi controls, line breaks, zero width space, word joiner, soft hyphen and control characters. */
export function isInvisible(unit: number): boolean {
  if (unit < SPACE) {
    return unit !== TAB;
  }
  if (unit < ARABIC_LETTER_MARK) {
    return unit === SOFT_HYPHEN || (unit >= DELETE && unit < NO_BREAK_SPACE);
  }
  if (unit === ARABIC_LETTER_MARK || unit === BYTE_ORDER_MARK) {
    return true;
  }
  if (unit < 0x200b || unit > 0x206f) {
    return false;
  }
  return unit === 0x200b || unit === 0x200e || unit === 0x200f || (unit >= 0x2028 && unit <= 0x202e) || unit >= 0x2060;
}

export function cutPieces(text: string, start: number, end: number): readonly PieceRange[] {
  const pieces: PieceRange[] = [];
  let at = start;
  while (at < end) {
    const kind = kindAt(text, at);
    let next = at + 1;
    if (kind === 'word') {
      while (next < end && kindAt(text, next) === 'word') {
        next++;
      }
    }
    pieces.push({ kind, start: at, end: next });
    at = next;
  }
  return pieces;
}

function kindAt(text: string, at: number): Piece['kind'] {
  const unit = text.charCodeAt(at);
  if (isSpace(unit)) {
    return 'space';
  }
  return isInvisible(unit) ? 'invisible' : 'word';
}
