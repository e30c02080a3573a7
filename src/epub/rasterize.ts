/**
 * An image of any format as pixels, for the cover: by resvg, which is loaded only where a publication
 * has a logo. It gives the same pixels on every machine, and reads nothing but what it is given.
 */
import type * as ResvgModule from '@resvg/resvg-wasm';
import { encode } from 'fast-png';
import type { Pixels } from '../base/pixels.js';
import { loadWasm } from '../base/wasm-file.js';
import type { FontFace } from '../fonts/font.js';
import type { ImageAsset } from '../document/model.js';
import { MEDIA_TYPES } from './images.js';

/** Rows from the top, four bytes a pixel; the colours are multiplied by the opacity. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** `faces` set the texts of an SVG. */
export async function rasterize(asset: ImageAsset, width: number, height: number, faces: readonly FontFace[]): Promise<Raster> {
  const { Resvg } = await loadResvg();
  const image = new Resvg(framed(asset, width, height), {
    font: { loadSystemFonts: false, fontBuffers: faces.map(({ bytes }) => bytes), defaultFontFamily: faces[0]?.family ?? '' },
  });
  const rendered = image.render();
  const raster = { width: rendered.width, height: rendered.height, data: Uint8Array.from(rendered.pixels) };
  rendered.free();
  image.free();
  return raster;
}

async function loadResvg(): Promise<typeof ResvgModule> {
  const resvg = await import('@resvg/resvg-wasm');
  try {
    await resvg.initWasm(await loadWasm('rasterizer'));
  } catch (error) {
    // It may be initialised once a program, by whichever publication comes first.
    if (!(error instanceof Error && error.message.includes('Already initialized'))) {
      throw error;
    }
  }
  return resvg;
}

/** An SVG of that size with the image in it. */
function framed(asset: ImageAsset, width: number, height: number): string {
  const { type, bytes } = asset.format === 'webp' ? { type: MEDIA_TYPES.png, bytes: pngOf(asset.pixels) } : { type: MEDIA_TYPES[asset.format], bytes: asset.bytes };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:${type};base64,${base64(bytes)}"/></svg>`;
}

/** Its fields by name: the decoder's pixels are of a class, which has none of its own to copy. */
function pngOf({ width, height, data }: Pixels): Uint8Array {
  return encode({ width, height, data, depth: 8, channels: 4 });
}

function base64(bytes: Uint8Array): string {
  const STEP = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP) {
    binary += String.fromCharCode(...bytes.subarray(at, at + STEP));
  }
  return btoa(binary);
}
