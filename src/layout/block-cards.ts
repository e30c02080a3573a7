import { pt } from '../base/units.js';
import type { Cards } from '../document/model.js';
import { layoutBox } from './block-box.js';
import type { LayoutBlock } from './context.js';
import { heightOf } from './fragments.js';
import { columnFrames, heightened, sideBySide } from './side-by-side.js';
import { stackFlows } from './stack.js';
import { spaceAround } from './space-around.js';

/** Between two cards, as a share of the body's leading. */
const GAP = 0.7;
/** Cards narrower than this stand one below the other. */
const LEAST_WIDTH = 120;

/** Two boxes of one height side by side; one below the other where a page is too low or too narrow for that. */
export const layoutCards: LayoutBlock<Cards> = ({ cards }, frame, context, inner) => {
  const { body } = context.theme;
  const gap = pt(body.leading * GAP);
  const around = spaceAround(context);
  const frames = columnFrames(frame, cards.map(() => 1 / cards.length), gap, context);
  const columns = cards.map((card, index) => layoutBox(card, frames[index] ?? frame, context, inner).fragments);
  const height = pt(Math.max(0, ...columns.map(heightOf)));
  const isWide = frames.every(({ width }) => width >= LEAST_WIDTH);
  const fits = height <= frame.height && isWide;
  const fragments = fits
    ? [sideBySide(columns.map((column) => heightened(column, height)))]
    : stackFlows(cards.map((card) => layoutBox(card, frame, context, inner)));
  return { fragments, spaceBefore: around, spaceAfter: around, breakBefore: 0, breakAfter: 0 };
};
