/**
 * Which page stands where on which sheet. Pages are counted from 0 in reading order; sheets have their
 * origin at the lower left.
 *
 * A booklet of 8 pages bound at the right: two sheets, one in the other, turned over on their short edge.
 *
 *     outer sheet   front  1 | 8     back  7 | 2
 *     inner sheet   front  3 | 6     back  5 | 4
 */
import type { Rect, Size } from '../base/geometry.js';
import type { Imposition } from '../base/press.js';
import { pt, ZERO_PT, type Pt } from '../base/units.js';

export interface PagePlace {
  /** Of the page; null for a blank one. */
  readonly page: number | null;
  /** Where the trimmed page stands; it may be scaled. */
  readonly rect: Rect;
  /** What may be printed of it. */
  readonly clip: Rect;
}

export interface SheetSide {
  readonly size: Size;
  /** All pages of the side together. */
  readonly block: Rect;
  /** Of lengths on the page. */
  readonly scale: number;
  readonly places: readonly PagePlace[];
  /** Where the sheet is folded. */
  readonly fold: Pt | null;
}

export interface ImposedPages {
  readonly count: number;
  /** Of one page. */
  readonly size: Size;
  /** The first is a cover, whose back is free. */
  readonly hasCover: boolean;
  readonly fromTheRight: boolean;
  readonly bleed: Pt;
  /** What stands around the pages on every side. */
  readonly slug: Pt;
}

export function impose(pages: ImposedPages, imposition: Imposition): readonly SheetSide[] {
  return imposition.kind === 'booklet' ? booklet(pages, imposition) : nUp(pages, imposition);
}

function booklet(pages: ImposedPages, { sheet, creep }: Extract<Imposition, { kind: 'booklet' }>): readonly SheetSide[] {
  const order = bookOrder(pages);
  const sheets = order.length / 4;
  const grid = fit(pages, 2, 1, sheet, pages.bleed);
  return Array.from({ length: sheets }, (_, index): readonly SheetSide[] => {
    const [first, last] = [2 * index, order.length - 1 - 2 * index];
    const front = [order[first] ?? null, order[last] ?? null];
    const back = [order[last - 1] ?? null, order[first + 1] ?? null];
    const step = pt(creep * index * grid.scale);
    // Bound at the right, the page that is read first stands at the left of the front.
    return [front, back].map((pair) => spread(pages.fromTheRight ? pair : pair.toReversed(), grid, step));
  }).flat();
}

/** All pages with their blank ones: as many as sheets of four have. */
function bookOrder({ count, hasCover }: ImposedPages): readonly (number | null)[] {
  const pages: (number | null)[] = Array.from({ length: count }, (_, index) => index);
  if (hasCover) {
    pages.splice(1, 0, null);
  }
  while (pages.length % 4 !== 0) {
    pages.push(null);
  }
  return pages;
}

/** Two pages that meet in the fold; each is `step` nearer to it than its place is. */
function spread(pair: readonly (number | null)[], { size, block, scale, cell, bleed }: Grid, step: Pt): SheetSide {
  const fold = pt(block.x + cell.width);
  const places = pair.map((page, index): PagePlace => {
    const rect = { ...cell, x: pt(index === 0 ? block.x + step : fold - step), y: block.y };
    const clip = { x: pt(index === 0 ? block.x - bleed : fold), y: pt(block.y - bleed), width: pt(cell.width + bleed), height: pt(cell.height + 2 * bleed) };
    return { page, rect, clip };
  });
  return { size, block, scale, places, fold };
}

function nUp(pages: ImposedPages, { count, sheet }: Extract<Imposition, { kind: 'n-up' }>): readonly SheetSide[] {
  const rows = count / 2;
  const grid = fit(pages, 2, rows, sheet ?? pages.size, ZERO_PT);
  const { size, block, scale, cell } = grid;
  return Array.from({ length: Math.ceil(pages.count / count) }, (_, side) => {
    const places = Array.from({ length: count }, (__, index): PagePlace => {
      const page = side * count + index;
      const column = pages.fromTheRight ? 1 - (index % 2) : index % 2;
      const row = rows - 1 - Math.floor(index / 2);
      const rect = { ...cell, x: pt(block.x + column * cell.width), y: pt(block.y + row * cell.height) };
      return { page: page < pages.count ? page : null, rect, clip: rect };
    });
    return { size, block, scale, places, fold: null };
  });
}

interface Grid {
  readonly size: Size;
  readonly block: Rect;
  readonly scale: number;
  readonly cell: Size;
  /** On the sheet. */
  readonly bleed: Pt;
}

/** Pages in their own size on a sheet made for them, or made smaller for a sheet of that size, upright or on its side. */
function fit({ size, slug }: ImposedPages, columns: number, rows: number, sheet: Size | null, bleed: Pt): Grid {
  const around = { width: pt(columns * size.width + 2 * slug), height: pt(rows * size.height + 2 * slug) };
  const turned = sheet !== null && scaleInto(around, { width: sheet.height, height: sheet.width }) > scaleInto(around, sheet);
  const paper = sheet === null ? around : turned ? { width: sheet.height, height: sheet.width } : sheet;
  const scale = Math.min(1, scaleInto(around, paper));
  const cell = { width: pt(size.width * scale), height: pt(size.height * scale) };
  const [width, height] = [pt(columns * cell.width), pt(rows * cell.height)];
  const block = { x: pt((paper.width - width) / 2), y: pt((paper.height - height) / 2), width, height };
  return { size: paper, block, scale, cell, bleed: pt(bleed * scale) };
}

const scaleInto = (inner: Size, outer: Size): number => Math.min(outer.width / inner.width, outer.height / inner.height);
