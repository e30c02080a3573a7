import { pt, ZERO_PT } from '../base/units.js';
import { displayDesign } from '../design/display-design.js';
import type { TextDesign } from '../design/theme.js';
import type { Display, DisplayRole, InlineImage } from '../document/model.js';
import type { Frame, LayoutBlock, LayoutContext } from './context.js';
import { displaySetting } from './display-lines.js';
import { filledSize } from './figure-size.js';
import { piece } from './fragments.js';
import { setDisplay, setText } from './set-text.js';
import { FORBIDDEN, type BlockFlow } from './stack.js';

/** Above a line, in leadings of its own. */
const LEADINGS_ABOVE: Readonly<Record<DisplayRole, number>> = {
  'half-title': 0,
  title: 0,
  subtitle: 0.4,
  role: 0.5,
  byline: 1.5,
  logo: 0.5,
  imprint: 0,
  colophon: 0,
};

/** A line of a page made from the metadata: centred, but for a colophon, which is a list of facts. */
export const layoutDisplay: LayoutBlock<Display> = ({ id, role, children }, frame, context) => {
  const design = displayDesign(role, context.theme);
  const isFact = role === 'colophon';
  const [image] = children;
  if (role === 'logo' && image?.kind === 'image') {
    return logoFlow(image, design, frame, context);
  }
  const setting = displaySetting(children, design, isFact ? 'start' : 'center', { kind: 'node', node: id, part: 'body' }, frame.width, context);
  return {
    fragments: (isFact ? setText : setDisplay)(setting, frame, context),
    spaceBefore: pt(LEADINGS_ABOVE[role] * design.leading),
    spaceAfter: ZERO_PT,
    breakBefore: 0,
    breakAfter: isFact ? 0 : FORBIDDEN,
  };
};

/** Of the publisher's mark: of the measure, and in leadings of the lines below it. */
const LOGO_WIDTH = 0.34;
const LOGO_LEADINGS = 2.4;

function logoFlow(image: InlineImage, { leading }: TextDesign, frame: Frame, context: LayoutContext): BlockFlow {
  const size = filledSize(image, context, frame.width * LOGO_WIDTH, leading * LOGO_LEADINGS);
  const rect = { x: pt(frame.x + (frame.width - size.width) / 2), y: ZERO_PT, ...size };
  return {
    fragments: [piece(size.height, [{ kind: 'image', rect, path: image.path, mark: { kind: 'node', node: image.id, part: 'body' } }])],
    spaceBefore: pt(LEADINGS_ABOVE.logo * leading),
    spaceAfter: pt(LEADINGS_ABOVE.logo * leading),
    breakBefore: 0,
    breakAfter: FORBIDDEN,
  };
}
