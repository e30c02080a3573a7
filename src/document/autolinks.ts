/**
 * Web and e-mail addresses typed bare, as GFM links them, with two changes that Arabic needs: they
 * end before «quotation marks» of any kind, and Arabic punctuation at the end is not part of them.
 */

/** A half-open range of the text and where it leads. */
export interface Autolink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

const WEB_ADDRESS = /(?<![A-Za-z0-9])(?:https?:\/\/|www\.)[^\s<>«»“”„‟‘’"]+/gi;
const EMAIL_ADDRESS = /(?<![A-Za-z0-9._+\-/@])[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?![A-Za-z0-9_@-])/g;

/** UTF-16 units; what is longer is no address that somebody typed. */
const MAX_ADDRESS_LENGTH = 2000;

/** Punctuation of both scripts, and marks that only steer the direction. */
const TRAILING = /[?!.,:;*_~'،؛؟…۔\u200e\u200f\u061c\u2066-\u2069]$/;
const HOST = /^https?:\/\/[\p{L}\p{N}[]/iu;
const DOTTED_HOST = /^www\.[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/iu;

/** In order, without overlaps. */
export function findAutolinks(text: string): readonly Autolink[] {
  const mayHold = text.includes('://') || text.includes('@') || /www\./i.test(text);
  if (!mayHold) {
    return [];
  }
  const urls = findUrls(text);
  const isFree = (email: Autolink): boolean => urls.every((url) => email.end <= url.start || email.start >= url.end);
  const emails = findEmails(text).filter(isFree);
  return [...urls, ...emails].sort((a, b) => a.start - b.start);
}

function findUrls(text: string): readonly Autolink[] {
  const found: Autolink[] = [];
  for (const match of text.matchAll(WEB_ADDRESS)) {
    if (match[0].length > MAX_ADDRESS_LENGTH) {
      continue;
    }
    const url = withoutTrail(match[0]);
    const isWeb = /^https?:/i.test(url);
    const href = isWeb ? url : `http://${url}`;
    if ((isWeb ? HOST : DOTTED_HOST).test(url) && URL.canParse(href)) {
      found.push({ start: match.index, end: match.index + url.length, href });
    }
  }
  return found;
}

function findEmails(text: string): readonly Autolink[] {
  return Array.from(text.matchAll(EMAIL_ADDRESS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    href: `mailto:${match[0]}`,
  }));
}

/** GFM: punctuation at the end is the sentence's, and so is a bracket that closes nothing. */
function withoutTrail(match: string): string {
  let url = match;
  while (TRAILING.test(url) || closesNothing(url, '(', ')') || closesNothing(url, '[', ']')) {
    url = url.slice(0, -1);
  }
  return url;
}

function closesNothing(url: string, open: string, close: string): boolean {
  return url.endsWith(close) && url.split(close).length > url.split(open).length;
}
