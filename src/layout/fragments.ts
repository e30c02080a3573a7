/**
 * The vertical list that blocks become, after TeX's (The TeXbook, chapter 15): pieces that never
 * break, spaces that vanish at the top of a page, and the places where a page may end. Two pieces
 * without a `Break` between them stay together.
 *
 * A break is discretionary in TeX's sense, upright: what is to stand at the foot of the page and at
 * the head of the next one if a page ends there, such as a panel's padding or a table's header.
 *
 * Items in a piece are relative: `x` to the left edge of the text block, `y` to the piece's top.
 */
import { pt, type Pt } from '../base/units.js';
import type { Color } from '../design/theme.js';
import type { NodeId } from '../document/model.js';
import type { Item, Mark } from './types.js';

export type Fragment = Piece | Space | Break | RegionStart;

export interface Piece {
  readonly kind: 'piece';
  readonly height: Pt;
  readonly items: readonly Item[];
  /** Panels behind this piece, outermost first. */
  readonly panels: readonly Panel[];
  /** Notes referred to in this piece, in reading order. */
  readonly notes: readonly NodeId[];
}

export interface Space {
  readonly kind: 'space';
  /** Least height. */
  readonly height: Pt;
  /** Null: it is as high as that everywhere. */
  readonly snap: Snap | null;
}

/** Makes a space higher until what stands `ahead` below it ends on a line of the baseline grid. */
export interface Snap {
  /** Distance of the grid's lines, the first at the head of the text block. */
  readonly grid: Pt;
  readonly ahead: Pt;
  /** Of the missing height, what this space takes: the rest falls to the space after the block. */
  readonly share: number;
}

export interface Break {
  readonly kind: 'break';
  /** 0: as good as any; `EJECT`: the page ends here. */
  readonly penalty: number;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** How a stretch of the list stands on its pages. */
export interface PageShape {
  /** At least 1; side by side, the first at the start side. */
  readonly columns: number;
  /** Between two columns. */
  readonly columnGap: Pt;
  /** Thickness of the rule between two columns; 0 for none. */
  readonly columnRule: Pt;
  readonly orientation: 'portrait' | 'landscape';
}

/** From here on pages have another shape. On the same page where that can be: columns below text. */
export interface RegionStart {
  readonly kind: 'region';
  readonly shape: PageShape;
  /** Above it, where it begins inside a page. */
  readonly gapAbove: Pt;
  /** Room that must be left below what stands above, a heading say, where the page may end here; else 0. */
  readonly kept: Pt;
}

export const PLAIN_SHAPE: PageShape = { columns: 1, columnGap: pt(0), columnRule: pt(0), orientation: 'portrait' };

/**
 * What is painted behind consecutive pieces, once a page, from the top of the first to the bottom of
 * the last. Panels are told apart by identity.
 */
export interface Panel {
  readonly x: Pt;
  readonly width: Pt;
  readonly fill: Color | null;
  readonly bar: PanelBar | null;
  /** Lines along its left and right sides, inside the panel. */
  readonly sides: PanelLine | null;
  /** Lines where it begins and where it ends, not where a page ends inside: there it lies open. */
  readonly ends: PanelLine | null;
}

export interface PanelBar {
  readonly side: 'left' | 'right';
  readonly width: Pt;
  readonly color: Color;
}

export interface PanelLine {
  readonly width: Pt;
  readonly color: Color;
}

/** Penalty of a break that must be taken. */
export const EJECT = -Infinity;

export function piece(height: Pt, items: readonly Item[], notes: readonly NodeId[] = []): Piece {
  return { kind: 'piece', height, items, panels: [], notes };
}

/** A space that stays at the top of a page. */
export const strut = (height: Pt): Piece => piece(height, []);

export const space = (height: Pt): Space => ({ kind: 'space', height, snap: null });

export const breakHere = (penalty: number): Break => ({ kind: 'break', penalty, before: [], after: [] });

/** Puts a panel, with its padding, behind fragments; where a page ends inside, both parts are padded. */
export function inPanel(fragments: readonly Fragment[], panel: Panel, padding: Pt): readonly Fragment[] {
  const lined = (inner: Piece): Piece => ({ ...inner, panels: [panel, ...inner.panels] });
  const edge = padding > 0 ? [lined(strut(padding))] : [];
  const [top, bottom] = panel.ends === null ? [edge, edge] : endsOf(panel, panel.ends, padding).map((end) => [lined(end)]);
  const inside = fragments.map((fragment): Fragment => {
    switch (fragment.kind) {
      case 'piece':
        return lined(fragment);
      case 'space':
      case 'region':
        return fragment;
      case 'break':
        return {
          ...fragment,
          before: [...fragment.before.map(lined), ...edge],
          after: [...edge, ...fragment.after.map(lined)],
        };
    }
  });
  return [...(top ?? edge), ...inside, ...(bottom ?? edge)];
}

/** The padding above and below a panel, with the lines that begin and end it. */
function endsOf({ x, width }: Panel, line: PanelLine, padding: Pt): readonly Piece[] {
  const height = pt(Math.max(padding, line.width));
  return [0, height - line.width].map((y) =>
    piece(height, [{ kind: 'fill', rect: { x, y: pt(y), width, height: line.width }, color: line.color, mark: { kind: 'artifact', type: 'background' } }]),
  );
}

/** Puts `after` into every break: what is repeated at the top of each further page. */
export function repeatAtTop(fragments: readonly Fragment[], repeated: readonly Piece[]): readonly Fragment[] {
  return fragments.map((fragment) =>
    fragment.kind === 'break' ? { ...fragment, after: [...repeated, ...fragment.after] } : fragment,
  );
}

/** Height of a list that is not broken and begins on the grid. */
export function heightOf(fragments: readonly Fragment[]): Pt {
  let total = 0;
  for (const fragment of fragments) {
    if (fragment.kind === 'piece') {
      total += fragment.height;
    } else if (fragment.kind === 'space') {
      total += spaceHeight(fragment, total);
    }
  }
  return pt(total);
}

/** Of a space that begins `y` below the head of its column. */
export function spaceHeight({ height, snap }: Space, y: number): number {
  return snap === null ? height : height + snap.share * toGrid(y + height + snap.ahead, snap.grid);
}

/** In points: sums of leadings are not exact. */
const EXACT = 0.01;

/** From `y` down to the next line of the grid. */
export function toGrid(y: number, grid: Pt): number {
  const missing = Math.ceil((y - EXACT) / grid) * grid - y;
  return Math.max(0, missing);
}

export function piecesOf(fragments: readonly Fragment[]): readonly Piece[] {
  return fragments.filter((fragment) => fragment.kind === 'piece');
}

/** The item moved by `dx`, `dy`. */
export function moved(item: Item, dx: Pt, dy: Pt): Item {
  switch (item.kind) {
    case 'line':
      return { ...item, x: pt(item.x + dx), baseline: pt(item.baseline + dy) };
    case 'fill':
    case 'leader':
    case 'path':
    case 'image':
    case 'drawing':
      return { ...item, rect: { ...item.rect, x: pt(item.rect.x + dx), y: pt(item.rect.y + dy) } };
  }
}

/** The same piece for nobody to read: a copy that calls no notes. */
export function asArtifact(original: Piece): Piece {
  const mark: Mark = { kind: 'artifact', type: 'pagination' };
  return { ...original, notes: [], items: original.items.map((item) => ({ ...item, mark })) };
}

