import { ZERO_PT } from '../base/units.js';
import type { BlockQuote, Paragraph } from '../document/model.js';
import type { Frame, LayoutBlock, LayoutContext, ProseDesign } from './context.js';
import { inPanel, type Panel } from './fragments.js';
import { insetStart, startSide } from './frame.js';
import { layoutParagraphBlock } from './block-paragraph.js';
import { FORBIDDEN, stackFlows, type BlockFlow } from './stack.js';

/** A quotation: inset from the start side, with a bar there, its attribution below it. */
export const layoutBlockQuote: LayoutBlock<BlockQuote> = (quote, frame, context, inner) => {
  const { theme, direction } = context;
  const inside = insetStart(frame, theme.quote.indent, direction);
  const text: Frame = { ...inside, prose: quoteProse(frame, context) };
  const words: BlockFlow = {
    fragments: inner(quote.children, text, context),
    spaceBefore: ZERO_PT,
    spaceAfter: ZERO_PT,
    breakBefore: 0,
    breakAfter: FORBIDDEN,
  };
  const attribution = quote.attribution ? [attributionFlow(quote.attribution, inside, context, inner)] : [];
  const blocks = quote.children.length > 0 ? [words, ...attribution] : attribution;
  return {
    fragments: inPanel(stackFlows(blocks), quotePanel(frame, context), ZERO_PT),
    spaceBefore: frame.prose.spaceAfter,
    spaceAfter: frame.prose.spaceAfter,
    breakBefore: 0,
    breakAfter: 0,
  };
};

function quoteProse({ prose }: Frame, { theme }: LayoutContext): ProseDesign {
  return { ...theme.quote.text, spaceAfter: prose.spaceAfter, firstLineIndent: ZERO_PT, justify: prose.justify };
}

function attributionFlow(
  attribution: Paragraph,
  frame: Frame,
  context: LayoutContext,
  inner: Parameters<typeof layoutBlockQuote>[3],
): BlockFlow {
  const prose: ProseDesign = {
    ...context.theme.quote.attribution,
    spaceAfter: ZERO_PT,
    firstLineIndent: ZERO_PT,
    justify: false,
  };
  return layoutParagraphBlock(attribution, { ...frame, prose }, context, inner);
}

function quotePanel({ x, width }: Frame, { theme, direction }: LayoutContext): Panel {
  const { barWidth, barColor } = theme.quote;
  const bar = barWidth > 0 ? { side: startSide(direction), width: barWidth, color: barColor } : null;
  return { x, width, fill: null, bar };
}
