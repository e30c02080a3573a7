/** Show operators of a string. */
import type { Pt } from '../base/units.js';
import type { Anchored } from './anchors.js';
import type { Show } from './encode-line.js';
import { fillColor, operand } from './operators.js';

/** Text positions are whole thousandths of a point, so that moves add up without a rest. */
const THOUSANDTHS = 1000;
/** pdf.js loses the first move after a character it drops: this one is to be lost. */
const LOST_MOVE = '0.001';

/** Current state of a content stream, for operators that change nothing to be left out. */
export interface TextState {
  font: string;
  color: string;
}

export const initialTextState = (): TextState => ({ font: '', color: fillColor('#000000') });

/**
 * Shows a string at `baseline`, counted upwards from the page's lower edge, in a text object of its own:
 * marked content may begin and end between any two.
 */
export function showOperators(show: Show, anchored: Anchored | undefined, baseline: Pt, state: TextState): string {
  const operators = ['BT'];
  const color = fillColor(show.run.style.color);
  if (color !== state.color) {
    state.color = color;
    operators.push(color);
  }
  const font = `/${show.font.name} ${operand(show.size)} Tf`;
  if (font !== state.font) {
    state.font = font;
    operators.push(font);
  }
  operators.push(`${place(anchored?.x ?? show.x)} ${place(baseline)} Td`, stringOperator(show, anchored), 'ET');
  return operators.join('\n');
}

function stringOperator({ codes }: Show, anchored: Anchored | undefined): string {
  if (anchored === undefined) {
    return `<${codes}> Tj`;
  }
  const { lead, back, forward, trail } = anchored;
  const end = trail === '' ? '' : `${LOST_MOVE} ${operand(-forward)}<${trail}>`;
  return `[<${lead}>${LOST_MOVE} ${operand(back)}<${codes}>${end}] TJ`;
}

function place(value: number): string {
  return operand(Math.round(value * THOUSANDTHS) / THOUSANDTHS);
}
