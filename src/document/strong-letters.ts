/** Characters that have a direction of their own: UAX #9's L, R and AL, as far as publications hold them. */
import type { Direction } from './metadata.js';

/** Letters of right-to-left scripts stand in these blocks, and only there. */
const RIGHT_TO_LEFT_BLOCKS =
  String.raw`\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}`;

/** ALM and RLM, and LRM, count as letters. */
const RIGHT_TO_LEFT = String.raw`[\u061C\u200F]|(?=\p{L})[${RIGHT_TO_LEFT_BLOCKS}]`;
const STRONG = new RegExp(String.raw`(?<rtl>${RIGHT_TO_LEFT})|\p{L}|\u200E`, 'gu');

/** Direction of the first strong letter; null where there is none. UAX #9 P2, without its isolates. */
export function firstStrong(text: string): Direction | null {
  for (const match of text.matchAll(STRONG)) {
    return directionOf(match);
  }
  return null;
}

/** Direction of the last strong letter; null where there is none. */
export function lastStrong(text: string): Direction | null {
  let last: Direction | null = null;
  for (const match of text.matchAll(STRONG)) {
    last = directionOf(match);
  }
  return last;
}

function directionOf({ groups }: RegExpMatchArray): Direction {
  return groups?.['rtl'] === undefined ? 'ltr' : 'rtl';
}
