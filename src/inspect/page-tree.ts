/** The pages in order, with what they inherit (ISO 32000-1, 7.7.3). */
import { MAX_DEPTH, MAX_PAGES } from './limits.js';
import type { PdfFile } from './open-pdf.js';
import { asDict, asNumber, dictAt, itemsAt, numberAt, valueAt, type PdfDict } from './pdf-values.js';

/** Points: left, bottom, right, top, as the file orders its axes. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

export const BOX_NAMES = ['media', 'crop', 'bleed', 'trim', 'art'] as const;
export type BoxName = (typeof BOX_NAMES)[number];

export interface PdfPage {
  readonly dict: PdfDict;
  readonly resources: PdfDict | null;
  /** Those the file states; what is left out follows from these (14.11.2). */
  readonly boxes: Partial<Readonly<Record<BoxName, Box>>>;
  /** Degrees clockwise. */
  readonly rotation: number;
  /** Points of a unit of user space; 1 nearly everywhere. */
  readonly unit: number;
}

export interface PageTree {
  readonly pages: readonly PdfPage[];
  /** Whether a page or a part of the tree was passed over: a loop, or more than are looked at. */
  readonly cut: boolean;
}

interface Inherited {
  readonly resources: PdfDict | null;
  readonly media: Box | null;
  readonly crop: Box | null;
  readonly rotation: number;
}

export function readPages({ catalog }: PdfFile): PageTree {
  const pages: PdfPage[] = [];
  const seen = new Set<PdfDict>();
  let cut = false;
  const walk = (node: PdfDict, inherited: Inherited, depth: number): void => {
    if (seen.has(node) || depth > MAX_DEPTH || pages.length === MAX_PAGES) {
      cut = true;
      return;
    }
    seen.add(node);
    const own = inherit(node, inherited);
    if (valueAt(node, 'Kids') === undefined) {
      pages.push(pageOf(node, own));
      return;
    }
    for (const kid of itemsAt(node, 'Kids')) {
      const dict = asDict(kid);
      if (dict === null) {
        cut = true;
      } else {
        walk(dict, own, depth + 1);
      }
    }
  };
  const root = dictAt(catalog, 'Pages');
  if (root !== null) {
    walk(root, { resources: null, media: null, crop: null, rotation: 0 }, 0);
  }
  return { pages, cut };
}

function inherit(node: PdfDict, above: Inherited): Inherited {
  return {
    resources: dictAt(node, 'Resources') ?? above.resources,
    media: boxAt(node, 'MediaBox') ?? above.media,
    crop: boxAt(node, 'CropBox') ?? above.crop,
    rotation: numberAt(node, 'Rotate') ?? above.rotation,
  };
}

function pageOf(dict: PdfDict, { resources, media, crop, rotation }: Inherited): PdfPage {
  const stated = { media, crop, bleed: boxAt(dict, 'BleedBox'), trim: boxAt(dict, 'TrimBox'), art: boxAt(dict, 'ArtBox') };
  const boxes: Partial<Record<BoxName, Box>> = {};
  for (const name of BOX_NAMES) {
    const box = stated[name];
    if (box !== null) {
      boxes[name] = box;
    }
  }
  return { dict, resources, boxes, rotation, unit: numberAt(dict, 'UserUnit') ?? 1 };
}

function boxAt(dict: PdfDict, key: string): Box | null {
  const [a, b, c, d] = itemsAt(dict, key).map(asNumber);
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') {
    return null;
  }
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
