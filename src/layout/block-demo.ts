import { pt, ZERO_PT } from '../base/units.js';
import type { Demo } from '../document/model.js';
import { layoutCodeBlock } from './block-code.js';
import type { LayoutBlock } from './context.js';
import { breakHere, inPanel, type Panel } from './fragments.js';
import { holdTogether } from './hold-together.js';
import { inset, paddingWithin } from './frame.js';
import { spaceAround } from './space-around.js';

/** Penalty of a page that ends between the source and what it makes. */
const AFTER_SOURCE = 40;
/** What a page costs more that ends inside either, and inside the whole; see `holdTogether`. */
const INSIDE_PART = 160;
const INSIDE_DEMO = 60;

/** Thickness of the frame. */
const EDGE = pt(0.5);

/**
 * A piece of source on the panel of listings, and below it what it makes, in one frame:
 *
 *     ┌──────────────────┐
 *     │▒▒▒▒ source ▒▒▒▒▒▒│
 *     │     result       │
 *     └──────────────────┘
 */
export const layoutDemo: LayoutBlock<Demo> = (demo, frame, context, inner) => {
  const { theme } = context;
  const padding = paddingWithin(frame, theme.code.padding);
  const inside = inset(frame, padding);
  const source = layoutCodeBlock(demo.source, frame, context, inner);
  const plain: Panel = { x: frame.x, width: frame.width, fill: null, bar: null, sides: null, ends: null };
  const { height } = context.block;
  const written = holdTogether(source.fragments, INSIDE_PART, height);
  const shown = inPanel(holdTogether(inner(demo.children, inside, context), INSIDE_PART, height), plain, padding.down);
  const both = holdTogether([...written, breakHere(AFTER_SOURCE), ...shown], INSIDE_DEMO, height);
  const line = { width: EDGE, color: theme.colors.rule };
  const framed: Panel = { ...plain, sides: line, ends: line };
  const around = spaceAround(context);
  return {
    fragments: inPanel(both, framed, ZERO_PT),
    spaceBefore: around,
    spaceAfter: around,
    breakBefore: 0,
    breakAfter: 0,
  };
};
