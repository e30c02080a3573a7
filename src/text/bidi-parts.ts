/**
 * Where a very long paragraph may be cut so that UAX #9 says the same of its parts: after a space
 * between two strong letters of the paragraph's direction, outside brackets, isolates and embeddings. There
 * every rule that looks back or ahead stops at the letters. A stretch without such a place is cut
 * between letters inside its brackets, and where there are none, at its end: no text that anybody
 * reads is like that.
 */
import type { Bidi, BidiCharTypeName } from 'bidi-js';

/** Parts are at least so long … */
const PART = 4096;
/** … and, where no good place comes, no longer than this. */
export const MAX_PART = 8192;

const SPACE = 0x20;

/** End of the part that begins at `start`, in a paragraph of this level. */
export function cutForBidi(text: string, start: number, paragraphLevel: number, bidi: Bidi): number {
  if (text.length - start <= MAX_PART) {
    return text.length;
  }
  const letters: readonly BidiCharTypeName[] = paragraphLevel === 1 ? ['R', 'AL'] : ['L'];
  let open = 0;
  let second = start + MAX_PART;
  for (let at = start; at < start + MAX_PART; at++) {
    open = Math.max(0, open + nesting(text.charAt(at), bidi));
    if (at >= start + PART && isBetweenLetters(text, at, letters, bidi)) {
      if (open === 0) {
        return at;
      }
      second = at;
    }
  }
  return second;
}

/** 1 for what opens a bracket, isolate or embedding, -1 for what closes one. */
function nesting(character: string, bidi: Bidi): number {
  if (bidi.openingToClosingBracket(character) !== null || /[\u202a\u202b\u202d\u202e\u2066-\u2068]/.test(character)) {
    return 1;
  }
  return bidi.closingToOpeningBracket(character) !== null || /[\u202c\u2069]/.test(character) ? -1 : 0;
}

function isBetweenLetters(text: string, at: number, letters: readonly BidiCharTypeName[], bidi: Bidi): boolean {
  return (
    text.charCodeAt(at - 1) === SPACE &&
    letters.includes(bidi.getBidiCharTypeName(text.charAt(at - 2))) &&
    letters.includes(bidi.getBidiCharTypeName(text.charAt(at)))
  );
}
