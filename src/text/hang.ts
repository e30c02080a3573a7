/**
 * Punctuation that hangs: how much of a mark stands in the margin, so that the letters of justified lines make a
 * straight edge. Marks without much ink at the edge's height hang by more than half; brackets and guillemets, which
 * are seen as part of the words, by little.
 *
 * Shares of the mark's advance, in the manner of pdfTeX's protrusion codes (Hàn Thế Thành, “Micro-typographic
 * extensions to the TeX typesetting system”, TUGboat 21, 2000, 317–434): the numbers are our own, found by
 * looking at pages in the shipped faces.
 */

/** `start` for a mark that begins a line, `end` for one that ends it. */
interface Hang {
  readonly start: number;
  readonly end: number;
}

const both = (share: number): Hang => ({ start: share, end: share });
const opening = (share: number): Hang => ({ start: share, end: 0 });
const closing = (share: number): Hang => ({ start: 0, end: share });

const MARKS: ReadonlyMap<string, Hang> = new Map([
  ['.', closing(0.7)],
  ['\u06d4', closing(0.6)], // Arabic full stop
  ['،', closing(0.6)],
  [',', closing(0.6)],
  ['؛', closing(0.5)],
  [';', closing(0.5)],
  [':', closing(0.5)],
  ['!', closing(0.3)],
  ['؟', closing(0.2)],
  ['?', closing(0.2)],
  ['…', closing(0.2)],
  ['-', both(0.5)],
  ['\u2010', both(0.5)],
  ['\u2011', both(0.5)],
  ['\u00ad', closing(0.5)],
  ['–', both(0.3)],
  ['—', both(0.2)],
  ['(', opening(0.15)],
  [')', closing(0.15)],
  ['[', opening(0.15)],
  [']', closing(0.15)],
  ['«', opening(0.3)],
  ['»', closing(0.3)],
  ['‹', opening(0.3)],
  ['›', closing(0.3)],
  ['“', opening(0.5)],
  ['”', closing(0.5)],
  ['‘', opening(0.6)],
  ['’', closing(0.6)],
  ['"', both(0.4)],
  ["'", both(0.5)],
]);

/** Share of a cluster's advance that stands in the margin where a line begins with it. */
export function hangAtStart(cluster: string): number {
  return MARKS.get(cluster)?.start ?? 0;
}

/** The same where a line ends with it. */
export function hangAtEnd(cluster: string): number {
  return MARKS.get(cluster)?.end ?? 0;
}
