/**
 * How programs that read text out of PDF classify characters. It is UAX #9's classes, as far as
 * the readers tell them apart, for the characters a line of Arabic may hold.
 */

export type ReaderClass =
  /** R, AL */
  | 'right'
  /** L */
  | 'left'
  /** EN */
  | 'number'
  /** AN */
  | 'arabicNumber'
  /** ES, ET */
  | 'sign'
  /** CS */
  | 'separator'
  /** NSM */
  | 'mark'
  /** BN */
  | 'invisible'
  /** WS */
  | 'space'
  /** ON */
  | 'neutral';

export const RLM = '\u200f';
export const LRM = '\u200e';
export const ALM = '\u061c';

const MARK = /^[\p{Mn}\p{Me}]/u;
const SPACE = /^[\s\u180e]/u;
const BIDI_CONTROL = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const INVISIBLE = /^[\p{Cf}\p{Cc}\u034f]/u;
const ARABIC_NUMBER = /^[\u0600-\u0605\u0660-\u0669\u066b\u066c\u06dd\u0890\u0891\u08e2]/u;
const NUMBER = /^[0-9\u00b2\u00b3\u00b9\u06f0-\u06f9\u2070\u2074-\u2079\u2080-\u2089]/u;
const SIGN = /^[+\-#$%\u00a2-\u00a5\u00b0\u00b1\u0609\u060a\u066a\u207a\u207b\u208a\u208b\u2030-\u2034\u212e\u2212\u2213\p{Sc}]/u;
const SEPARATOR = /^[,./:\u060c\u2044]/u;
const RIGHT = /^[\u200f\u061c\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Symbols in the Arabic blocks that have no direction. */
const ARABIC_NEUTRAL = /^[\u0606\u0607\u060e\u060f\u06de\u06e9\ufd3e\ufd3f\ufdfd]/u;
const LETTER = /^[\p{L}\p{Nd}\p{Nl}\p{Mc}\u200e\u00aa\u00b5\u00ba]/u;

/** The class of the first character of `text`. */
export function readerClass(text: string): ReaderClass {
  const first = text.charCodeAt(0);
  if (first >= 0x0621 && first <= 0x064a) {
    return 'right';
  }
  if (first === 0x20) {
    return 'space';
  }
  if (MARK.test(text)) {
    return 'mark';
  }
  if (ARABIC_NUMBER.test(text)) {
    return 'arabicNumber';
  }
  if (NUMBER.test(text)) {
    return 'number';
  }
  if (SIGN.test(text)) {
    return 'sign';
  }
  if (SEPARATOR.test(text)) {
    return 'separator';
  }
  if (SPACE.test(text)) {
    return 'space';
  }
  return letterClass(text);
}

function letterClass(text: string): ReaderClass {
  if (ARABIC_NEUTRAL.test(text)) {
    return 'neutral';
  }
  if (RIGHT.test(text)) {
    return 'right';
  }
  if (LETTER.test(text)) {
    return 'left';
  }
  return INVISIBLE.test(text) ? 'invisible' : 'neutral';
}

export const isBidiControl = (character: string): boolean => BIDI_CONTROL.test(character);

/** pdfium knows four classes; a line is cut into segments of one class each. */
export type SegmentClass = 'right' | 'left' | 'weak' | 'neutral';

export function segmentClass(kind: ReaderClass): SegmentClass {
  switch (kind) {
    case 'right':
    case 'left':
      return kind;
    case 'number':
    case 'arabicNumber':
    case 'sign':
    case 'separator':
    case 'mark':
    case 'invisible':
      return 'weak';
    case 'space':
    case 'neutral':
      return 'neutral';
  }
}

const MIRRORED = /^\p{Bidi_Mirrored}/u;
const QUOTE = /^[\u2018\u2019\u201c\u201d]/u;
const LAST_OF_LATIN_1 = 0xff;
/** Turned into R by pdfium. */
const REGISTERED = '\u00ae';

/**
 * Whether a character without direction must not be met from the right: pdfium would mirror it or
 * put its compatibility decomposition in its place, and pdf.js takes it for a Latin letter.
 */
export function isDelicate(character: string, kind: ReaderClass): boolean {
  if (kind !== 'neutral' && kind !== 'sign' && kind !== 'separator') {
    return false;
  }
  const code = character.charCodeAt(0);
  if (code > LAST_OF_LATIN_1 && !RIGHT.test(character)) {
    return true;
  }
  return MIRRORED.test(character) || QUOTE.test(character) || character === REGISTERED || character.normalize('NFKC') !== character;
}

const PRESENTATION_FORM = /^[\ufb50-\ufdff\ufe70-\ufefc]/u;

/** Whether readers put the letters a character is composed of in its place, as those of U+FDFA. */
export const isSpeltOut = (character: string): boolean => PRESENTATION_FORM.test(character) && character.normalize('NFKC') !== character;

/** pdf.js leaves these out of text that has right-to-left letters. */
export const isAngle = (character: string): boolean => character === '<' || character === '>';

/** What mupdf takes a character for: 1 right to left, 0 left to right, null the same as the one before. */
export function carriedLevel(kind: ReaderClass): 0 | 1 | null {
  switch (kind) {
    case 'right':
    case 'arabicNumber':
      return 1;
    case 'left':
    case 'number':
    case 'sign':
      return 0;
    case 'separator':
    case 'mark':
    case 'invisible':
    case 'space':
    case 'neutral':
      return null;
  }
}
