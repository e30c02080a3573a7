/**
 * Lists: the markers of a list stand in one column at the start side, their ends under each other at
 * a gap from the text; the column grows with the widest marker.
 */
import { pt, type Pt } from '../base/units.js';
import type { List, ListItem } from '../document/model.js';
import type { TextStyle } from '../text/types.js';
import type { Frame, LayoutBlock, LayoutBlocks, LayoutContext } from './context.js';
import type { Fragment } from './fragments.js';
import { insetStart } from './frame.js';
import { setLabel, withLabel, type Label, type LabelColumn } from './label.js';
import { stackFlows, type BlockFlow } from './stack.js';
import { textStyle } from './text-styles.js';

/** Penalties of a page that ends between items, and of one that leaves the first or last item alone. */
const BETWEEN_ITEMS = 1;
const LONE_ITEM = 20;

export const layoutList: LayoutBlock<List> = (list, frame, context, inner) => {
  const { theme } = context;
  const labels = list.items.map((item) => markerLabel(item, frame, context));
  const widest = Math.max(0, ...labels.map((label) => label.width));
  const wanted = pt(Math.max(theme.list.indent, widest + theme.list.markerGap));
  const text = insetStart(frame, wanted, context.direction);
  const column: LabelColumn = { frame, width: pt(frame.width - text.width - theme.list.markerGap), align: 'end' };
  const gap = gapOf(list, context);
  const flows = list.items.map((item, index): BlockFlow => ({
    fragments: itemFragments(item, labels[index] ?? null, column, itemFrame(text, gap, context), context, inner),
    spaceBefore: gap,
    spaceAfter: gap,
    breakBefore: index === 1 || index === list.items.length - 1 ? LONE_ITEM : BETWEEN_ITEMS,
    breakAfter: 0,
  }));
  return {
    fragments: stackFlows(flows),
    spaceBefore: gap,
    spaceAfter: pt(Math.max(gap, frame.prose.spaceAfter)),
    breakBefore: 0,
    breakAfter: 0,
  };
};

/** Between items: loose lists stand apart like paragraphs, or by a quarter of a line. */
function gapOf(list: List, { theme }: LayoutContext): Pt {
  return list.tight ? theme.list.itemSpace : pt(Math.max(theme.list.itemSpace, theme.body.spaceAfter, theme.body.leading / 4));
}

function markerLabel(item: ListItem, frame: Frame, context: LayoutContext): Label {
  const style: TextStyle = { ...textStyle(frame.prose, context), color: context.theme.list.markerColor };
  return setLabel(item.marker, style, item.id, context);
}

function itemFrame(frame: Frame, gap: Pt, { theme }: LayoutContext): Frame {
  return { ...frame, prose: { ...frame.prose, ...theme.list.lines, spaceAfter: gap } };
}

function itemFragments(
  item: ListItem,
  label: Label | null,
  column: LabelColumn,
  frame: Frame,
  context: LayoutContext,
  inner: LayoutBlocks,
): readonly Fragment[] {
  const blocks = inner(item.children, frame, context);
  return label === null ? blocks : withLabel(blocks, label, column, context);
}
