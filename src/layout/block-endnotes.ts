/** Notes below a heading of their own, in note size. */
import { ZERO_PT } from '../base/units.js';
import type { Endnotes } from '../document/model.js';
import type { LayoutBlock } from './context.js';
import { layoutNotes } from './note-flows.js';
import { stackFlows, type BlockFlow } from './stack.js';

export const layoutEndnotes: LayoutBlock<Endnotes> = ({ notes }, _frame, context, inner) => {
  const { spaceBetween } = context.theme.notes;
  const flows = [...layoutNotes(notes, context, inner).values()].map((fragments): BlockFlow => ({ fragments, spaceBefore: ZERO_PT, spaceAfter: spaceBetween, breakBefore: 0, breakAfter: 0 }));
  return { fragments: stackFlows(flows), spaceBefore: ZERO_PT, spaceAfter: spaceBetween, breakBefore: 0, breakAfter: 0 };
};
