import { pt, ZERO_PT } from '../base/units.js';
import type { ThematicBreak } from '../document/model.js';
import type { LayoutBlock } from './context.js';
import { piece } from './fragments.js';
import type { FillItem } from './types.js';

/** Length of the rule as a share of the measure, and its thickness. */
const LENGTH = 0.25;
const THICKNESS = pt(0.75);

/** Penalty of a page that begins or ends with the rule. */
const AT_EDGE = 12;

/** A short rule in the middle of an empty line. */
export const layoutThematicBreak: LayoutBlock<ThematicBreak> = (_, frame, { theme }) => {
  const { leading } = theme.body;
  const width = pt(frame.width * LENGTH);
  const x = pt(frame.x + (frame.width - width) / 2);
  const rule: FillItem = {
    kind: 'fill',
    rect: { x, y: pt((leading - THICKNESS) / 2), width, height: THICKNESS },
    color: theme.colors.rule,
    mark: { kind: 'artifact', type: 'layout' },
  };
  return {
    fragments: [piece(leading, [rule])],
    spaceBefore: ZERO_PT,
    spaceAfter: theme.body.spaceAfter,
    breakBefore: AT_EDGE,
    breakAfter: AT_EDGE,
  };
};
