/** Small grey pictures of pages, and how far two of them are from each other. */
import * as mupdf from 'mupdf';

/** Pixels of an inch, few enough that a page is some kilobytes. */
const RESOLUTION = 40;
const POINTS_OF_INCH = 72;

/** Steps between black and white; more would only keep the shades of letters' edges. */
const GREYS = 16;

/** Two pixels differ where they are further apart than the edges of letters are by rounding, of 255. */
const FAR = 64;

export interface PagePicture {
  readonly width: number;
  readonly height: number;
  /** A byte a pixel, rows from the top; 0 is black. */
  readonly pixels: Uint8Array;
}

/** Every page of a PDF. */
export function pagePictures(pdf: Uint8Array): readonly PagePicture[] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  const scale = RESOLUTION / POINTS_OF_INCH;
  return Array.from({ length: document.countPages() }, (_, index) => {
    const pixmap = document.loadPage(index).toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceGray, false);
    const picture = { width: pixmap.getWidth(), height: pixmap.getHeight(), pixels: inSteps(pixmap.getPixels()) };
    pixmap.destroy();
    return picture;
  });
}

function inSteps(pixels: Uint8ClampedArray): Uint8Array {
  const step = 255 / (GREYS - 1);
  return Uint8Array.from(pixels, (pixel) => Math.round(Math.round(pixel / step) * step));
}

/** How many pixels differ to the eye; all of them where the pages are not of one size. */
export function pixelsApart(a: PagePicture, b: PagePicture): number {
  if (a.width !== b.width || a.height !== b.height) {
    return Math.max(a.pixels.length, b.pixels.length);
  }
  return a.pixels.reduce((count, pixel, index) => count + (Math.abs(pixel - (b.pixels[index] ?? 0)) > FAR ? 1 : 0), 0);
}
