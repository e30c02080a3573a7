/**
 * The baseline grid: lines of running text stand on multiples of the body's leading below the head of
 * the text block, so that those of facing pages, of columns and of the two sides of a leaf fall on each
 * other. What is not a whole number of lines high gets room around it until the text after it is back
 * on the grid: a heading above it, so that it stays near its text; a figure, table or box on both sides.
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Theme } from '../design/theme.js';
import { heightOf, space, toGrid } from './fragments.js';
import { FORBIDDEN, gapBetween, type BlockFlow, type SpaceAbove } from './stack.js';

/** Distance of the grid's lines; 0 where the theme has none. */
export function bodyGrid({ body }: Theme): Pt {
  return body.grid ? body.leading : ZERO_PT;
}

type Standing = 'heading' | 'lines' | 'other';

export function spacesOnGrid(flows: readonly BlockFlow[], grid: Pt): SpaceAbove {
  const heights = flows.map(({ fragments }) => heightOf(fragments));
  const standings = flows.map((flow, index) => standing(flow, heights[index] ?? 0, grid));
  /** From the top of a block to that of the first one after it that stands by itself. */
  const ahead = (index: number): number => {
    const own = (heights[index] ?? 0) + gapBetween(flows[index], flows[index + 1]);
    return standings[index] === standings[index + 1] ? own + ahead(index + 1) : own;
  };
  return (index) => {
    const down = standings[index] === 'lines' ? ZERO_PT : pt(ahead(index));
    return { ...space(gapBetween(flows[index - 1], flows[index])), snap: { grid, ahead: down, share: shareAbove(standings[index - 1], standings[index]) } };
  };
}

function standing({ breakAfter }: BlockFlow, height: number, grid: Pt): Standing {
  if (breakAfter === FORBIDDEN) {
    return 'heading';
  }
  return toGrid(height, grid) === 0 ? 'lines' : 'other';
}

/** Of the missing height. A heading takes all of it above itself; what follows one, or another block, takes all of it below. */
function shareAbove(above: Standing | undefined, block: Standing | undefined): number {
  if (block !== 'other') {
    return 1;
  }
  return above === 'lines' ? 0.5 : 0;
}
