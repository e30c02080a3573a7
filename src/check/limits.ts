/** How much of a book is looked at. A book of good will comes near none of these. */

/** Files in the archive. */
export const MAX_ENTRIES = 20_000;
/** Bytes of one file that is read (documents, style sheets, fonts), unpacked. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Bytes of all files that are read, unpacked. */
export const MAX_TOTAL_BYTES = 512 * 1024 * 1024;
/** Levels of elements in each other. */
export const MAX_DEPTH = 400;
/** Comparisons of an element with a part of a selector, in the whole book. */
export const MAX_COMPARISONS = 10_000_000;
/** Places told for one rule; of the rest, the number. */
export const MAX_FINDINGS = 20;
/** UTF-16 units of a word of the book that is quoted. */
export const MAX_QUOTED = 60;
