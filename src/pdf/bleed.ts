/** What reaches the edge of the trimmed page goes on into the bleed: no knife cuts to the hair. */
import type { Rect, Size } from '../base/geometry.js';
import { pt, type Pt } from '../base/units.js';
import type { OutlineContour } from '../design/ornaments.js';
import type { Item, Page } from '../layout/types.js';

/** So near to the edge is on it, in points. */
const NEAR = 0.5;

/** The page with its grounds, and images over all of it, grown by `bleed` at the edges that they reach. */
export function bleedPage(page: Page, bleed: Pt): Page {
  return bleed === 0 ? page : { ...page, items: page.items.map((item) => bleedItem(item, page.size, bleed)) };
}

function bleedItem(item: Item, size: Size, bleed: Pt): Item {
  switch (item.kind) {
    case 'fill':
      return { ...item, rect: grown(item.rect, size, bleed) };
    case 'path': {
      const { x, y } = item.rect;
      return { ...item, contours: item.contours.map((contour) => grownContour(contour, { x, y }, size, bleed)) };
    }
    case 'image':
      return covers(item.rect, size) ? { ...item, rect: enlarged(item.rect, bleed) } : item;
    default:
      return item;
  }
}

function grown({ x, y, width, height }: Rect, size: Size, bleed: Pt): Rect {
  const left = outward(x, size.width, bleed);
  const top = outward(y, size.height, bleed);
  return { x: pt(left), y: pt(top), width: pt(outward(x + width, size.width, bleed) - left), height: pt(outward(y + height, size.height, bleed) - top) };
}

/** A coordinate, moved out where it is on an edge. */
function outward(at: number, length: number, bleed: number): number {
  if (Math.abs(at) < NEAR) {
    return -bleed;
  }
  return Math.abs(at - length) < NEAR ? length + bleed : at;
}

/** Bands grow; the points of ornaments stand where they are, and theirs that were cut at the edge are drawn whole. */
function grownContour(contour: OutlineContour, origin: { readonly x: number; readonly y: number }, size: Size, bleed: Pt): OutlineContour {
  if (!isRectangle(contour)) {
    return contour;
  }
  return contour.map(({ x, y }) => ({ x: outward(origin.x + x, size.width, bleed) - origin.x, y: outward(origin.y + y, size.height, bleed) - origin.y }));
}

function isRectangle(contour: OutlineContour): boolean {
  const [xs, ys] = [new Set(contour.map(({ x }) => x)), new Set(contour.map(({ y }) => y))];
  return contour.length === 4 && xs.size === 2 && ys.size === 2;
}

function covers({ x, y, width, height }: Rect, size: Size): boolean {
  return x < NEAR && y < NEAR && x + width > size.width - NEAR && y + height > size.height - NEAR;
}

/** About its middle, in proportion. */
function enlarged({ x, y, width, height }: Rect, bleed: Pt): Rect {
  const factor = Math.max((width + 2 * bleed) / width, (height + 2 * bleed) / height);
  return { x: pt(x - (width * (factor - 1)) / 2), y: pt(y - (height * (factor - 1)) / 2), width: pt(width * factor), height: pt(height * factor) };
}
