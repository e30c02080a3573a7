import { pt, ZERO_PT } from '../base/units.js';
import type { BoxDesign } from '../design/theme.js';
import type { Box } from '../document/model.js';
import { displayDirection } from '../document/paragraph-direction.js';
import type { Frame, LayoutBlock, LayoutContext } from './context.js';
import { inPanel, type Panel } from './fragments.js';
import { inset, insetStart, paddingWithin, startSide } from './frame.js';
import { inlineText, setDisplay } from './set-text.js';
import { FORBIDDEN, stackFlows, type BlockFlow } from './stack.js';

/** From the title of a box to its text. */
const TITLE_GAP = pt(4);

/** A panel with a title and blocks of any kind; it may go on on the next page. */
export const layoutBox: LayoutBlock<Box> = (box, frame, context, inner) => {
  const design = context.theme.box[box.role];
  const padding = paddingWithin(frame, design.padding);
  const inside = insetStart(inset(frame, padding), design.barWidth, context.direction);
  const text: Frame = { ...inside, prose: { ...inside.prose, ...design.lines } };
  const body: BlockFlow = {
    fragments: inner(box.children, text, context),
    spaceBefore: TITLE_GAP,
    spaceAfter: ZERO_PT,
    breakBefore: 0,
    breakAfter: 0,
  };
  const flows = [...titleFlow(box, design, text, context), ...(box.children.length > 0 ? [body] : [])];
  return {
    fragments: inPanel(stackFlows(flows), boxPanel(design, frame, context), padding.down),
    spaceBefore: spaceAround(context),
    spaceAfter: spaceAround(context),
    breakBefore: 0,
    breakAfter: 0,
  };
};

function titleFlow(box: Box, design: BoxDesign, frame: Frame, context: LayoutContext): readonly BlockFlow[] {
  if (box.title.length === 0) {
    return [];
  }
  const setting = {
    text: inlineText(box.title, design.title, box.id, frame.width, context),
    design: design.title,
    align: 'start',
    direction: displayDirection(box.title, context.document.metadata),
    firstLineIndent: ZERO_PT,
    kashida: 'off',
    hang: false,
    mark: { kind: 'node', node: box.id, part: 'label' },
  } as const;
  return [
    {
      fragments: setDisplay(setting, frame, context),
      spaceBefore: ZERO_PT,
      spaceAfter: TITLE_GAP,
      breakBefore: 0,
      breakAfter: FORBIDDEN,
    },
  ];
}

/** A panel stands out by what is around it: two thirds of a line, at least the space of paragraphs. */
function spaceAround({ theme }: LayoutContext): BlockFlow['spaceAfter'] {
  return pt(Math.max(theme.body.spaceAfter, (theme.body.leading * 2) / 3));
}

function boxPanel({ fill, barWidth, barColor }: BoxDesign, { x, width }: Frame, { direction }: LayoutContext): Panel {
  const bar = barWidth > 0 ? { side: startSide(direction), width: barWidth, color: barColor } : null;
  return { x, width, fill, bar, edge: null };
}
