/** Show operators of the strings that share a baseline, in one text object. */
import type { Pt } from '../base/units.js';
import { anchorShows, type Anchored } from './anchors.js';
import type { Show } from './encode-line.js';
import { fillColor, operand } from './operators.js';

/** Text positions are whole thousandths of a point, so that moves add up without a rest. */
const THOUSANDTHS = 1000;
/** pdf.js loses the first move after a character it drops: this one is to be lost. */
const LOST_MOVE = '0.001';

/** Receives the operators of one string; its place in the tag tree is the show's owner. */
export type EmitShow = (show: Show, operators: string) => void;

/** Current state of a content stream, for operators that change nothing to be left out. */
export interface TextState {
  font: string;
  color: string;
}

export const initialTextState = (): TextState => ({ font: '', color: fillColor('#000000') });

/**
 * Emits strings at `baseline`, counted upwards from the page's lower edge. Every emitted string is a
 * text object of its own, because marked content may begin and end between them.
 */
export function emitShows(shows: readonly Show[], bidirectional: boolean, baseline: Pt, pageWidth: Pt, state: TextState, emit: EmitShow): void {
  const anchored = bidirectional ? anchorShows(shows, pageWidth) : null;
  shows.forEach((show, index) => {
    emit(show, showOperators(show, anchored?.[index], baseline, state));
  });
}

function showOperators(show: Show, anchored: Anchored | undefined, baseline: Pt, state: TextState): string {
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
