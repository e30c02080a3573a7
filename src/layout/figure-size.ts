import type { Size } from '../base/geometry.js';
import { pt, ZERO_PT } from '../base/units.js';
import type { Figure, InlineImage } from '../document/model.js';
import type { LayoutContext } from './context.js';
import { imageSize } from './text-styles.js';

/** As wide as its author says, or as the image is; never wider than `width` or higher than `height`. */
export function figureSize({ image, share }: Figure, context: LayoutContext, width: number, height: number): Size {
  return share === null ? imageSize(image, context, width, height) : filledSize(image, context, width * share, height);
}

/** The largest size in these bounds, larger than the image's own where need be. */
export function filledSize(image: InlineImage, context: LayoutContext, width: number, height: number): Size {
  const aspect = aspectOf(image, context);
  const fitted = Math.min(width, height * aspect);
  return aspect === 0 ? { width: ZERO_PT, height: ZERO_PT } : { width: pt(fitted), height: pt(fitted / aspect) };
}

/** Width by height; 0 of an image that is not there. */
export function aspectOf({ path }: InlineImage, { document }: LayoutContext): number {
  const asset = document.images.get(path);
  return asset === undefined || asset.height <= 0 ? 0 : asset.width / asset.height;
}
