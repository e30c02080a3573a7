import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { BlockQuote, Paragraph } from '../document/model.js';
import { proseDirection } from '../document/paragraph-direction.js';
import { plainInline } from '../text/collect.js';
import type { InlineText, StyleSpan } from '../text/types.js';
import type { Frame, LayoutBlock, LayoutContext, ProseDesign } from './context.js';
import { inPanel, type Panel } from './fragments.js';
import { insetStart, startSide } from './frame.js';
import { proseFlow } from './block-paragraph.js';
import { inlineText } from './set-text.js';
import { FORBIDDEN, stackFlows, type BlockFlow } from './stack.js';
import { textStyle } from './text-styles.js';

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
  const attribution = quote.attribution ? [attributionFlow(quote.attribution, inside, context)] : [];
  const blocks = quote.children.length > 0 ? [words, ...attribution] : attribution;
  return {
    fragments: inPanel(stackFlows(blocks), quotePanel(frame, inside, context), ZERO_PT),
    spaceBefore: around(context),
    spaceAfter: around(context),
    breakBefore: 0,
    breakAfter: 0,
  };
};

const around = ({ theme }: LayoutContext): Pt => pt(Math.max(theme.body.spaceAfter, theme.quote.text.leading * 0.6));

function quoteProse({ prose }: Frame, { theme }: LayoutContext): ProseDesign {
  return { ...prose, ...theme.quote.text, ...theme.quote.lines };
}

/** The dash that the author typed before the name is not part of the Document. */
const DASH = '— ';

/** Who said it, on lines of its own below what was said. */
export function attributionFlow({ id, children }: Paragraph, frame: Frame, context: LayoutContext): BlockFlow {
  const prose: ProseDesign = {
    ...context.theme.quote.attribution,
    spaceAfter: ZERO_PT,
    firstLineIndent: ZERO_PT,
    justify: false,
    kashida: 'off',
    hang: false,
  };
  const dash = plainInline(DASH, textStyle(prose, context), id);
  const name = inlineText(children, prose, id, frame.width, context);
  const direction = proseDirection(children, context.document.metadata);
  return proseFlow(joinInline(dash, name), direction, { kind: 'node', node: id, part: 'body' }, { ...frame, prose }, context);
}

export function joinInline(a: InlineText, b: InlineText): InlineText {
  const by = a.text.length;
  const moved = b.spans.map((span): StyleSpan => ({ ...span, start: span.start + by, end: span.end + by }));
  const anchors = b.anchors.map(({ at, node }) => ({ at: at + a.text.length, node }));
  return { text: a.text + b.text, spans: [...a.spans, ...moved], anchors: [...a.anchors, ...anchors] };
}

/** The bar stands in the inset; where there is none left, there is no bar. */
function quotePanel({ x, width }: Frame, inside: Frame, { theme, direction }: LayoutContext): Panel {
  const { barWidth, barColor } = theme.quote;
  const bar = barWidth > 0 && width - inside.width > barWidth ? { side: startSide(direction), width: barWidth, color: barColor } : null;
  return { x, width, fill: null, bar, sides: null, ends: null };
}
