/**
 * What a PDF may claim to keep. Names joined by `+`: at most one part of PDF/UA and one of PDF/A, both of one
 * version of PDF; PDF/X-4 and `none` stand alone.
 */

export const PDF_STANDARDS = ['ua-1', 'ua-2', 'a-2a', 'a-2u', 'a-3a', 'a-4', 'a-4f', 'x-4', 'none'] as const;

export type PdfStandardName = (typeof PDF_STANDARDS)[number];

/** Versions of PDF. */
export type PdfVersion = '1.6' | '1.7' | '2.0';

export interface PdfStandard {
  /** The part of ISO 14289. */
  readonly ua: 1 | 2 | null;
  /** ISO 19005; null is the conformance of a part 4 without attachments. */
  readonly archive: { readonly part: 2 | 3; readonly conformance: 'A' | 'U' } | { readonly part: 4; readonly conformance: 'F' | null } | null;
  /** ISO 15930-7. */
  readonly press: boolean;
}

export const NO_STANDARD: PdfStandard = { ua: null, archive: null, press: false };

/** To be read by everybody, and for a century. */
export const DEFAULT_STANDARD: PdfStandard = { ua: 1, archive: { part: 2, conformance: 'A' }, press: false };

/** As the default, with room for attachments. */
export const STANDARD_WITH_SOURCE: PdfStandard = { ua: 1, archive: { part: 3, conformance: 'A' }, press: false };

/** Ends the sentence “expected pdf-standard to be …”. */
export const PDF_STANDARD_EXPECTED = 'ua-1, a-2a, a-2u, a-3a, one of each kind as in ua-1+a-2a, for PDF 2.0 ua-2, a-4, a-4f or ua-2+a-4f, x-4 or none';

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
  return isOfOneVersion(standard) ? standard : null;
}

export function pdfVersionOf({ ua, archive, press }: PdfStandard): PdfVersion {
  if (press) {
    return '1.6';
  }
  return ua === 2 || archive?.part === 4 ? '2.0' : '1.7';
}

function isName(name: string): name is PdfStandardName {
  return PDF_STANDARDS.some((known) => known === name);
}

function isOfOneVersion({ ua, archive }: PdfStandard): boolean {
  return ua === null || archive === null || (ua === 2) === (archive.part === 4);
}

function withName(standard: PdfStandard, name: PdfStandardName, alone: boolean): PdfStandard | null {
  switch (name) {
    case 'ua-1':
      return withReaders(standard, 1);
    case 'ua-2':
      return withReaders(standard, 2);
    case 'a-2a':
      return withArchive(standard, { part: 2, conformance: 'A' });
    case 'a-2u':
      return withArchive(standard, { part: 2, conformance: 'U' });
    case 'a-3a':
      return withArchive(standard, { part: 3, conformance: 'A' });
    case 'a-4':
      return withArchive(standard, { part: 4, conformance: null });
    case 'a-4f':
      return withArchive(standard, { part: 4, conformance: 'F' });
    case 'x-4':
      return alone ? { ...standard, press: true } : null;
    case 'none':
      return alone ? standard : null;
  }
}

function withReaders(standard: PdfStandard, ua: 1 | 2): PdfStandard | null {
  return standard.ua === null ? { ...standard, ua } : null;
}

function withArchive(standard: PdfStandard, archive: PdfStandard['archive']): PdfStandard | null {
  return standard.archive === null ? { ...standard, archive } : null;
}
