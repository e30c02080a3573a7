import { SMALL } from '../design/scripture-looks.js';
import { scaleText } from '../design/text-design.js';
import type { Small } from '../document/model.js';
import type { LayoutBlock } from './context.js';

/** Blocks in smaller type. */
export const layoutSmall: LayoutBlock<Small> = (small, frame, context, inner) => {
  const prose = scaleText(frame.prose, SMALL);
  return {
    fragments: inner(small.children, { ...frame, prose }, context),
    spaceBefore: frame.prose.spaceAfter,
    spaceAfter: frame.prose.spaceAfter,
    breakBefore: 0,
    breakAfter: 0,
  };
};
