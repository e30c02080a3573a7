/** How headings and captions are numbered. */
import type { NumeralSystem } from './numerals.js';

/**
 * How the headings of one level are counted: `decimal` with the numbers above it, `1.2`; `chapter` and
 * `part` in words, «الفصل الأول»; `ordinal` as أولًا; letters; Roman numbers; not at all.
 */
export const HEADING_COUNTERS = ['decimal', 'chapter', 'part', 'ordinal', 'hijai', 'abjad', 'roman', 'none'] as const;

export type HeadingCounter = (typeof HEADING_COUNTERS)[number];

/** `named`: what has an id is numbered on through the publication; else all that has a caption is. */
export const CAPTION_NUMBERINGS = ['named', 'continuous', 'by-chapter'] as const;

export type CaptionNumbering = (typeof CAPTION_NUMBERINGS)[number];

/** `book`: notes are counted on through the publication; `chapter`, `page`: anew in each. The e-book has no pages: there, `page` is `chapter`. */
export const NOTE_NUMBERINGS = ['book', 'chapter', 'page'] as const;

/** `numbers`: in the publication's digits; letters are those of its alphabet; symbols are * † ‡ § and on. */
export const NOTE_MARKS = ['numbers', 'arabic-indic', 'letters', 'symbols'] as const;

/** At the foot of the page; under a heading after the chapter, or after the text. */
export const NOTE_PLACES = ['foot', 'end-of-chapter', 'end'] as const;

export interface NoteNumbering {
  readonly numbering: (typeof NOTE_NUMBERINGS)[number];
  readonly marks: (typeof NOTE_MARKS)[number];
  /** Of the pages; the e-book has a page of notes. */
  readonly place: (typeof NOTE_PLACES)[number];
}

export interface Numbering {
  /** By level, the highest used one first; the last serves all deeper ones. Null: headings have no numbers. */
  readonly headings: readonly HeadingCounter[] | null;
  readonly captions: CaptionNumbering;
  readonly notes: NoteNumbering;
}

/** Of Arabic-Indic digits: as strong as they are (UAX #9: AN), so that nothing parts them. */
const DECIMAL_SEPARATOR = '٫';

/** `١٫٢`, `1.2`; after a letter a full stop, which runs with the letter: `أ.٢`. */
export function joinCounts(counts: readonly string[], numerals: NumeralSystem): string {
  return counts.reduce((joined, count) => `${joined}${numerals === 'latn' || !/\p{Nd}$/u.test(joined) ? '.' : DECIMAL_SEPARATOR}${count}`);
}
