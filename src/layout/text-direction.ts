/** Direction of text that stands in a publication of the other one. */
import type { Direction } from '../document/metadata.js';
import type { InlineText } from '../text/types.js';

const LETTER = /\p{L}/u;
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LTR_LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * The publication's direction, but for text without one letter of it: an English reference in an
 * Arabic book is left to right as a whole, while an Arabic sentence that begins with a Latin word is
 * not. (UAX #9 HL1: a higher-level protocol sets the paragraph level.)
 */
export function directionOf({ text }: InlineText, publication: Direction): Direction {
  if (!LETTER.test(text)) {
    return publication;
  }
  if (publication === 'rtl') {
    return RTL_LETTER.test(text) ? 'rtl' : 'ltr';
  }
  return LTR_LETTER.test(text) || !RTL_LETTER.test(text) ? 'ltr' : 'rtl';
}
