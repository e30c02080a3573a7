import { ZERO_PT } from '../base/units.js';
import type { TextDesign } from '../design/theme.js';
import type { Paragraph } from '../document/model.js';
import { displayDirection } from '../document/paragraph-direction.js';
import type { Align } from '../text/types.js';
import type { Frame, LayoutContext } from './context.js';
import type { Fragment } from './fragments.js';
import { inlineText, setDisplay } from './set-text.js';

/** A paragraph that reads at a glance, in a design: lines of even length, which never break over pages. */
export function displayLines({ id, children }: Paragraph, design: TextDesign, align: Align, frame: Frame, context: LayoutContext): readonly Fragment[] {
  const setting = {
    text: inlineText(children, design, id, frame.width, context),
    design,
    align,
    direction: displayDirection(children, context.document.metadata),
    firstLineIndent: ZERO_PT,
    kashida: 'off',
    hang: false,
    mark: { kind: 'node', node: id, part: 'body' },
  } as const;
  return setDisplay(setting, frame, context);
}
