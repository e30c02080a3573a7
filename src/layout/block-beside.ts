/**
 * Paragraphs beside a figure: as many of their lines as stand beside it are shorter, and none of these
 * leaves its page.
 *
 *     right to left, at the start:   ───────── ┌─────┐
 *                                    ───────── └─────┘
 *                                    ─────────────────
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Beside, Paragraph } from '../document/model.js';
import { proseDirection } from '../document/paragraph-direction.js';
import type { LineInset } from '../text/types.js';
import { composeColumn } from './compose-page.js';
import { layoutFigure } from './block-figure.js';
import { proseFlow } from './block-paragraph.js';
import type { Frame, LayoutBlock, LayoutContext } from './context.js';
import { heightOf, piecesOf, strut, type Fragment, type Piece } from './fragments.js';
import { inlineText } from './set-text.js';
import { stackFlows, type BlockFlow } from './stack.js';

/** Of the measure, where the author says nothing. */
const SHARE = 0.4;
/** Between figure and text, and below the figure, in ems of the text. */
const GAP = 1.3;
/** From the top of a line to that of its letters, as a share of the leading. */
const TOP = 0.22;
/** Narrower lines are not set: the figure stands above the text. */
const LEAST_WIDTH = 110;

export const layoutBeside: LayoutBlock<Beside> = (beside, frame, context, inner) => {
  const { figure, side, children } = beside;
  const width = pt(frame.width * (figure.share ?? SHARE));
  const taken = pt(width + frame.prose.size * GAP);
  if (frame.width - taken < LEAST_WIDTH) {
    return stacked(beside, frame, context, inner);
  }
  const isRight = (side === 'start') === (context.direction === 'rtl');
  const x = isRight ? pt(frame.x + frame.width - width) : frame.x;
  const shown = layoutFigure({ ...figure, share: 1 }, { ...frame, x, width }, context, inner).fragments;
  const height = pt(heightOf(shown) + frame.prose.leading * TOP);
  const inset: LineInset = isRight ? { left: ZERO_PT, right: taken } : { left: taken, right: ZERO_PT };
  const text = stackFlows(besideFlows(children, inset, height, frame, context));
  return {
    fragments: withFigure(text, shown, height, frame.prose.leading),
    spaceBefore: ZERO_PT,
    spaceAfter: frame.prose.spaceAfter,
    breakBefore: 0,
    breakAfter: 0,
  };
};

function stacked({ figure, children }: Beside, frame: Frame, context: LayoutContext, inner: Parameters<LayoutBlock<Beside>>[3]): BlockFlow {
  const flows = [layoutFigure(figure, frame, context, inner), ...besideFlows(children, { left: ZERO_PT, right: ZERO_PT }, ZERO_PT, frame, context)];
  return { fragments: stackFlows(flows), spaceBefore: flows[0]?.spaceBefore ?? ZERO_PT, spaceAfter: frame.prose.spaceAfter, breakBefore: 0, breakAfter: 0 };
}

/** Each with as many short lines as the figure is still beside. */
function besideFlows(paragraphs: readonly Paragraph[], inset: LineInset, height: Pt, frame: Frame, context: LayoutContext): readonly BlockFlow[] {
  let y = 0;
  return paragraphs.map((paragraph): BlockFlow => {
    const { id, children } = paragraph;
    const short = Math.max(0, Math.ceil((height - y) / frame.prose.leading));
    const text = inlineText(children, frame.prose, id, frame.width, context);
    const direction = proseDirection(children, context.document.metadata);
    const beside = Array.from({ length: short }, () => inset);
    const flow = proseFlow(text, direction, { kind: 'node', node: id, part: 'body' }, frame, context, beside);
    y += heightOf(flow.fragments) + flow.spaceAfter;
    return flow;
  });
}

/** The figure in the text's first piece, no break beside it, and room where the text is too short for it. */
function withFigure(text: readonly Fragment[], shown: readonly Fragment[], height: Pt, leading: Pt): readonly Fragment[] {
  let y = 0;
  const kept = text.filter((fragment) => {
    const isBeside = y < height;
    y += fragment.kind === 'piece' || fragment.kind === 'space' ? fragment.height : 0;
    return fragment.kind !== 'break' || !isBeside;
  });
  const items = composeColumn(shown, { x: ZERO_PT, y: pt(leading * TOP) });
  const notes = piecesOf(shown).flatMap((piece) => piece.notes);
  const first = kept.findIndex(({ kind }) => kind === 'piece');
  const piece = kept[first];
  const placed = piece?.kind === 'piece' ? kept.with(first, { ...piece, items: [...items, ...piece.items], notes: [...notes, ...piece.notes] } satisfies Piece) : kept;
  return y < height ? [...placed, strut(pt(height - y))] : placed;
}
