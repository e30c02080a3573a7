/** Images with more pixels than the press can show are written with as many as it can. */
import { decode } from 'fast-png';
import type { Pixels } from '../base/pixels.js';
import type { ImageAsset } from '../document/model.js';
import type { Page } from '../layout/types.js';
import { fewerPixels } from './fewer-pixels.js';
import { loadJpegCodec, type JpegCodec } from './jpeg-codec.js';
import { printedSizes, resolutionOf } from './printed-images.js';
import { toPng } from './webp-images.js';

/** A little more than enough is left alone: to make it less would blur it and save nothing. */
const TOLERANCE = 1.5;
/** More than any camera has; such an image is left as it is. */
const MOST_PIXELS = 2e8;
const BITS = 8;
const OPAQUE = 255;

/**
 * Files by path, of the images that are to be written anew: PNG and WebP without loss as PNG, JPEG as JPEG. `limit`
 * is in pixels per inch of the largest size that an image is shown in. Left alone are four inks, line art (fewer
 * than eight bits), palettes and sixteen bits, and a JPEG that would not become smaller.
 */
export async function resampleImages(images: ReadonlyMap<string, ImageAsset>, pages: readonly Page[], limit: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  let codec: JpegCodec | null = null;
  for (const [path, size] of printedSizes(pages)) {
    const asset = images.get(path);
    const resolution = asset === undefined ? null : resolutionOf(asset, size);
    if (asset === undefined || resolution === null || resolution <= limit * TOLERANCE || asset.width * asset.height > MOST_PIXELS) {
      continue;
    }
    codec = asset.format === 'jpeg' ? (codec ?? (await loadJpegCodec())) : codec;
    const pixels = await pixelsOf(asset, codec);
    const bytes = pixels === null ? null : await encoded(shrunk(pixels, limit / resolution), asset, codec);
    if (bytes !== null) {
      made.set(path, bytes);
    }
  }
  return made;
}

function shrunk(pixels: Pixels, factor: number): Pixels {
  const side = (length: number): number => Math.max(1, Math.round(length * factor));
  return fewerPixels(pixels, side(pixels.width), side(pixels.height));
}

async function encoded(pixels: Pixels, asset: ImageAsset, codec: JpegCodec | null): Promise<Uint8Array | null> {
  if (asset.format !== 'jpeg' || codec === null) {
    return toPng(pixels);
  }
  const bytes = await codec.encode(pixels);
  return bytes.length < asset.bytes.length ? bytes : null;
}

async function pixelsOf(asset: ImageAsset, codec: JpegCodec | null): Promise<Pixels | null> {
  switch (asset.format) {
    case 'webp':
      return asset.pixels;
    case 'jpeg':
      return codec === null ? null : codec.decode(asset.bytes);
    case 'png':
      return pngPixels(asset.bytes);
    case 'svg':
      return null;
  }
}

function pngPixels(bytes: Uint8Array): Pixels | null {
  const { width, height, depth, channels, data: values, palette, transparency } = decode(bytes);
  if (depth !== BITS || palette !== undefined || (transparency?.length ?? 0) > 0) {
    return null;
  }
  const [green, blue] = channels > 2 ? [1, 2] : [0, 0];
  const hasOpacity = channels % 2 === 0;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let from = 0, to = 0; to < data.length; from += channels, to += 4) {
    data[to] = values[from] ?? 0;
    data[to + 1] = values[from + green] ?? 0;
    data[to + 2] = values[from + blue] ?? 0;
    data[to + 3] = hasOpacity ? (values[from + channels - 1] ?? 0) : OPAQUE;
  }
  return { width, height, data };
}
