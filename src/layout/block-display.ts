import { pt, ZERO_PT } from '../base/units.js';
import { displayDesign } from '../design/display-design.js';
import type { Display, DisplayRole } from '../document/model.js';
import type { LayoutBlock } from './context.js';
import { displaySetting } from './display-lines.js';
import { setDisplay, setText } from './set-text.js';
import { FORBIDDEN } from './stack.js';

/** Above a line, in leadings of its own. */
const LEADINGS_ABOVE: Readonly<Record<DisplayRole, number>> = {
  'half-title': 0,
  title: 0,
  subtitle: 0.4,
  role: 0.5,
  byline: 1.5,
  imprint: 0,
  colophon: 0,
};

/** A line of a page made from the metadata: centred, but for a colophon, which is a list of facts. */
export const layoutDisplay: LayoutBlock<Display> = ({ id, role, children }, frame, context) => {
  const design = displayDesign(role, context.theme);
  const isFact = role === 'colophon';
  const setting = displaySetting(children, design, isFact ? 'start' : 'center', { kind: 'node', node: id, part: 'body' }, frame.width, context);
  return {
    fragments: (isFact ? setText : setDisplay)(setting, frame, context),
    spaceBefore: pt(LEADINGS_ABOVE[role] * design.leading),
    spaceAfter: ZERO_PT,
    breakBefore: 0,
    breakAfter: isFact ? 0 : FORBIDDEN,
  };
};
