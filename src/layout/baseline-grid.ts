/**
 * The baseline grid: lines of running text stand on multiples of the body's leading below the head of
 * the text block, so that those of facing pages, of columns and of the two sides of a leaf fall on each
 * other. What is not a whole number of lines high gets room around it until the text after it is back
 * on the grid: a heading above it, so that it stays near its text; a figure, table or box on both sides.
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Theme } from '../design/theme.js';
import { heightOf, space, toGrid, type Snap } from './fragments.js';
import { FORBIDDEN, gapBetween, type BlockFlow, type SpaceAbove } from './stack.js';

/** Distance of the grid's lines; 0 where the theme has none. */
export function bodyGrid({ body }: Theme): Pt {
  return body.grid ? body.leading : ZERO_PT;
}

export function spacesOnGrid(flows: readonly BlockFlow[], grid: Pt): SpaceAbove {
  const heights = flows.map(({ fragments }) => heightOf(fragments));
  /** From the top of a block to that of the first one after it that may stand away from it. */
  const ahead = (index: number): number => {
    const [flow, below] = [flows[index], flows[index + 1]];
    const own = (heights[index] ?? 0) + gapBetween(flow, below);
    return isHeading(flow) && isHeading(below) ? own + ahead(index + 1) : own;
  };
  return (index) => {
    const [above, flow] = [flows[index - 1], flows[index]];
    const isWhole = toGrid(heights[index] ?? 0, grid) === 0;
    const snap: Snap = isWhole && !isHeading(flow) ? { grid, ahead: ZERO_PT, share: 1 } : { grid, ahead: pt(ahead(index)), share: shareAbove(above, flow) };
    return { ...space(gapBetween(above, flow)), snap };
  };
}

/** A heading takes all of the missing height above itself; what follows one takes all of it below. */
function shareAbove(above: BlockFlow | undefined, block: BlockFlow | undefined): number {
  if (isHeading(block)) {
    return 1;
  }
  return isHeading(above) ? 0 : 0.5;
}

const isHeading = (flow: BlockFlow | undefined): boolean => flow?.breakAfter === FORBIDDEN;
