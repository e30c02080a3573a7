/** How pages that are made to face each other are shown and printed. */
import type { PageDesign } from '../design/theme.js';
import type { Page } from '../layout/types.js';

/**
 * Whether the first page stands alone, or beside the second (PDF 32000-1, table 28). The names are of books that are
 * read from the left; with `Direction` R2L viewers mirror the spread and keep the pairs:
 *
 *     TwoPageRight   [1] [3 2] [5 4]    the first page is a recto
 *     TwoPageLeft    [2 1] [4 3]        the first page is a verso, or a cover without a back
 */
export type FacingLayout = 'TwoPageRight' | 'TwoPageLeft';

/** Two pages are no spread. */
const LEAST_PAGES = 3;

/** Null where a page may stand beside any: `asked`, or margins that are the same on both sides, say so. Rectos have odd numbers. */
export function facingLayout(pages: readonly Page[], { margin }: PageDesign, asked: boolean | null): FacingLayout | null {
  const index = pages.findIndex(({ number }) => number > 0);
  const first = pages[index];
  if (!(asked ?? margin.inner !== margin.outer) || pages.length < LEAST_PAGES || first === undefined) {
    return null;
  }
  return (first.number + index) % 2 === 1 ? 'TwoPageRight' : 'TwoPageLeft';
}
