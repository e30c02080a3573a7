/**
 * The parts of a right-to-left paragraph that UAX #9 has to look at. Letters written right to left, their
 * marks, and spaces and punctuation between them all have level 1, whatever stands elsewhere: every rule
 * that looks back or ahead stops at such a letter, unless brackets, isolates or embeddings reach across it.
 */

/** Half open; begins and ends with a letter written right to left, or where the text does. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/** More than this opens in no text that anybody reads. */
const DEEPEST = 256;

/** What separates bidi paragraphs (B). */
const SEPARATOR = /[\n\r\u001c-\u001e\u0085\u2029]/;

/** Brackets, isolates and embeddings, what opens and what closes. */
const OPENING = /[\p{Ps}\u202a\u202b\u202d\u202e\u2066-\u2068]/u;
const CLOSING = /[\p{Pe}\u202c\u2069]/u;
const ENCLOSING = /[\p{Ps}\p{Pe}\u202a-\u202e\u2066-\u2069]/u;

/** The stretches whose levels are not all 1, in order; the whole text where it is several paragraphs. */
export function stretchesForBidi(text: string): readonly Stretch[] {
  if (SEPARATOR.test(text)) {
    return [{ start: 0, end: text.length }];
  }
  const stretches: Stretch[] = [];
  let letter = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isRightToLeftLetter(unit)) {
      letter = at;
    } else if (!isPlain(unit)) {
      const end = endOfStretch(text, at);
      stretches.push({ start: letter, end });
      at = end - 1;
      letter = at;
    }
  }
  return stretches;
}

/** After the next letter that stands outside all brackets. */
function endOfStretch(text: string, from: number): number {
  const open: string[] = [];
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isRightToLeftLetter(unit)) {
      if (open.length === 0) {
        return at + 1;
      }
    } else if (!isPlain(unit) && ENCLOSING.test(text.charAt(at))) {
      follow(open, text.charAt(at));
      if (open.length > DEEPEST) {
        return text.length;
      }
    }
  }
  return text.length;
}

/** Anything that closes closes the last of its kind. What is never closed keeps the stretch open to the text's end. */
function follow(open: string[], character: string): void {
  if (OPENING.test(character)) {
    open.push(closingOf(character));
  } else if (CLOSING.test(character)) {
    const index = open.lastIndexOf(character);
    if (index >= 0) {
      open.splice(index, 1);
    }
  }
}

function closingOf(character: string): string {
  if (character >= '\u2066') {
    return character <= '\u2068' ? '\u2069' : pairOf(character);
  }
  return character >= '\u202a' && character <= '\u202e' ? '\u202c' : pairOf(character);
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Rarer brackets keep the stretch open. */
function pairOf(character: string): string {
  return PAIRS[character] ?? '';
}

/** The letters of Arabic, of type AL. */
function isRightToLeftLetter(unit: number): boolean {
  return (unit >= 0x0621 && unit <= 0x064a) || (unit >= 0x0671 && unit <= 0x06d3);
}

/** Of types NSM, WS, ON, CS or ES, and no bracket. */
function isPlain(unit: number): boolean {
  if (unit === SPACE || (unit >= 0x064b && unit <= 0x0655)) {
    return true;
  }
  switch (unit) {
    case 0x21: // !
    case 0x2d: // -
    case 0x2e: // .
    case 0x3a: // :
    case NO_BREAK_SPACE:
    case 0xab: // «
    case 0xbb: // »
    case 0x060c: // ،
    case 0x061b: // ؛
    case 0x061f: // ؟
    case 0x2013: // –
    case 0x2014: // —
    case 0x2026: // …
      return true;
    default:
      return isRightToLeftLetter(unit);
  }
}
