/** How much of a file is looked at. A file of good will comes near none of these. */

/** Pages listed, and read. */
export const MAX_PAGES = 20_000;
/** Elements of the tag tree, leaves of name and number trees, entries of the outline: each of these. */
export const MAX_NODES = 1_000_000;
/** Levels of any tree. */
export const MAX_DEPTH = 250;
/** Bytes of one stream once decoded. */
export const MAX_STREAM_BYTES = 64 * 1024 * 1024;
/** Bytes of all contents of pages once decoded: what text may be taken from. */
export const MAX_CONTENT_BYTES = 512 * 1024 * 1024;
/** UTF-16 units of one text that is shown: a title, an alternative text. */
export const MAX_TEXT = 20_000;
