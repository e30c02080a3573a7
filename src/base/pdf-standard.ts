/**
 * What a PDF may claim to keep. Names joined by `+`: at most one part of PDF/UA and one of PDF/A; PDF/X-4
 * and `none` stand alone.
 */

export const PDF_STANDARDS = ['ua-1', 'a-2a', 'a-2u', 'a-3a', 'x-4', 'none'] as const;

export type PdfStandardName = (typeof PDF_STANDARDS)[number];

export interface PdfStandard {
  /** ISO 14289-1. */
  readonly ua: boolean;
  /** ISO 19005. */
  readonly archive: { readonly part: 2 | 3; readonly conformance: 'A' | 'U' } | null;
  /** ISO 15930-7. */
  readonly press: boolean;
}

export const NO_STANDARD: PdfStandard = { ua: false, archive: null, press: false };

/** To be read by everybody, and for a century. */
export const DEFAULT_STANDARD: PdfStandard = { ua: true, archive: { part: 2, conformance: 'A' }, press: false };

/** As the default, with room for attachments. */
export const STANDARD_WITH_SOURCE: PdfStandard = { ua: true, archive: { part: 3, conformance: 'A' }, press: false };

/** Ends the sentence “expected pdf-standard to be …”. */
export const PDF_STANDARD_EXPECTED = 'ua-1, a-2a, a-2u, a-3a, one of each kind as in ua-1+a-2a, x-4 or none';

/** Null for what is no standard, and for two that cannot be kept together. */
export function parsePdfStandard(text: string): PdfStandard | null {
  const names = text.trim().toLowerCase().split(/\s*\+\s*/);
  let standard = NO_STANDARD;
  for (const name of names) {
    const next = isName(name) ? withName(standard, name, names.length === 1) : null;
    if (next === null) {
      return null;
    }
    standard = next;
  }
  return standard;
}

function isName(name: string): name is PdfStandardName {
  return PDF_STANDARDS.some((known) => known === name);
}

function withName(standard: PdfStandard, name: PdfStandardName, alone: boolean): PdfStandard | null {
  switch (name) {
    case 'ua-1':
      return standard.ua ? null : { ...standard, ua: true };
    case 'a-2a':
      return withArchive(standard, 2, 'A');
    case 'a-2u':
      return withArchive(standard, 2, 'U');
    case 'a-3a':
      return withArchive(standard, 3, 'A');
    case 'x-4':
      return alone ? { ...standard, press: true } : null;
    case 'none':
      return alone ? standard : null;
  }
}

function withArchive(standard: PdfStandard, part: 2 | 3, conformance: 'A' | 'U'): PdfStandard | null {
  return standard.archive === null ? { ...standard, archive: { part, conformance } } : null;
}
