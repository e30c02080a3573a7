/** Kashida is seen, unbroken, and not read. */
import * as mupdf from 'mupdf';
import { describe, expect, it, test } from 'vitest';
import { pt } from '../../src/base/units.js';
import { corpusEngine, corpusLines, corpusStyle } from '../support/corpus.js';
import { kashidaPdf, type PlacedStroke } from '../support/kashida-pdf.js';
import { PDF_READERS, plain } from '../support/pdf-readers.js';

const LINES_EACH = 5;
const MEASURE = pt(220);
const DPI = 600;
const SCALE = DPI / 72;
/** Darker than this is ink, of 255. */
const INK = 128;

/** No reader gives it back (corpus.test.ts). */
const DECOMPOSED = 'ﷺ';

const texts = paragraphs(['plain', 'vocalised']);

/** Lines of the corpus together as paragraphs. */
function paragraphs(kinds: readonly string[]): readonly string[] {
  const wanted = corpusLines().filter(({ kind, text }) => kinds.includes(kind) && !text.includes(DECOMPOSED));
  const lines = wanted.map(({ text }) => text);
  return lines.flatMap((_, index) => (index % LINES_EACH === 0 ? [lines.slice(index, index + LINES_EACH).join(' ')] : []));
}

describe.each([
  ['Noto Naskh Arabic', 0.038],
  ['IBM Plex Sans Arabic', 0.043],
  ['Scheherazade New', 0.044],
])('%s', async (family, strokeHeight) => {
  const engine = await corpusEngine(texts, [family]);
  const { bytes, strokes } = await kashidaPdf(texts, corpusStyle(family), MEASURE, engine);

  test.each(Object.entries(PDF_READERS))('%s gives the source back', async (_, read) => {
    const pages = await read(bytes);
    expect(strokes.length).toBeGreaterThan(20);
    expect(pages.map(plain)).toEqual(texts.map(plain));
  });

  it('draws every stroke without a gap, from letter to letter', () => {
    expect(gaps(bytes, strokes, strokeHeight)).toEqual([]);
  });
});

/** Strokes with a light pixel in the row through their middle, `height` ems above the baseline, and half a point beyond both ends. */
function gaps(bytes: Uint8Array, strokes: readonly PlacedStroke[], height: number): readonly PlacedStroke[] {
  const document = mupdf.Document.openDocument(bytes.slice(), 'application/pdf');
  return [...new Set(strokes.map(({ page }) => page))].flatMap((page) => {
    const pixmap = document.loadPage(page).toPixmap(mupdf.Matrix.scale(SCALE, SCALE), mupdf.ColorSpace.DeviceGray, false);
    const [pixels, stride] = [pixmap.getPixels(), pixmap.getStride()];
    const broken = strokes.filter((stroke) => {
      if (stroke.page !== page) {
        return false;
      }
      const row = Math.round((stroke.baseline - height * stroke.size) * SCALE);
      const from = Math.round((stroke.left - 0.5) * SCALE);
      const to = Math.round((stroke.left + stroke.width + 0.5) * SCALE);
      return pixels.subarray(row * stride + from, row * stride + to).some((value) => value > INK);
    });
    // At 600 dpi a page is 35 MB, which mupdf gives back only when told to.
    pixmap.destroy();
    return broken;
  });
}
