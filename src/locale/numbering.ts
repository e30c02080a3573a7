/** How headings and captions are numbered. */

/**
 * How the headings of one level are counted: `decimal` with the numbers above it, `1.2`; `chapter` and
 * `part` in words, «الفصل الأول»; `ordinal` as أولًا; letters; Roman numbers; not at all.
 */
export const HEADING_COUNTERS = ['decimal', 'chapter', 'part', 'ordinal', 'hijai', 'abjad', 'roman', 'none'] as const;

export type HeadingCounter = (typeof HEADING_COUNTERS)[number];

/** `named`: what has an id is numbered on through the publication; else all that has a caption is. */
export const CAPTION_NUMBERINGS = ['named', 'continuous', 'by-chapter'] as const;

export type CaptionNumbering = (typeof CAPTION_NUMBERINGS)[number];

export interface Numbering {
  /** By level, the highest used one first; the last serves all deeper ones. Null: headings have no numbers. */
  readonly headings: readonly HeadingCounter[] | null;
  readonly captions: CaptionNumbering;
}
