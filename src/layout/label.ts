/**
 * Labels: list markers, note marks and heading numbers. A label stands beside the first line of what
 * it labels, on the same baseline, and is an item of its own so that it can be tagged.
 *
 *     right to left:  │ text text text │ gap │ label │
 */
import { invariant } from '../base/assert.js';
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import { plainInline } from '../text/collect.js';
import { measureInline } from '../text/measure.js';
import { layoutParagraph } from '../text/paragraph.js';
import type { InlineText, Line, TextStyle } from '../text/types.js';
import type { NodeId } from '../document/model.js';
import { ROUNDING } from './footnotes.js';
import type { LayoutContext, Frame } from './context.js';
import { piece, type Fragment, type Piece } from './fragments.js';
import { startX } from './frame.js';
import { lineBox } from './set-text.js';
import type { LineItem } from './types.js';

export interface Label {
  readonly text: InlineText;
  readonly width: Pt;
  readonly owner: NodeId;
}

export function measureLabel(text: string, style: TextStyle, owner: NodeId, { engine }: LayoutContext): Label {
  const inline = plainInline(text, style, owner);
  return { text: inline, width: measureInline(inline, engine).maxWidth, owner };
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
  const index = fragments.findIndex((fragment) => fragment.kind === 'piece' && fragment.items.length > 0);
  const first = fragments[index];
  const beside = first?.kind === 'piece' ? first.items.find((item) => item.kind === 'line') : undefined;
  if (column.width + ROUNDING < label.width) {
    return [labelPiece(label, { ...column, width: column.frame.width, align: 'start' }, context), ...fragments];
  }
  if (first?.kind !== 'piece' || beside === undefined) {
    return [labelPiece(label, column, context), ...fragments];
  }
  const item = labelItem(labelLine(label, column, context), label, column, beside.baseline, context);
  return fragments.with(index, { ...first, items: [item, ...first.items] });
}

function labelPiece(label: Label, column: LabelColumn, context: LayoutContext): Piece {
  const line = labelLine(label, column, context);
  const { height, baseline } = lineBox(line, column.frame.prose);
  return piece(height, [labelItem(line, label, column, baseline, context)]);
}

function labelItem(line: Line, { owner }: Label, column: LabelColumn, baseline: Pt, { direction }: LayoutContext): LineItem {
  const x = startX(column.frame, column.width, direction);
  return { kind: 'line', x, baseline, line, mark: { kind: 'node', node: owner, part: 'label' } };
}

function labelLine({ text, width }: Label, column: LabelColumn, { engine, direction }: LayoutContext): Line {
  const measure = pt(Math.max(column.width, width + ROUNDING));
  const style = { align: column.align, direction, measure, firstLineIndent: ZERO_PT };
  const line = layoutParagraph(text, style, engine)[0];
  invariant(line, 'a label has a line');
  return line;
}
