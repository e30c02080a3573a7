/**
 * Columns that stand beside each other in one piece, the first at the start side.
 *
 *     right to left:  │ column 2 │ gap │ column 1 │
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import { composeColumn } from './compose-page.js';
import type { Frame, LayoutContext } from './context.js';
import { heightOf, piece, piecesOf, strut, type Fragment, type Piece } from './fragments.js';

/** Frames of columns whose widths are shares of what the gaps leave. */
export function columnFrames(frame: Frame, shares: readonly number[], gap: Pt, { direction }: LayoutContext): readonly Frame[] {
  const room = frame.width - gap * (shares.length - 1);
  let start = 0;
  return shares.map((share) => {
    const width = room * share;
    const x = direction === 'rtl' ? frame.x + frame.width - start - width : frame.x + start;
    start += width + gap;
    return { ...frame, x: pt(x), width: pt(width) };
  });
}

/** Nothing in it breaks. */
export function sideBySide(columns: readonly (readonly Fragment[])[]): Piece {
  const height = pt(Math.max(0, ...columns.map(heightOf)));
  const items = columns.flatMap((fragments) => composeColumn(fragments, { x: ZERO_PT, y: ZERO_PT }));
  return piece(height, items, columns.flatMap((fragments) => piecesOf(fragments).flatMap(({ notes }) => notes)));
}

/** A column made as high as its neighbour: the room is inside what its last piece stands on. */
export function heightened(fragments: readonly Fragment[], height: Pt): readonly Fragment[] {
  const missing = height - heightOf(fragments);
  const last = fragments[fragments.length - 1];
  if (missing <= 0 || last?.kind !== 'piece') {
    return fragments;
  }
  return [...fragments.slice(0, -1), { ...strut(pt(missing)), panels: last.panels }, last];
}
