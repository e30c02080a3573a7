/** How large images are printed, and so how many of their pixels fall on an inch. */
import type { Size } from '../base/geometry.js';
import type { ImageAsset } from '../document/model.js';
import type { Item, Page } from '../layout/types.js';

const POINTS_PER_INCH = 72;

/** By path, the largest size in which each image stands on a page, in points. */
export function printedSizes(pages: readonly Page[]): ReadonlyMap<string, Size> {
  const sizes = new Map<string, Size>();
  for (const { path, size } of pages.flatMap(({ items }) => items.flatMap(imagesOf))) {
    if (size.width > (sizes.get(path)?.width ?? 0)) {
      sizes.set(path, size);
    }
  }
  return sizes;
}

function imagesOf(item: Item): readonly { readonly path: string; readonly size: Size }[] {
  switch (item.kind) {
    case 'image':
      return [{ path: item.path, size: item.rect }];
    case 'line':
      return item.line.runs.flatMap((run) => (run.kind === 'object' && run.object.content.kind === 'image' ? [{ path: run.object.content.path, size: run.object.size }] : []));
    default:
      return [];
  }
}

/** Pixels per inch, of the two sides the fewer; null for drawings. */
export function resolutionOf({ format, width, height }: ImageAsset, size: Size): number | null {
  return format === 'svg' ? null : POINTS_PER_INCH * Math.min(width / size.width, height / size.height);
}
