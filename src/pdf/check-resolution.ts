/** Tells of images that the press would show blurred or in steps. */
import { atFile, atSpan, type Place, type Report } from '../base/diagnostic.js';
import type { Document } from '../document/model.js';
import { walkDocument } from '../document/walk.js';
import type { Page } from '../layout/types.js';
import { printedSizes, resolutionOf } from './printed-images.js';

/** Pixels per inch; offset printing in common screens (150 lines per inch) shows more as better. */
const LEAST = 200;

/** `path` is the publication's. */
export function checkResolution(pages: readonly Page[], document: Document, path: string, report: Report): void {
  const places = imagePlaces(document);
  for (const [name, size] of printedSizes(pages)) {
    const asset = document.images.get(name);
    const resolution = asset === undefined ? null : resolutionOf(asset, size);
    if (resolution !== null && resolution < LEAST) {
      report({
        rule: 'images-are-fine-enough-for-print',
        severity: 'warning',
        message: `expected ${LEAST} pixels per inch or more of ${name} at its printed size, but there are ${Math.floor(resolution)}`,
        place: places.get(name) ?? atFile(path),
        hint: 'take a larger original, or show the image smaller',
      });
    }
  }
}

/** Where each image is shown first. */
function imagePlaces(document: Document): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  walkDocument(document, (node) => {
    if (node.kind === 'image' && !places.has(node.path)) {
      places.set(node.path, atSpan(node.span));
    }
  });
  return places;
}
