/** Blocks in columns, or on pages turned on their side. */
import { pt, sumPt, ZERO_PT, type Pt } from '../base/units.js';
import { oriented, textBlockSize } from '../design/page-geometry.js';
import type { Region } from '../document/model.js';
import type { Frame, LayoutBlock, LayoutBlocks, LayoutContext } from './context.js';
import { columnWidth, columnX } from './column-places.js';
import { fillColumns } from './columns.js';
import { composeColumn } from './compose-page.js';
import { piece, piecesOf, type Fragment, type PageShape, type RegionStart } from './fragments.js';
import type { Flow, PageStart } from './page-stops.js';
import type { BlockFlow } from './stack.js';

/** Between columns, in ems of the body. */
const COLUMN_GAP = 1.8;
const COLUMN_RULE = pt(0.5);

/** Inside another block there are no pages to turn; columns are pieces there, each a page's at most. */
export const layoutRegion: LayoutBlock<Region> = (region, frame, context, inner) => {
  const shape = shapeOf(region, frame);
  const around = pt(Math.max(context.theme.body.spaceAfter, context.theme.body.leading / 2));
  const isPlain = frame.shape?.columns === 1 && shape.columns === 1 && shape.orientation === 'portrait';
  const fragments = frame.shape === null || isPlain ? nested(region, shape, frame, context, inner) : onPages(region, shape, frame.shape, frame, context, inner, around);
  return { fragments, spaceBefore: around, spaceAfter: around, breakBefore: 0, breakAfter: 0 } satisfies BlockFlow;
};

function shapeOf({ columns, ruled, orientation }: Region, frame: Frame): PageShape {
  const columnGap = pt(frame.prose.size * COLUMN_GAP);
  return { columns, columnGap, columnRule: ruled ? COLUMN_RULE : ZERO_PT, orientation };
}

function onPages(
  region: Region,
  shape: PageShape,
  outer: PageShape,
  frame: Frame,
  context: LayoutContext,
  inner: LayoutBlocks,
  gapAbove: Pt,
): readonly Fragment[] {
  const size = textBlockSize(oriented(context.theme.page, shape.orientation));
  const inside: Frame = { ...frame, x: ZERO_PT, width: columnWidth(shape, size.width), height: size.height, onGrid: true };
  const start: RegionStart = { kind: 'region', shape, gapAbove, kept: ZERO_PT };
  const end: RegionStart = { kind: 'region', shape: outer, gapAbove, kept: ZERO_PT };
  return [start, ...inner(region.children, inside, context), end];
}

function nested(region: Region, shape: PageShape, frame: Frame, context: LayoutContext, inner: LayoutBlocks): readonly Fragment[] {
  if (shape.columns === 1) {
    return inner(region.children, frame, context);
  }
  const inside: Frame = { ...frame, x: ZERO_PT, width: columnWidth(shape, frame.width) };
  const fragments = inner(region.children, inside, context);
  const flow: Flow = { fragments, floats: [], notes: new Map(), noteSpacing: { above: ZERO_PT, between: ZERO_PT }, height: frame.height, grid: ZERO_PT };
  return pieces(flow, shape, frame, context);
}

/** Sets of columns below each other, all but the last as high as the frame. */
function pieces(flow: Flow, shape: PageShape, frame: Frame, context: LayoutContext): readonly Fragment[] {
  const set: Fragment[] = [];
  let start: PageStart = { index: 0, lead: [], carries: false, waiting: [], shape };
  while (start.index < flow.fragments.length) {
    const filled = fillColumns(flow, start, true);
    if (filled === null) {
      break;
    }
    const items = filled.columns.flatMap((column, index) => {
      const x = sumPt(frame.x, columnX(shape, index, frame.width, context.direction));
      return composeColumn(column, { x, y: ZERO_PT });
    });
    const notes = piecesOf(filled.columns.flat()).flatMap((part) => part.notes);
    set.push(piece(filled.height, items, notes));
    start = filled.next;
  }
  return set;
}
