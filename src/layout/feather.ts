/**
 * Facing pages should end on one line. A column that is a little short is spread: its spaces between
 * blocks grow in proportion, each by half at most. A column that is shorter stays as it is: a page
 * that ends early is better than one full of holes. Above footnotes, which end on the last line
 * anyway, and on a baseline grid nothing is spread.
 */
import { pt, type Pt } from '../base/units.js';
import type { Fragment } from './fragments.js';

/** How much a space may grow, as a share of itself. */
const STRETCH = 0.5;

export function feather(column: readonly Fragment[], slack: Pt): readonly Fragment[] {
  let spaces = 0;
  for (const fragment of column) {
    spaces += fragment.kind === 'space' ? fragment.height : 0;
  }
  if (slack <= 0 || slack > spaces * STRETCH) {
    return column;
  }
  const factor = 1 + slack / spaces;
  return column.map((fragment) => (fragment.kind === 'space' ? { ...fragment, height: pt(fragment.height * factor) } : fragment));
}
