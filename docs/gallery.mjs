#!/usr/bin/env node
/**
 * Draws the pages that the README shows, into docs/images/.
 *
 *     npm run gallery
 */
import { writeFileSync } from 'node:fs';
import { encode } from 'fast-png';
import * as mupdf from 'mupdf';
import { loadSource, publish, shippedFonts } from '../dist/index.js';

/** Pixels; two pictures side by side fill a README. */
const WIDTH = 560;

/** Shades of red, green and blue: the eye sees no difference, and deflate does. */
const SHADES = 52;

/**
 * Pages count from 1, a cover in the PDF included; `theme` where the source does not name it. The page `next` stands
 * at the left of the first, as one reads.
 */
const PICTURES = [
  { name: 'alaska-summit', source: 'content/alaska-summit', page: 1, next: 2 },
  { name: 'theme-brief', source: 'content/alaska-summit', page: 1 },
  { name: 'theme-report', source: 'content/statistics', page: 1 },
  { name: 'theme-book', source: 'content/poems', page: 4 },
  { name: 'theme-journal', source: 'content/alaska-summit', page: 1, theme: 'journal' },
  { name: 'columns', source: 'content/alaska-summit', page: 2, theme: 'journal' },
  { name: 'theme-newsletter', source: 'content/alaska-summit', page: 1, theme: 'newsletter' },
  { name: 'cover-book', source: 'content/manual', page: 1 },
  { name: 'charts', source: 'content/statistics', page: 4 },
  { name: 'tables', source: 'content/statistics', page: 2 },
  { name: 'boxes', source: 'test/features/boxes.md', page: 1 },
  { name: 'forms', source: 'test/features/forms.md', page: 2 },
  { name: 'quotations', source: 'test/features/quotations.md', page: 1 },
  { name: 'references', source: 'test/features/references', page: 3 },
  { name: 'mathematics', source: 'test/features/mathematics.md', page: 1 },
  { name: 'beside', source: 'test/features/beside.md', page: 1 },
  { name: 'citations', source: 'test/features/citations', page: 1 },
];

/** Between two pages, in pixels, and its grey. */
const GAP = 20;
const GREY = 0xdd;

for (const { name, source, page, theme, next } of PICTURES) {
  const pdf = await build(source, theme);
  const path = new URL(`images/${name}.png`, import.meta.url);
  const first = picture(pdf, page);
  writeFileSync(path, toPng(next === undefined ? first : beside(picture(pdf, next), first)));
  console.log(`drew ${name}`);
}

async function build(path, theme) {
  const report = ({ rule, message }) => {
    throw new Error(`${path}: ${rule}: ${message}`);
  };
  const { outputs, diagnostics } = await publish({ source: await loadSource(path, report), fonts: shippedFonts(), formats: ['pdf'], theme });
  diagnostics.forEach(report);
  return outputs[0].bytes;
}

function picture(pdf, number) {
  const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(number - 1);
  const [left, , right] = page.getBounds();
  const scale = WIDTH / (right - left);
  const pixmap = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false);
  const step = 255 / (SHADES - 1);
  const data = Uint8Array.from(pixmap.getPixels(), (value) => Math.round(Math.round(value / step) * step));
  return { width: pixmap.getWidth(), height: pixmap.getHeight(), data };
}

function beside(left, right) {
  const width = left.width + GAP + right.width;
  const data = new Uint8Array(width * left.height * 3).fill(GREY);
  for (let row = 0; row < left.height; row += 1) {
    for (const [{ width: own, data: pixels }, at] of [[left, 0], [right, left.width + GAP]]) {
      data.set(pixels.subarray(row * own * 3, (row + 1) * own * 3), (row * width + at) * 3);
    }
  }
  return { width, height: left.height, data };
}

function toPng(image) {
  return encode({ ...image, channels: 3, depth: 8 }, { zlib: { level: 9 } });
}
