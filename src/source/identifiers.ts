/** Identifiers of publications: which kind each is, in one spelling a kind, and whether it can be right. */
import type { Diagnostic } from '../base/diagnostic.js';

export type IdentifierScheme = 'isbn' | 'issn' | 'doi' | 'uuid' | 'urn' | 'other';

export interface Identifier {
  readonly scheme: IdentifierScheme;
  /** As it is written after its scheme: an ISBN with the author's hyphens, a DOI from `10.` on; a URN is whole. */
  readonly text: string;
  /** The identifier as a URI; one of no known scheme as its author wrote it. */
  readonly uri: string;
}

export interface ReadIdentifier {
  readonly identifier: Identifier;
  readonly problem: Pick<Diagnostic, 'rule' | 'message' | 'hint'> | null;
}

const PREFIXES: readonly (readonly [IdentifierScheme, RegExp])[] = [
  ['isbn', /^(?:urn:isbn:|isbn(?:-1[03])?[:\s]*)/i],
  ['issn', /^(?:urn:issn:|issn[:\s]*)/i],
  ['doi', /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i],
  ['uuid', /^urn:uuid:/i],
];

const BARE_ISBN = /^97[89](?:[-\s]?\d){10}$/;
const BARE_DOI = /^10\.\d+(?:\.\d+)*\/\S+$/;
const URN = /^urn:[a-z0-9][a-z0-9-]{1,30}[a-z0-9]:\S+$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const EASTERN_DIGIT = /[٠-٩۰-۹]/g;

/** `scheme` is what the author calls it, such as `ISBN-13`; null: the text says it itself. */
export function readIdentifier(scheme: string | null, text: string): ReadIdentifier {
  const written = latinDigits(text.trim());
  const named = schemeOf(scheme);
  const prefixed = PREFIXES.find(([kind, prefix]) => (named === null || named === kind) && prefix.test(written));
  if (prefixed !== undefined) {
    return judged(prefixed[0], written.replace(prefixed[1], ''));
  }
  const kind = named ?? bareScheme(written);
  return judged(kind, kind === 'other' ? text.trim() : written);
}

function latinDigits(text: string): string {
  return text.replace(EASTERN_DIGIT, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function uriOf(scheme: IdentifierScheme, text: string): string {
  switch (scheme) {
    case 'isbn':
      return `urn:isbn:${text.replace(/[-\s]/g, '')}`;
    case 'issn':
      return `urn:issn:${text}`;
    case 'doi':
      return `https://doi.org/${text}`;
    case 'uuid':
      return `urn:uuid:${text}`;
    case 'urn':
    case 'other':
      return text;
  }
}

function schemeOf(scheme: string | null): IdentifierScheme | null {
  switch (scheme?.toLowerCase().replace(/-1[03]$/, '')) {
    case undefined:
      return null;
    case 'isbn':
    case 'ردمك':
      return 'isbn';
    case 'issn':
      return 'issn';
    case 'doi':
      return 'doi';
    case 'uuid':
      return 'uuid';
    case 'urn':
      return 'urn';
    default:
      return 'other';
  }
}

function bareScheme(text: string): IdentifierScheme {
  if (BARE_ISBN.test(text)) {
    return 'isbn';
  }
  if (BARE_DOI.test(text)) {
    return 'doi';
  }
  return URN.test(text) ? 'urn' : 'other';
}

function judged(scheme: IdentifierScheme, text: string): ReadIdentifier {
  return { identifier: { scheme, text, uri: uriOf(scheme, text) }, problem: problemOf(scheme, text) };
}

function problemOf(scheme: IdentifierScheme, text: string): ReadIdentifier['problem'] {
  switch (scheme) {
    case 'isbn':
      return isbnProblem(text);
    case 'doi':
      return BARE_DOI.test(text) ? null : malformed('a DOI such as 10.1000/182', text);
    case 'uuid':
      return UUID.test(text) ? null : malformed('a UUID of 32 hexadecimal digits in five groups', text);
    case 'urn':
      return URN.test(text) ? null : malformed('a URN such as urn:nbn:de:1-2345', text);
    case 'issn':
    case 'other':
      return null;
  }
}

function malformed(expected: string, text: string): ReadIdentifier['problem'] {
  return { rule: 'identifiers-are-well-formed', message: `expected ${expected}, but “${text}” came`, hint: 'correct it, or name another scheme' };
}

/** ISO 2108: thirteen digits weighted 1 and 3, or ten weighted 10 to 1 with X for ten. */
function isbnProblem(text: string): ReadIdentifier['problem'] {
  const digits = text.replace(/[-\s]/g, '').toUpperCase();
  if (!/^(?:97[89]\d{10}|\d{9}[\dX])$/.test(digits)) {
    return malformed('an ISBN of 13 digits, or of 10', text);
  }
  const expected = checkDigit(digits.slice(0, -1));
  return digits.endsWith(expected)
    ? null
    : {
        rule: 'isbns-have-their-check-digit',
        message: `expected the ISBN to end in its check digit ${expected}, but it ends in ${digits.slice(-1)}`,
        hint: 'compare it with what the ISBN agency gave: a digit is wrong, or two have changed places',
      };
}

function checkDigit(digits: string): string {
  const isLong = digits.length === 12;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (isLong ? 1 + 2 * (index % 2) : 10 - index), 0);
  const check = isLong ? (10 - (sum % 10)) % 10 : (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
