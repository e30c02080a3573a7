import type { ImageFormat } from './source-image.js';
import type { Inspection } from './image-inspection.js';
import { inspectJpeg, isJpeg } from './jpeg.js';
import { inspectPng, isPng } from './png.js';
import { inspectWebp, isWebp } from './webp.js';

/** Formats that people try, by the bytes they begin with, for the message alone. */
const OTHER_FORMATS: readonly (readonly [name: string, start: RegExp])[] = [
  ['GIF', /^GIF8/],
  ['AVIF or HEIC', /^[\s\S]{4}ftyp/],
  ['TIFF', /^(?:II\*|MM\0\*)/],
  ['BMP', /^BM/],
  ['PDF', /^%PDF/],
  ['EPS', /^%!PS/],
  ['an HTML page', /^\s*<(?:!doctype html|html)/i],
];

/** Judges an image by its bytes, whatever its name says. */
export async function inspectImage(bytes: Uint8Array): Promise<{ readonly format: ImageFormat | null; readonly inspection: Inspection }> {
  if (isPng(bytes)) {
    return { format: 'png', inspection: inspectPng(bytes) };
  }
  if (isJpeg(bytes)) {
    return { format: 'jpeg', inspection: inspectJpeg(bytes) };
  }
  if (isWebp(bytes)) {
    return { format: 'webp', inspection: inspectWebp(bytes) };
  }
  const other = otherFormat(bytes);
  if (other === null) {
    const { inspectSvg, isSvg } = await import('./svg.js');
    if (isSvg(bytes)) {
      return { format: 'svg', inspection: inspectSvg(bytes) };
    }
  }
  return { format: null, inspection: unknownFormat(other, bytes.length) };
}

function otherFormat(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  return OTHER_FORMATS.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}

function unknownFormat(name: string | null, length: number): Inspection {
  const found = length === 0 ? 'the file is empty' : `the file is ${name ?? 'something else'}`;
  return {
    kind: 'unsound',
    problems: [
      { rule: 'images-are-of-a-known-format', message: `expected a PNG, JPEG, WebP or SVG image, but ${found}`, hint: 'export the image as PNG, JPEG, WebP or SVG' },
    ],
  };
}
