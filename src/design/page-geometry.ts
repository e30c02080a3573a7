/**
 * Where the text block stands. A right-to-left book is bound at the right: page 1, a recto, stands
 * at the left of the spread, so that its inner margin is at its right. Bound at the left it is the
 * other way round.
 *
 *     right-bound:  | outer  page 3  inner | inner  page 2  outer |
 */
import { pt } from '../base/units.js';
import type { Rect, Size } from '../base/geometry.js';
import type { Direction } from '../document/metadata.js';
import type { PageDesign } from './theme.js';

/** The side of the page, seen from its front, at which it is bound. */
export function bindingSide(pageNumber: number, direction: Direction): 'left' | 'right' {
  const recto = pageNumber % 2 === 1;
  return recto === (direction === 'rtl') ? 'right' : 'left';
}

/** Width and height that the margins leave. */
export function textBlockSize({ size, margin }: PageDesign): Size {
  return {
    width: pt(size.width - margin.inner - margin.outer),
    height: pt(size.height - margin.top - margin.bottom),
  };
}

/** A landscape page is the same sheet on its side; its margins keep their names. */
export function oriented(page: PageDesign, orientation: 'portrait' | 'landscape'): PageDesign {
  const { width, height } = page.size;
  return orientation === 'portrait' ? page : { ...page, size: { width: height, height: width } };
}

export function textBlock(page: PageDesign, pageNumber: number, direction: Direction): Rect {
  const { margin } = page;
  const x = bindingSide(pageNumber, direction) === 'right' ? margin.outer : margin.inner;
  return { x, y: margin.top, ...textBlockSize(page) };
}
