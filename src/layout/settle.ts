/** Pages print numbers that only the pages tell: they are laid out again until what they print is true. */
import type { NodeId } from '../document/model.js';
import type { PageFacts } from './page-facts.js';
import { firstMoved } from './page-labels.js';
import type { Page } from './types.js';

/** A page's number, or a note's mark, may move the text so that another is true: this often it is tried. */
const MAX_PASSES = 4;

export interface Settled<P> {
  readonly pass: P;
  /** What its pages print. */
  readonly printed: PageFacts;
  /** Something that does not stand on the page that is printed; null where all does. */
  readonly moved: NodeId | null;
  /** A note that is not marked as its page would have it. */
  readonly remarked: NodeId | null;
}

export function settle<P extends { readonly pages: readonly Page[] }>(
  layOut: (printed: PageFacts) => P,
  find: (pages: readonly Page[]) => PageFacts,
  first: PageFacts,
): Settled<P> {
  let printed = first;
  for (let count = 1; ; count += 1) {
    const pass = layOut(printed);
    const found = find(pass.pages);
    const moved = firstMoved(printed.labels, found.labels);
    const remarked = firstMoved(printed.noteMarks, found.noteMarks);
    if ((moved === null && remarked === null) || count === MAX_PASSES) {
      return { pass, printed, moved, remarked };
    }
    printed = found;
  }
}
