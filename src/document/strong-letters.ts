/** Characters that have a direction of their own: UAX #9's L, R and AL, as far as publications hold them. */
import type { Direction } from './metadata.js';

/** Letters of right-to-left scripts stand in these blocks, and only there. */
const RIGHT_TO_LEFT_BLOCKS =
  String.raw`\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}`;

/** ALM and RLM, and LRM, count as letters. */
const RIGHT_TO_LEFT = new RegExp(String.raw`^(?:[\u061C\u200F]|(?=\p{L})[${RIGHT_TO_LEFT_BLOCKS}])`, 'u');
const LEFT_TO_RIGHT = /^[\p{L}\u200E]/u;

const LAST_OF_ASCII = 0x7f;
const ARABIC_LETTERS = { first: 0x0621, last: 0x064a };
const LOW_SURROGATES = { first: 0xdc00, last: 0xdfff };

/** Direction of the first strong letter; null where there is none. UAX #9 P2, without its isolates. */
export function firstStrong(text: string): Direction | null {
  for (let at = 0; at < text.length; at++) {
    const direction = directionAt(text, at);
    if (direction !== null) {
      return direction;
    }
  }
  return null;
}

/** Direction of the last strong letter; null where there is none. */
export function lastStrong(text: string): Direction | null {
  for (let at = text.length - 1; at >= 0; at--) {
    const direction = directionAt(text, at);
    if (direction !== null) {
      return direction;
    }
  }
  return null;
}

/** Whether the text has a strong letter of this direction. */
export function hasStrong(text: string, direction: Direction): boolean {
  for (let at = 0; at < text.length; at++) {
    if (directionAt(text, at) === direction) {
      return true;
    }
  }
  return false;
}

/** Direction of the character that begins at `at`; null where none does, or it has none. */
function directionAt(text: string, at: number): Direction | null {
  const unit = text.charCodeAt(at);
  if (unit >= ARABIC_LETTERS.first && unit <= ARABIC_LETTERS.last) {
    return 'rtl';
  }
  if (unit <= LAST_OF_ASCII) {
    const letter = unit | 0x20;
    return letter >= 0x61 && letter <= 0x7a ? 'ltr' : null;
  }
  if (unit >= LOW_SURROGATES.first && unit <= LOW_SURROGATES.last) {
    return null;
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (RIGHT_TO_LEFT.test(character)) {
    return 'rtl';
  }
  return LEFT_TO_RIGHT.test(character) ? 'ltr' : null;
}
