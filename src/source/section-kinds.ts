/** The kinds of sections that a book is made of, in the words of the Chicago Manual of Style, 1.4. */

/** Made from the metadata: no file holds their text. */
export const METADATA_KINDS = ['half-title', 'title-page', 'colophon'] as const;

/** Made from the text where no file is named, each by the directive of its name. */
export const LISTING_KINDS = ['contents', 'list-of-figures', 'list-of-tables', 'glossary', 'bibliography', 'index'] as const;

export const SECTION_KINDS = [
  ...METADATA_KINDS,
  'dedication',
  'epigraph',
  'contents',
  'list-of-figures',
  'list-of-tables',
  'foreword',
  'preface',
  'acknowledgments',
  'introduction',
  'part',
  'chapter',
  'conclusion',
  'afterword',
  'appendix',
  'glossary',
  'bibliography',
  'index',
] as const;

export type SectionKind = (typeof SECTION_KINDS)[number];

/** Before the text, the text, and after it. */
export const MATTERS = ['front', 'body', 'back'] as const;

export type Matter = (typeof MATTERS)[number];

/** The side of the spread on which a section begins; `any`: the next page, whichever it is. */
export const OPENINGS = ['left', 'right', 'any'] as const;

export type Opening = (typeof OPENINGS)[number];

export function isListing(kind: SectionKind): kind is (typeof LISTING_KINDS)[number] {
  return LISTING_KINDS.some((listing) => listing === kind);
}

export function isMadeFromMetadata(kind: SectionKind): kind is (typeof METADATA_KINDS)[number] {
  return METADATA_KINDS.some((made) => made === kind);
}
