/** Definition lists: a term in bold on a line of its own, its definitions indented below it. */
import { pt, ZERO_PT } from '../base/units.js';
import type { DefinitionItem, DefinitionList } from '../document/model.js';
import type { Frame, LayoutBlock, LayoutBlocks, LayoutContext } from './context.js';
import { displaySetting } from './display-lines.js';
import { insetStart } from './frame.js';
import { setText } from './set-text.js';
import { FORBIDDEN, stackFlows, type BlockFlow } from './stack.js';

/** Above a term, in lines. */
const TERM_GAP = 0.3;

export const layoutDefinitions: LayoutBlock<DefinitionList> = ({ items }, frame, context, inner) => {
  const flows = items.map((item) => itemFlow(item, frame, context, inner));
  const around = pt(Math.max(frame.prose.spaceAfter, frame.prose.leading / 2));
  return { fragments: stackFlows(flows), spaceBefore: around, spaceAfter: around, breakBefore: 0, breakAfter: 0 };
};

/** A stack of its own: what a term asks of the lines after it ends with its definitions. */
function itemFlow({ id, term, definitions }: DefinitionItem, frame: Frame, context: LayoutContext, inner: LayoutBlocks): BlockFlow {
  const design = { ...frame.prose, weight: 700 } as const;
  const setting = displaySetting(term, design, 'start', { kind: 'node', node: id, part: 'label' }, frame.width, context);
  const gap = pt(Math.max(frame.prose.spaceAfter, frame.prose.leading * TERM_GAP));
  const head: BlockFlow = { fragments: setText(setting, frame, context), spaceBefore: gap, spaceAfter: ZERO_PT, breakBefore: 0, breakAfter: FORBIDDEN };
  const inset = insetStart(frame, context.theme.list.indent, context.direction);
  const indented: Frame = { ...inset, prose: { ...inset.prose, firstLineIndent: ZERO_PT } };
  const body: BlockFlow = { fragments: inner(definitions, indented, context), spaceBefore: ZERO_PT, spaceAfter: gap, breakBefore: 0, breakAfter: 0 };
  return { fragments: stackFlows([head, body]), spaceBefore: gap, spaceAfter: gap, breakBefore: 0, breakAfter: 0 };
}
