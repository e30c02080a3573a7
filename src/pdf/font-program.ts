/**
 * Writes the TrueType program of a composite font: for every CID one glyph, which places outlines of
 * the face side by side, then the outlines themselves.
 *
 *     glyph id   0        1 … CIDs − 1        CIDs …
 *                .notdef  composite or blank  outlines, renumbered
 */
import { invariant } from '../base/assert.js';
import type { Bounds, FaceOutlines, PlacedOutline } from './outlines.js';

/** What stands behind one CID. */
export interface FontCell {
  readonly outlines: readonly PlacedOutline[];
  /** In font units. */
  readonly advance: number;
}

interface ProgramGlyph {
  readonly bytes: Uint8Array;
  readonly advance: number;
  readonly bearing: number;
}

const ARGS_ARE_WORDS_AND_XY = 0x0003;
const MORE_COMPONENTS = 0x0020;
const GLYPH_HEADER = 10;
const COMPONENT = 8;
const COMPOSITE = -1;
const ON_CURVE_WHERE_THE_LAST_WAS = 0x31;

/** Stands for the point at the baseline among the face's glyph ids. */
const BASELINE = -1;
const POINT: Bounds = { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };

const MAXP_GLYPHS_AT = 4;
const MAXP_COMPOSITE_POINTS_AT = 10;
const MAXP_COMPOSITE_CONTOURS_AT = 12;
const MAXP_COMPONENTS_AT = 28;
const MAXP_DEPTH_AT = 30;
const HHEA_METRICS_AT = 34;
const HHEA_WIDEST_AT = 10;
const HEAD_CHECKSUM_AT = 8;
const HEAD_BOUNDS_AT = 36;
const HEAD_LONG_LOCA_AT = 50;
const CHECKSUM_MAGIC = 0xb1b0afba;
const UINT16_MAX = 0xffff;

/** Programs of the hinting interpreter, which the outlines' own instructions call. */
const HINTING = ['cvt ', 'fpgm', 'prep'];

/** `cells[0]` is the .notdef glyph. */
export function writeFontProgram(source: FaceOutlines, cells: readonly FontCell[]): Uint8Array {
  const grounded = cells.map((cell) => groundCell(source, cell));
  const numbers = numberOutlines(source, grounded);
  const glyphs = [
    ...grounded.map((cell) => compositeGlyph(source, cell, numbers)),
    ...[...numbers.keys()].map((glyph) => (glyph === BASELINE ? baselineGlyph() : outlineGlyph(source, glyph, numbers))),
  ];
  invariant(glyphs.length <= UINT16_MAX, 'a font has at most 65,535 glyphs');
  const { glyf, loca } = packGlyphs(glyphs);
  const tables = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['head', headTable(source, cells)],
    ['hhea', hheaTable(source, glyphs)],
    ['hmtx', hmtxTable(glyphs)],
    ['loca', loca],
    ['maxp', maxpTable(source, grounded, glyphs.length)],
  ]);
  for (const tag of HINTING) {
    const table = source.tables.find(tag);
    if (table !== null) {
      tables.set(tag, copyOf(table));
    }
  }
  return assemble(tables);
}

/**
 * Lets a raised cell reach the baseline by a point there: pdfium takes strings whose bounds do not
 * meet, such as a low letter and a note's mark, for two lines.
 */
function groundCell(source: FaceOutlines, cell: FontCell): FontCell {
  const bounds = cellBounds(source, cell);
  if (bounds === null || (bounds.yMin <= 0 && bounds.yMax >= 0)) {
    return cell;
  }
  return { ...cell, outlines: [...cell.outlines, { glyph: BASELINE, x: bounds.xMin, y: 0 }] };
}

/** Union of the outlines of a cell; null for a blank one. */
function cellBounds(source: FaceOutlines, { outlines }: FontCell): Bounds | null {
  let bounds: Bounds | null = null;
  for (const { glyph, x, y } of outlines) {
    const own = glyph === BASELINE ? POINT : source.bounds(glyph);
    if (own !== null) {
      const moved = { xMin: own.xMin + x, yMin: own.yMin + y, xMax: own.xMax + x, yMax: own.yMax + y };
      bounds = bounds === null ? moved : unite(bounds, moved);
    }
  }
  return bounds;
}

function unite(a: Bounds, b: Bounds): Bounds {
  return {
    xMin: Math.min(a.xMin, b.xMin),
    yMin: Math.min(a.yMin, b.yMin),
    xMax: Math.max(a.xMax, b.xMax),
    yMax: Math.max(a.yMax, b.yMax),
  };
}

/** New glyph ids of all outlines in use, in order of first use. */
function numberOutlines(source: FaceOutlines, cells: readonly FontCell[]): Map<number, number> {
  const numbers = new Map<number, number>();
  const add = (glyph: number): void => {
    if (!numbers.has(glyph)) {
      numbers.set(glyph, cells.length + numbers.size);
      const references = glyph === BASELINE ? [] : source.references(glyph);
      references.forEach((reference) => {
        add(reference.glyph);
      });
    }
  };
  for (const cell of cells) {
    cell.outlines.forEach(({ glyph }) => {
      add(glyph);
    });
  }
  return numbers;
}

function compositeGlyph(source: FaceOutlines, cell: FontCell, numbers: ReadonlyMap<number, number>): ProgramGlyph {
  const bounds = cellBounds(source, cell);
  if (bounds === null) {
    return { bytes: new Uint8Array(0), advance: cell.advance, bearing: 0 };
  }
  const bytes = new Uint8Array(GLYPH_HEADER + COMPONENT * cell.outlines.length);
  const view = new DataView(bytes.buffer);
  view.setInt16(0, COMPOSITE);
  [bounds.xMin, bounds.yMin, bounds.xMax, bounds.yMax].forEach((value, index) => {
    view.setInt16(2 + index * 2, value);
  });
  cell.outlines.forEach(({ glyph, x, y }, index) => {
    const at = GLYPH_HEADER + COMPONENT * index;
    const last = index === cell.outlines.length - 1;
    view.setUint16(at, ARGS_ARE_WORDS_AND_XY | (last ? 0 : MORE_COMPONENTS));
    view.setUint16(at + 2, numberOf(glyph, numbers));
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
  });
  return { bytes, advance: cell.advance, bearing: bounds.xMin };
}

/** One contour of three points in one place: it has bounds and shows nothing. */
function baselineGlyph(): ProgramGlyph {
  const bytes = new Uint8Array(GLYPH_HEADER + 7);
  const view = new DataView(bytes.buffer);
  view.setInt16(0, 1);
  view.setUint16(GLYPH_HEADER, 2);
  bytes.fill(ON_CURVE_WHERE_THE_LAST_WAS, GLYPH_HEADER + 4);
  return { bytes, advance: 0, bearing: 0 };
}

function outlineGlyph(source: FaceOutlines, glyph: number, numbers: ReadonlyMap<number, number>): ProgramGlyph {
  const bytes = source.bytes(glyph).slice();
  const view = new DataView(bytes.buffer);
  for (const reference of source.references(glyph)) {
    view.setUint16(reference.at, numberOf(reference.glyph, numbers));
  }
  return { bytes, advance: 0, bearing: source.bounds(glyph)?.xMin ?? 0 };
}

function numberOf(glyph: number, numbers: ReadonlyMap<number, number>): number {
  const number = numbers.get(glyph);
  invariant(number !== undefined, 'every outline in use has a number');
  return number;
}

function packGlyphs(glyphs: readonly ProgramGlyph[]): { glyf: Uint8Array; loca: Uint8Array } {
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  let length = 0;
  glyphs.forEach(({ bytes }, index) => {
    loca.setUint32(index * 4, length);
    length += align4(bytes.length);
  });
  loca.setUint32(glyphs.length * 4, length);
  const glyf = new Uint8Array(length);
  glyphs.forEach(({ bytes }, index) => {
    glyf.set(bytes, loca.getUint32(index * 4));
  });
  return { glyf, loca: new Uint8Array(loca.buffer) };
}

function headTable(source: FaceOutlines, cells: readonly FontCell[]): Uint8Array {
  const bytes = copyOf(source.tables.require('head'));
  const view = new DataView(bytes.buffer);
  view.setUint32(HEAD_CHECKSUM_AT, 0);
  view.setInt16(HEAD_LONG_LOCA_AT, 1);
  const { xMin, yMin, xMax, yMax } = fontBounds(source, cells);
  [xMin, yMin, xMax, yMax].forEach((value, index) => {
    view.setInt16(HEAD_BOUNDS_AT + index * 2, value);
  });
  return bytes;
}

/** What all cells together cover. */
export function fontBounds(source: FaceOutlines, cells: readonly FontCell[]): Bounds {
  let bounds: Bounds = { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };
  for (const cell of cells) {
    const own = cellBounds(source, cell);
    bounds = own === null ? bounds : unite(bounds, own);
  }
  return bounds;
}

function hheaTable(source: FaceOutlines, glyphs: readonly ProgramGlyph[]): Uint8Array {
  const bytes = copyOf(source.tables.require('hhea'));
  const view = new DataView(bytes.buffer);
  view.setUint16(HHEA_WIDEST_AT, glyphs.reduce((widest, { advance }) => Math.max(widest, advance), 0));
  view.setUint16(HHEA_METRICS_AT, glyphs.length);
  return bytes;
}

function hmtxTable(glyphs: readonly ProgramGlyph[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(glyphs.length * 4));
  glyphs.forEach(({ advance, bearing }, index) => {
    view.setUint16(index * 4, advance);
    view.setInt16(index * 4 + 2, bearing);
  });
  return new Uint8Array(view.buffer);
}

function maxpTable(source: FaceOutlines, cells: readonly FontCell[], glyphCount: number): Uint8Array {
  const bytes = copyOf(source.tables.require('maxp'));
  const view = new DataView(bytes.buffer);
  const widest = cells.reduce((most, { outlines }) => Math.max(most, outlines.length), 1);
  const { points, contours, depth } = source.limits;
  view.setUint16(MAXP_GLYPHS_AT, glyphCount);
  view.setUint16(MAXP_COMPOSITE_POINTS_AT, Math.min(UINT16_MAX, points * widest));
  view.setUint16(MAXP_COMPOSITE_CONTOURS_AT, Math.min(UINT16_MAX, contours * widest));
  view.setUint16(MAXP_COMPONENTS_AT, Math.max(view.getUint16(MAXP_COMPONENTS_AT), widest));
  view.setUint16(MAXP_DEPTH_AT, depth + 1);
  return bytes;
}

/** The file: header, directory, tables on multiples of four, checksums. */
function assemble(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const directory = 12 + 16 * tags.length;
  const lengths = tags.map((tag) => tables.get(tag)?.length ?? 0);
  const file = new Uint8Array(lengths.reduce((sum, length) => sum + align4(length), directory));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * tags.length - (16 << power));
  let at = directory;
  let headAt = 0;
  tags.forEach((tag, index) => {
    const bytes = tables.get(tag) ?? new Uint8Array(0);
    file.set(bytes, at);
    const entry = 12 + 16 * index;
    [...tag].forEach((character, place) => {
      view.setUint8(entry + place, character.charCodeAt(0));
    });
    view.setUint32(entry + 4, checksum(view, at, align4(bytes.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    headAt = tag === 'head' ? at : headAt;
    at += align4(bytes.length);
  });
  view.setUint32(headAt + HEAD_CHECKSUM_AT, (CHECKSUM_MAGIC - checksum(view, 0, file.length)) >>> 0);
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) {
    sum = (sum + view.getUint32(at)) >>> 0;
  }
  return sum;
}

const align4 = (length: number): number => (length + 3) & ~3;

function copyOf(table: DataView): Uint8Array<ArrayBuffer> {
  return new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice();
}
