/** A PDF knows no WebP: its pixels are written anew, without loss, as PNG. */
import { encode } from 'fast-png';
import type { Pixels } from '../base/pixels.js';
import type { ImageAsset } from '../document/model.js';

const OPAQUE = 255;

/** PNG files by the path that their author wrote. */
export function convertWebp(images: Iterable<ImageAsset>): ReadonlyMap<string, Uint8Array> {
  const converted = new Map<string, Uint8Array>();
  for (const image of images) {
    if (image.format === 'webp') {
      converted.set(image.path, toPng(image.pixels));
    }
  }
  return converted;
}

/** Without opacity where everything is opaque: a mask would double the work of every viewer. */
export function toPng({ width, height, data }: Pixels): Uint8Array {
  const isOpaque = data.every((value, index) => index % 4 !== 3 || value === OPAQUE);
  const image = isOpaque ? { channels: 3, data: withoutOpacity(data) } : { channels: 4, data };
  return encode({ width, height, depth: 8, ...image });
}

function withoutOpacity(data: Uint8ClampedArray): Uint8Array {
  const colors = new Uint8Array((data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    colors[to] = data[from] ?? 0;
    colors[to + 1] = data[from + 1] ?? 0;
    colors[to + 2] = data[from + 2] ?? 0;
  }
  return colors;
}
