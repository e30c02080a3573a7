import { ZERO_PT } from '../base/units.js';
import type { Direction } from '../document/metadata.js';
import type { Paragraph } from '../document/model.js';
import { proseDirection } from '../document/paragraph-direction.js';
import type { InlineText, LineInset } from '../text/types.js';
import type { LayoutBlock, LayoutContext, Frame } from './context.js';
import { startSide } from './frame.js';
import { inlineText, setText, type TextSetting } from './set-text.js';
import type { BlockFlow } from './stack.js';
import type { Mark } from './types.js';

/** Penalty of a page that ends with “… as follows:”. */
const AFTER_LEAD_IN = 60;
const LEAD_IN = /[:：]\s*$/u;

export const layoutParagraphBlock: LayoutBlock<Paragraph> = (paragraph, frame, context) => {
  const text = inlineText(paragraph.children, frame.prose, paragraph.id, frame.width, context);
  const direction = proseDirection(paragraph.children, context.document.metadata);
  return proseFlow(text, direction, { kind: 'node', node: paragraph.id, part: 'body' }, frame, context);
};

/** Text as a paragraph in the frame's prose. */
export function proseFlow(
  text: InlineText,
  direction: Direction,
  mark: Mark,
  frame: Frame,
  context: LayoutContext,
  beside: readonly LineInset[] = [],
): BlockFlow {
  const { prose } = frame;
  const setting: TextSetting = {
    text,
    design: prose,
    align: prose.justify ? 'justify' : 'start',
    direction,
    firstLineIndent: prose.firstLineIndent,
    kashida: prose.kashida,
    hang: prose.hang,
    mark,
    beside,
  };
  return {
    fragments: direction === context.direction ? setText(setting, frame, context) : setForeign(setting, frame, context),
    spaceBefore: ZERO_PT,
    spaceAfter: prose.spaceAfter,
    breakBefore: 0,
    breakAfter: LEAD_IN.test(text.text) ? AFTER_LEAD_IN : 0,
  };
}

/**
 * A paragraph of the other direction stands as that direction is wont; but where directions go by the
 * publication, one line of it, an address say, stands where all lines begin.
 */
function setForeign(setting: TextSetting, frame: Frame, context: LayoutContext): BlockFlow['fragments'] {
  const plain = { ...setting, firstLineIndent: ZERO_PT };
  if (context.document.metadata.paragraphDirection === 'first-strong') {
    return setText(plain, frame, context);
  }
  const one = setText({ ...plain, align: startSide(context.direction) }, frame, context);
  return one.length === 1 ? one : setText(plain, frame, context);
}
