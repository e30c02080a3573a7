/**
 * A formula in the middle of the measure, its number at the end side of the line:
 *
 *     right to left:  │ (٣)        formula           │
 */
import { pt, ZERO_PT } from '../base/units.js';
import type { Equation } from '../document/model.js';
import { ISOLATES, POP_ISOLATE } from '../document/isolated-text.js';
import type { LayoutBlock } from './context.js';
import { setLabel, withLabel } from './label.js';
import { inlineText, setDisplay } from './set-text.js';
import { textStyle } from './text-styles.js';

export const layoutEquation: LayoutBlock<Equation> = (equation, frame, context) => {
  const { prose } = frame;
  const number = equation.number === null ? null : setLabel(`(${ISOLATES.ltr}${equation.number}${POP_ISOLATE})`, textStyle(prose, context), equation.id, context);
  const gap = number === null ? 0 : number.width + prose.size;
  const inside = { ...frame, x: pt(frame.x + gap), width: pt(frame.width - 2 * gap) };
  const setting = {
    text: inlineText([equation.formula], prose, equation.id, inside.width, context),
    design: prose,
    align: 'center',
    direction: context.direction,
    firstLineIndent: ZERO_PT,
    kashida: 'off',
    hang: false,
    mark: { kind: 'node', node: equation.id, part: 'body' },
  } as const;
  const lines = setDisplay(setting, inside, context);
  const fragments = number === null ? lines : withLabel(lines, number, { frame, width: frame.width, align: 'end' }, context);
  const around = pt(Math.max(prose.spaceAfter, prose.leading / 3));
  return { fragments, spaceBefore: around, spaceAfter: around, breakBefore: 0, breakAfter: 0 };
};
