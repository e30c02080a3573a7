import { pt, ZERO_PT } from '../base/units.js';
import { boxLook, type BoxLook } from '../design/box-looks.js';
import type { Box } from '../document/model.js';
import type { Frame, LayoutBlock, LayoutContext, ProseDesign } from './context.js';
import { displaySetting } from './display-lines.js';
import { inPanel, type Panel } from './fragments.js';
import { holdTogether } from './hold-together.js';
import { inset, insetStart, paddingWithin, startSide } from './frame.js';
import { setDisplay } from './set-text.js';
import { FORBIDDEN, stackFlows, type BlockFlow } from './stack.js';
import { spaceAround } from './space-around.js';

/** From the title of a box to its text. */
const TITLE_GAP = pt(4);

/** What a page costs more that ends inside; see `holdTogether`. */
const INSIDE_BOX = 80;

/** A panel with a title and blocks of any kind; it may go on on the next page. */
export const layoutBox: LayoutBlock<Box> = (box, frame, context, inner) => {
  const look = boxLook(box.role, context.theme);
  const padding = paddingWithin(frame, look.padding);
  const hasSides = look.fill !== null || look.edge > 0;
  const across = hasSides ? padding : { ...padding, across: ZERO_PT };
  const bar = look.barWidth > 0 && !hasSides ? pt(look.barWidth + padding.across) : look.barWidth;
  const inside = insetStart(inset(frame, across), bar, context.direction);
  const text: Frame = { ...inside, prose: boxProse(look, inside.prose) };
  const body: BlockFlow = {
    fragments: inner(box.children, text, context),
    spaceBefore: TITLE_GAP,
    spaceAfter: ZERO_PT,
    breakBefore: 0,
    breakAfter: 0,
  };
  const flows = [...titleFlow(box, look, text, context), ...(box.children.length > 0 ? [body] : [])];
  return {
    fragments: inPanel(holdTogether(stackFlows(flows), INSIDE_BOX, context.block.height), boxPanel(look, frame, context), hasSides || look.rule > 0 ? padding.down : ZERO_PT),
    spaceBefore: spaceAround(context),
    spaceAfter: spaceAround(context),
    breakBefore: 0,
    breakAfter: 0,
  };
};

/** Text of a design of its own has no indents: it is short. */
function boxProse({ text, lines }: BoxLook, around: ProseDesign): ProseDesign {
  return text === null ? { ...around, ...lines } : { ...around, ...text, firstLineIndent: ZERO_PT, ...lines };
}

function titleFlow(box: Box, look: BoxLook, frame: Frame, context: LayoutContext): readonly BlockFlow[] {
  if (box.title.length === 0) {
    return [];
  }
  const setting = displaySetting(box.title, look.title, 'start', { kind: 'node', node: box.id, part: 'label' }, frame.width, context);
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

function boxPanel({ fill, barWidth, edge, rule, lineColor: color }: BoxLook, { x, width }: Frame, { direction }: LayoutContext): Panel {
  const bar = barWidth > 0 ? { side: startSide(direction), width: barWidth, color } : null;
  const ends = Math.max(edge, rule);
  return {
    x,
    width,
    fill,
    bar,
    sides: edge > 0 ? { width: edge, color } : null,
    ends: ends > 0 ? { width: pt(ends), color } : null,
  };
}
