/**
 * Labels: list markers, note marks and heading numbers. A label stands beside the first line of what
 * it labels, on the same baseline, and is an item of its own so that it can be tagged.
 *
 *     right to left:  │ text text text │ gap │ label │
 */
import { invariant } from '../base/assert.js';
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import { plainInline } from '../text/collect.js';
import { layoutParagraph } from '../text/paragraph.js';
import type { Line, TextStyle } from '../text/types.js';
import type { NodeId } from '../document/model.js';
import { ROUNDING } from './footnotes.js';
import type { LayoutContext, Frame } from './context.js';
import { piece, type Fragment, type Piece } from './fragments.js';
import { startX } from './frame.js';
import { lineBoxes } from './line-boxes.js';
import type { LineItem } from './types.js';

/** A label, set on one line. */
export interface Label {
  readonly line: Line;
  readonly width: Pt;
  readonly owner: NodeId;
}

/** Wider than any label, in points. */
const ENDLESS = pt(10_000);

export function setLabel(text: string, style: TextStyle, owner: NodeId, { engine, direction }: LayoutContext): Label {
  const setting = { align: 'left', direction, measure: ENDLESS, firstLineIndent: ZERO_PT, kashida: 'off', hang: false } as const;
  const [line] = layoutParagraph(plainInline(text, style, owner), setting, engine);
  invariant(line, 'a label has a line');
  return { line, width: line.width, owner };
}

/** A column for labels at the start side of a frame; each stands at the column's `align`. */
export interface LabelColumn {
  readonly frame: Frame;
  readonly width: Pt;
  readonly align: 'start' | 'end' | 'center';
}

/**
 * The fragments with the label beside their first line; before them, on a line of its own, where
 * they do not begin with a line (a picture, nothing at all) or the column is too narrow.
 */
export function withLabel(
  fragments: readonly Fragment[],
  label: Label,
  column: LabelColumn,
  context: LayoutContext,
): readonly Fragment[] {
  const index = fragments.findIndex((fragment) => fragment.kind === 'piece' && fragment.items.some((item) => item.kind !== 'fill'));
  const first = fragments[index];
  const beside = first?.kind === 'piece' ? first.items.find((item) => item.kind === 'line') : undefined;
  if (column.width + ROUNDING < label.width) {
    return [labelPiece(label, { ...column, width: column.frame.width, align: 'start' }, context), ...fragments];
  }
  if (first?.kind !== 'piece' || beside === undefined) {
    return [labelPiece(label, column, context), ...fragments];
  }
  const item = labelItem(label, column, beside.baseline, context);
  return fragments.with(index, { ...first, items: [item, ...first.items] });
}

function labelPiece(label: Label, column: LabelColumn, context: LayoutContext): Piece {
  const [box] = lineBoxes([label.line], column.frame.prose, context);
  invariant(box, 'every line has a box');
  return piece(box.height, [labelItem(label, column, box.baseline, context)]);
}

function labelItem({ line, width, owner }: Label, column: LabelColumn, baseline: Pt, { direction }: LayoutContext): LineItem {
  const slack = column.width - width;
  const shift = { start: direction === 'rtl' ? slack : 0, center: slack / 2, end: direction === 'rtl' ? 0 : slack };
  const x = pt(startX(column.frame, column.width, direction) + shift[column.align]);
  return { kind: 'line', x, baseline, line, mark: { kind: 'node', node: owner, part: 'label' } };
}
