/** Show operators of a string. */
import type { Pt } from '../base/units.js';
import type { Anchored } from './anchors.js';
import type { Show } from './encode-line.js';
import { operand, thousandths } from './operators.js';
import type { Paint } from './paint.js';

/** pdf.js loses the first move after a character it drops: this one is to be lost. */
const LOST_MOVE = '0.001';

/** Current state of a content stream, for operators that change nothing to be left out. */
export interface TextState {
  /** Name of a font. */
  font: string;
  size: number;
  /** The operators that set it. */
  color: string;
}

/** Black is set where nothing is said. */
export const initialTextState = (): TextState => ({ font: '', size: 0, color: '0 g' });

/**
 * Shows a string at `baseline`, counted upwards from the page's lower edge, in a text object of its own:
 * marked content may begin and end between any two.
 */
export function showOperators(show: Show, anchored: Anchored | undefined, baseline: Pt, state: TextState, paint: Paint): string {
  let set = '';
  const color = paint.fill(show.run.style.color, 'text');
  if (color !== state.color) {
    state.color = color;
    set += `${color}\n`;
  }
  const { font, size } = show;
  if (font.name !== state.font || size !== state.size) {
    state.font = font.name;
    state.size = size;
    set += `/${font.name} ${operand(size)} Tf\n`;
  }
  return `BT\n${set}${thousandths(anchored?.x ?? show.x)} ${thousandths(baseline)} Td\n${stringOperator(show, anchored)}\nET`;
}

function stringOperator({ codes }: Show, anchored: Anchored | undefined): string {
  if (anchored === undefined) {
    return `<${codes}> Tj`;
  }
  const { lead, back, forward, trail } = anchored;
  const end = trail === '' ? '' : `${LOST_MOVE} ${thousandths(-forward)}<${trail}>`;
  return `[<${lead}>${LOST_MOVE} ${thousandths(back)}<${codes}>${end}] TJ`;
}
