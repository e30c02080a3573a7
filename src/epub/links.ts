/** What a link out of the book may begin with. Everything else, `javascript:` and `data:` too, is only text. */
const OUTSIDE = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The URL in its ASCII form; null where it is not an absolute URL that may leave the book. */
export function outsideUrl(href: string): string | null {
  if (!URL.canParse(href)) {
    return null;
  }
  const url = new URL(href);
  return OUTSIDE.has(url.protocol) ? url.href : null;
}
