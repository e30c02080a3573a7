import type { Metadata } from '../../src/document/metadata.js';

/** A plain Arabic publication with nothing out of the ordinary. */
export const sampleMetadata: Metadata = {
  title: 'كتاب صغير',
  subtitle: null,
  authors: [],
  date: null,
  publisher: null,
  language: 'ar',
  direction: 'rtl',
  paragraphDirection: 'publication',
  isolateNumbers: true,
  abstract: null,
  keywords: [],
  rights: null,
  identifier: null,
  digits: 'auto',
  numerals: 'arab',
  numbering: { headings: null, captions: 'named' },
  formulas: 'latin',
  listCounters: null,
  theme: null,
  page: { size: null, margin: null, fontSize: null, fontFamily: null, fontFeatures: null, kashida: null },
};
