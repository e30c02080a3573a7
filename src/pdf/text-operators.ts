/** Show operators of a string. */
import type { Pt } from '../base/units.js';
import type { Anchored } from './anchors.js';
import type { Show } from './encode-line.js';
import { fillColor, operand, thousandths } from './operators.js';

/** pdf.js loses the first move after a character it drops: this one is to be lost. */
const LOST_MOVE = '0.001';

/** Current state of a content stream, for operators that change nothing to be left out. */
export interface TextState {
  /** Name of a font. */
  font: string;
  size: number;
  /** `#rrggbb` */
  color: string;
}

export const initialTextState = (): TextState => ({ font: '', size: 0, color: '#000000' });

/**
 * Shows a string at `baseline`, counted upwards from the page's lower edge, in a text object of its own:
 * marked content may begin and end between any two.
 */
export function showOperators(show: Show, anchored: Anchored | undefined, baseline: Pt, state: TextState): string {
  let set = '';
  const { color } = show.run.style;
  if (color !== state.color) {
    state.color = color;
    set += `${fillColor(color)}\n`;
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
  const end = trail === '' ? '' : `${LOST_MOVE} ${operand(-forward)}<${trail}>`;
  return `[<${lead}>${LOST_MOVE} ${operand(back)}<${codes}>${end}] TJ`;
}
