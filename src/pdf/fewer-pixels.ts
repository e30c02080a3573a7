/**
 * Makes images smaller by averaging: each new pixel is the mean of the area that it covers, pixels at the edge of
 * the area counted by their share in it. Colours count by their opacity, so that what is hidden does not shine
 * through at edges; they are averaged as they are coded (sRGB), as print programs do.
 */
import type { Pixels } from '../base/pixels.js';

/** Part of a row or column that falls into one new pixel. */
interface Share {
  readonly index: number;
  readonly weight: number;
}

/** `width` and `height` are at most those of the image. */
export function fewerPixels(image: Pixels, width: number, height: number): Pixels {
  const columns = sharesOf(image.width, width);
  const rows = sharesOf(image.height, height);
  const data = new Uint8ClampedArray(width * height * 4);
  rows.forEach((row, y) => {
    columns.forEach((column, x) => {
      data.set(mean(image, row, column), (y * width + x) * 4);
    });
  });
  return { width, height, data };
}

function mean({ data, width }: Pixels, rows: readonly Share[], columns: readonly Share[]): readonly [number, number, number, number] {
  let [red, green, blue, opacity, area] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    for (const column of columns) {
      const at = (row.index * width + column.index) * 4;
      const weight = row.weight * column.weight;
      const visible = weight * (data[at + 3] ?? 0);
      red += visible * (data[at] ?? 0);
      green += visible * (data[at + 1] ?? 0);
      blue += visible * (data[at + 2] ?? 0);
      opacity += visible;
      area += weight;
    }
  }
  return opacity === 0 ? [0, 0, 0, 0] : [red / opacity, green / opacity, blue / opacity, opacity / area];
}

/** Of each of `to` equal stretches of `from` pixels. */
function sharesOf(from: number, to: number): readonly (readonly Share[])[] {
  const step = from / to;
  return Array.from({ length: to }, (_, index) => {
    const [start, end] = [index * step, (index + 1) * step];
    const first = Math.floor(start);
    return Array.from({ length: Math.min(from, Math.ceil(end)) - first }, (__, offset) => {
      const at = first + offset;
      return { index: at, weight: Math.min(end, at + 1) - Math.max(start, at) };
    });
  });
}
