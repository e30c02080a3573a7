/**
 * Finds what must be read from left to right in text that runs from right to left, and would not be:
 * after an Arabic letter UAX #9 shows `1992-05-14` as 14-05-1992, and `C++` with its signs before it.
 *
 *     numbers   1992-05-14  2019–2024  10:30-11:15  978-3-16-148410-0  1920×1080  2+2=4  -5  +12.5
 *     telephone +961 1 234 567  0033 (0)1 23 45 67 89
 *     code      7-zip  2025-08-15T10:30Z  .NET  @name  --help  /etc/hosts  C++  Visual C#
 *
 * Digits are European. Arabic-Indic ones never join with signs (UAX #9 W4), inside an isolate or out
 * of it: their dates and ranges run from right to left, as Arabic reads them. `12.2`, `14/5/1992`
 * and `COVID-19` are whole as they are. What follows a left-to-right word belongs to it and is left
 * alone: taken out of `Windows 95-98`, the number would change places with the word.
 */
import type { Direction } from './metadata.js';
import { lastStrong } from './strong-letters.js';
import { isDialled, TELEPHONE } from './telephone.js';

/** Half-open range of UTF-16 offsets. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units; what is longer is nothing that somebody typed to be read. */
const MAX_LENGTH = 64;

const MAY_HOLD = /[-‐‑–—−+×÷=*^~±][0-9]|00[0-9]|[@#./~$_\\-][A-Za-z]|[A-Za-z][+#]/;

/** European letters and digits and the signs between them. */
const WORD = String.raw`[A-Za-z0-9#$*+\-./:=@\\^_~,‐‑–—−±×÷]+`;
const EUROPEAN = /[0-9]/;
const CANDIDATE = new RegExp(`(?<telephone>${TELEPHONE})|${WORD}`, 'g');

/** A sentence's, not a token's. */
const LEADING_MARKS = /^[,:=*–—]+/;
const TRAILING_MARKS = /[-.,:/\\=*–—]+$/;

const NUMBER = String.raw`\d+(?:[.,:/]\d+)*`;
const NUMBERS = new RegExp(`^${NUMBER}(?:[-‐‑–—−+×÷=*^~]${NUMBER})+$`);
const SIGNED = new RegExp(`^[+\\-−±]${NUMBER}(?:[-‐‑–—−+×÷=*^~]${NUMBER})*$`);
/** Begins in digits that a sign parts from the letters after them. */
const DIGITS_FIRST = /^\d[\d.,:/]*[^\w.,:/].*[A-Za-z]/;
const SIGN_FIRST = /^[@#./~$_\\-]{1,2}[A-Za-z]/;
const SIGN_LAST = /[A-Za-z][A-Za-z0-9.]*(?:\+{1,2}|#)$/;

/** What a token may begin with a sign after: a space, a bracket, and the words that Arabic writes together with the next. */
const OPENS = /(?:^|[\s([{«“‘"'\u2066-\u2069])(?:[وف]?[وفبلك]\u0640|[وف])?$/;
/** Characters before a token that tell. */
const OPENING_LENGTH = 4;
const WORDS_AFTER = /(?: [A-Za-z][\w.'’+#-]{0,30}){0,6}/y;
const WORDS_BEFORE = /(?<!\w)(?:[A-Za-z][\w.'’-]{0,30} ){1,6}$/;
const LATIN_NEXT = /^ ?[A-Za-z0-9]/;

/** Tokens in order. `before` is the direction of the last strong letter before the text. */
export function findLeftToRightTokens(text: string, before: Direction): readonly TokenRange[] {
  if (!MAY_HOLD.test(text)) {
    return [];
  }
  const found: TokenRange[] = [];
  let strong = before;
  let seen = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const token = match.index < seen ? null : tokenAt(text, match);
    if (token === null || token.start < seen) {
      continue;
    }
    strong = lastStrong(text.slice(seen, token.start)) ?? strong;
    seen = token.start;
    if (strong === 'rtl') {
      found.push(token);
      seen = token.end;
    }
  }
  return found;
}

/** The text, right to left, with isolates around its tokens. */
export function withIsolates(text: string): string {
  let isolated = '';
  let last = 0;
  for (const { start, end } of findLeftToRightTokens(text, 'rtl')) {
    isolated += `${text.slice(last, start)}\u2066${text.slice(start, end)}\u2069`;
    last = end;
  }
  return isolated + text.slice(last);
}

function tokenAt(text: string, match: RegExpExecArray): TokenRange | null {
  const [whole] = match;
  const end = match.index + whole.length;
  if (match.groups?.['telephone'] !== undefined && isDialled(whole) && EUROPEAN.test(whole)) {
    return { start: match.index, end };
  }
  if (whole.length > MAX_LENGTH) {
    return null;
  }
  const lead = LEADING_MARKS.exec(whole)?.[0].length ?? 0;
  const trail = TRAILING_MARKS.exec(whole)?.[0].length ?? 0;
  return lead + trail >= whole.length ? null : codeOrNumber(text, match.index + lead, end - trail);
}

function codeOrNumber(text: string, start: number, end: number): TokenRange | null {
  const word = text.slice(start, end);
  const opens = OPENS.test(text.slice(Math.max(0, start - OPENING_LENGTH), start));
  if (NUMBERS.test(word) || (opens && SIGNED.test(word))) {
    return { start, end };
  }
  if (DIGITS_FIRST.test(word) || (opens && SIGN_FIRST.test(word))) {
    WORDS_AFTER.lastIndex = end;
    return { start, end: end + (WORDS_AFTER.exec(text)?.[0].length ?? 0) };
  }
  if (SIGN_LAST.test(word) && !LATIN_NEXT.test(text.slice(end, end + 2))) {
    return { start: start - (WORDS_BEFORE.exec(text.slice(Math.max(0, start - MAX_LENGTH), start))?.[0].length ?? 0), end };
  }
  return null;
}
