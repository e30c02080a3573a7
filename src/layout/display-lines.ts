/** Text that reads at a glance: headings, titles, captions, terms. No indent, no kashida, no hanging marks. */
import { ZERO_PT, type Pt } from '../base/units.js';
import type { TextDesign } from '../design/theme.js';
import type { Inline, Paragraph } from '../document/model.js';
import { displayDirection } from '../document/paragraph-direction.js';
import type { Align } from '../text/types.js';
import type { Frame, LayoutContext } from './context.js';
import type { Fragment } from './fragments.js';
import { inlineText, setDisplay, type TextSetting } from './set-text.js';
import type { Mark } from './types.js';

/** `mark` names the node that owns the text; `width` bounds the objects in it. */
export function displaySetting(
  inlines: readonly Inline[],
  design: TextDesign,
  align: Align,
  mark: Extract<Mark, { kind: 'node' }>,
  width: Pt,
  context: LayoutContext,
): TextSetting {
  return {
    text: inlineText(inlines, design, mark.node, width, context),
    design,
    align,
    direction: displayDirection(inlines, context.document.metadata),
    firstLineIndent: ZERO_PT,
    kashida: 'off',
    hang: false,
    mark,
  };
}

/** A paragraph in lines of even length, which never break over pages. */
export function displayLines({ id, children }: Pick<Paragraph, 'id' | 'children'>, design: TextDesign, align: Align, frame: Frame, context: LayoutContext): readonly Fragment[] {
  return setDisplay(displaySetting(children, design, align, { kind: 'node', node: id, part: 'body' }, frame.width, context), frame, context);
}
