/** Sets the pieces of a column one below the other and paints what stands behind them; columns side by side. */
import { pt, type Pt } from '../base/units.js';
import type { Point, Rect } from '../base/geometry.js';
import type { Direction } from '../document/metadata.js';
import { columnRules, columnX } from './column-places.js';
import { moved, spaceHeight, type Fragment, type PageShape, type Panel, type PanelBar, type PanelLine, type Piece } from './fragments.js';
import type { FillItem, Item, Mark } from './types.js';

const BACKGROUND: Mark = { kind: 'artifact', type: 'background' };

/** What regions need to know of the publication. */
export interface RegionFrame {
  readonly direction: Direction;
  readonly ruleColor: FillItem['color'];
}

/** Columns of one shape, `top` below the head of the text block. */
export interface PlacedRegion {
  readonly shape: PageShape;
  readonly top: Pt;
  readonly height: Pt;
  readonly columns: readonly (readonly Fragment[])[];
}

export function composeRegion({ shape, top, height, columns }: PlacedRegion, block: Rect, frame: RegionFrame): readonly Item[] {
  const y = pt(block.y + top);
  return [
    ...columnRules(shape, columns.length, { ...block, y, height }, frame.direction, frame.ruleColor),
    ...columns.flatMap((column, index) => composeColumn(column, { x: pt(block.x + columnX(shape, index, block.width, frame.direction)), y })),
  ];
}

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Items of a list of fragments whose first piece stands at `origin`, backgrounds first. Spaces
 * before the first piece vanish, as they do where pages are measured.
 */
export function composeColumn(fragments: readonly Fragment[], origin: Point): readonly Item[] {
  const items: Item[] = [];
  const panels = new Map<Panel, Extent>();
  let y: number = origin.y;
  let pending = 0;
  let empty = true;
  for (const fragment of fragments) {
    if (fragment.kind === 'space') {
      pending += empty ? 0 : spaceHeight(fragment, y + pending - origin.y);
    } else if (fragment.kind === 'piece') {
      y += pending;
      growPanels(panels, fragment, y);
      items.push(...fragment.items.map((item) => moved(item, origin.x, pt(y))));
      y += fragment.height;
      pending = 0;
      empty = false;
    }
  }
  return [...paintPanels(panels, origin.x), ...items];
}

function growPanels(panels: Map<Panel, Extent>, piece: Piece, y: number): void {
  for (const panel of piece.panels) {
    const top = panels.get(panel)?.top ?? y;
    panels.set(panel, { top, bottom: y + piece.height });
  }
}

/** Sides last: an inner panel may fill an outer one to its side. */
function paintPanels(panels: ReadonlyMap<Panel, Extent>, x: Pt): readonly FillItem[] {
  const sides: FillItem[] = [];
  const fills = [...panels].flatMap(([panel, extent]) => {
    const rect: Rect = {
      x: pt(x + panel.x),
      y: pt(extent.top),
      width: panel.width,
      height: pt(extent.bottom - extent.top),
    };
    const fill = panel.fill === null ? [] : [fillItem(rect, panel.fill)];
    sides.push(...(panel.sides === null ? [] : sideItems(rect, panel.sides)));
    return panel.bar === null ? fill : [...fill, fillItem(barRect(rect, panel.bar), panel.bar.color)];
  });
  return [...fills, ...sides];
}

function sideItems(rect: Rect, { width, color }: PanelLine): readonly FillItem[] {
  return (['left', 'right'] as const).map((side) => fillItem(barRect(rect, { side, width }), color));
}

function barRect(rect: Rect, { side, width }: Pick<PanelBar, 'side' | 'width'>): Rect {
  return { ...rect, width, x: side === 'left' ? rect.x : pt(rect.x + rect.width - width) };
}

const fillItem = (rect: Rect, color: FillItem['color']): FillItem => ({ kind: 'fill', rect, color, mark: BACKGROUND });
