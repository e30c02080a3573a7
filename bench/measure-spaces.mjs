/**
 * The spaces of the lines of any PDF, from where its letters stand: one measure for every program, whether it draws
 * spaces as glyphs or only moves on.
 *
 * Of each page, the glyphs in the size of the body are put into lines by their baselines. Marks, which have no
 * advance, and spaces that are drawn as glyphs are dropped; a gap between the end of one glyph's advance and the
 * origin of the next is a space between words where it is wider than `LEAST_SPACE`. A glyph without ink that is
 * narrower belongs to the letter beside it: Warraq's quotation marks end in one.
 */
import * as mupdf from 'mupdf';

/** Baselines this near, in points, are one line's. */
const SAME_LINE = 3;
/** The narrowest gap that is a space between words, in units of the natural space; kerning stays below. */
const LEAST_SPACE = 0.5;
const SAME_SIZE = 0.1;
/** In thousandths of an em: mupdf's box around nothing is two wide. */
const UNITS = 1000;
const NO_INK = 3;

/**
 * The lines of each page from top to bottom.
 *
 * @param bytes the PDF
 * @param body `{ size, space }` of the body's text in points: letters of another size are furniture
 * @returns pages of lines `{ width, spaces }`, widths in points and spaces in units of the natural one
 */
export function measureSpaces(bytes, body) {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  const isBody = ({ size }) => Math.abs(size - body.size) < SAME_SIZE;
  return Array.from({ length: document.countPages() }, (_, index) => {
    const glyphs = glyphsOf(document.loadPage(index), LEAST_SPACE * body.space);
    return linesOf(glyphs.filter(isBody)).map((line) => spacesOf(line, body.space));
  });
}

/** The glyphs that are neither spaces nor marks: `{ x, y, end, size }` in points from the page's upper left corner. */
function glyphsOf(page, leastSpace) {
  const glyphs = [];
  const fillText = (text, ctm) =>
    text.walk({
      showGlyph(font, trm, id) {
        // A glyph that stands for several characters comes once more, without an id, for each that follows.
        const advance = id < 0 ? 0 : font.advanceGlyph(id);
        const [a, b, , , x, y] = mupdf.Matrix.concat(trm, ctm);
        const size = Math.hypot(a, b);
        if (advance > 0 && (advance * size < leastSpace || hasInk(font, id))) {
          glyphs.push({ x, y, end: x + advance * size, size });
        }
      },
    });
  const device = new mupdf.Device({ fillText });
  page.run(device, mupdf.Matrix.identity);
  device.close();
  device.destroy();
  page.destroy();
  return glyphs;
}

/** Some programs' spaces have no Unicode, or another's: only the shape tells. */
function hasInk(font, id) {
  const text = new mupdf.Text();
  text.showGlyph(font, mupdf.Matrix.identity, id, 0);
  const [left, bottom, right, top] = text.getBounds(null, mupdf.Matrix.scale(UNITS, UNITS));
  text.destroy();
  return Math.min(right - left, top - bottom) > NO_INK;
}

function linesOf(glyphs) {
  const lines = [];
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line !== undefined && glyph.y - line[0].y < SAME_LINE) {
      line.push(glyph);
    } else {
      lines.push([glyph]);
    }
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x));
}

function spacesOf(line, natural) {
  const gaps = line.slice(1).map(({ x }, index) => (x - line[index].end) / natural);
  return { width: line.at(-1).end - line[0].x, spaces: gaps.filter((gap) => gap > LEAST_SPACE) };
}
