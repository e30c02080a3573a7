import { pt, type Pt } from '../base/units.js';
import type { LayoutContext } from './context.js';

/** What stands out of the text (boxes, figures, charts, cards) has two thirds of a line around it, at least the space of paragraphs. */
export function spaceAround({ theme: { body } }: LayoutContext): Pt {
  return pt(Math.max(body.spaceAfter, (body.leading * 2) / 3));
}
