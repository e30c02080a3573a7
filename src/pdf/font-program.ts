/**
 * Writes the TrueType program of a composite font: for every CID one glyph, which places outlines of
 * the face side by side, then the outlines that are left.
 *
 *     glyph id   0        1 … CIDs − 1                      CIDs …
 *                .notdef  outline, composite or blank       outlines, renumbered
 *
 * An outline that is all of a CID, and in its place, is the glyph of the first such CID; others refer to it there.
 * Instructions are left out: of the shipped faces only one has any, and readers of PDF mostly pass over them.
 */
import { invariant } from '../base/assert.js';
import { align4, assembleSfnt, HEAD_CHECKSUM_AT } from './assemble-sfnt.js';
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
const HEAD_BOUNDS_AT = 36;
const HEAD_LONG_LOCA_AT = 50;
const UINT16_MAX = 0xffff;

/** Of `maxp`: figures of the hinting interpreter, of which programs without instructions need none. */
const MAXP_HINTING = { zonesAt: 14, from: 16, to: 28 } as const;
/** Above this, offsets into `glyf` are whole numbers of 32 bits; below, half of them, of 16. */
const LONGEST_SHORT = 2 * UINT16_MAX;

/** `cells[0]` is the .notdef glyph. */
export function writeFontProgram(source: FaceOutlines, cells: readonly FontCell[]): Uint8Array {
  const grounded = cells.map((cell) => groundCell(source, cell));
  const numbers = numberOutlines(source, grounded);
  const glyphs = [
    ...grounded.map((cell, cid) => cellGlyph(source, cell, cid, numbers)),
    ...[...numbers].filter(([, number]) => number >= cells.length).map(([glyph]) => (glyph === BASELINE ? baselineGlyph() : outlineGlyph(source, glyph, 0, numbers))),
  ];
  invariant(glyphs.length <= UINT16_MAX, 'a font has at most 65,535 glyphs');
  const { glyf, loca, isLong } = packGlyphs(glyphs);
  const tables = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['head', headTable(source, cells, isLong)],
    ['hhea', hheaTable(source, glyphs)],
    ['hmtx', hmtxTable(glyphs)],
    ['loca', loca],
    ['maxp', maxpTable(source, grounded, glyphs.length)],
  ]);
  return assembleSfnt(tables);
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

/** New glyph ids of all outlines in use: CIDs, then in order of first use. */
function numberOutlines(source: FaceOutlines, cells: readonly FontCell[]): Map<number, number> {
  const numbers = new Map<number, number>();
  cells.forEach((cell, cid) => {
    const alone = loneOutline(cell);
    if (alone !== null && !numbers.has(alone)) {
      numbers.set(alone, cid);
    }
  });
  let next = cells.length;
  const seen = new Set<number>();
  const add = (glyph: number): void => {
    if (!seen.has(glyph)) {
      seen.add(glyph);
      if (!numbers.has(glyph)) {
        numbers.set(glyph, next);
        next += 1;
      }
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

/** The outline that is all of a cell, where it is not moved. */
function loneOutline({ outlines }: FontCell): number | null {
  const [first, second] = outlines;
  return first !== undefined && second === undefined && first.x === 0 && first.y === 0 && first.glyph !== BASELINE ? first.glyph : null;
}

function cellGlyph(source: FaceOutlines, cell: FontCell, cid: number, numbers: ReadonlyMap<number, number>): ProgramGlyph {
  const alone = loneOutline(cell);
  return alone !== null && numbers.get(alone) === cid ? outlineGlyph(source, alone, cell.advance, numbers) : compositeGlyph(source, cell, numbers);
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

function outlineGlyph(source: FaceOutlines, glyph: number, advance: number, numbers: ReadonlyMap<number, number>): ProgramGlyph {
  const bytes = source.bytes(glyph);
  const view = new DataView(bytes.buffer);
  for (const reference of source.references(glyph)) {
    view.setUint16(reference.at, numberOf(reference.glyph, numbers));
  }
  return { bytes, advance, bearing: source.bounds(glyph)?.xMin ?? 0 };
}

function numberOf(glyph: number, numbers: ReadonlyMap<number, number>): number {
  const number = numbers.get(glyph);
  invariant(number !== undefined, 'every outline in use has a number');
  return number;
}

interface PackedGlyphs {
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
  /** Whether `loca` has 32 bits an entry. */
  readonly isLong: boolean;
}

function packGlyphs(glyphs: readonly ProgramGlyph[]): PackedGlyphs {
  const offsets = [0];
  let length = 0;
  for (const { bytes } of glyphs) {
    length += align4(bytes.length);
    offsets.push(length);
  }
  const glyf = new Uint8Array(length);
  glyphs.forEach(({ bytes }, index) => {
    glyf.set(bytes, offsets[index]);
  });
  const isLong = length > LONGEST_SHORT;
  const loca = new DataView(new ArrayBuffer(offsets.length * (isLong ? 4 : 2)));
  offsets.forEach((offset, index) => {
    if (isLong) {
      loca.setUint32(index * 4, offset);
    } else {
      loca.setUint16(index * 2, offset / 2);
    }
  });
  return { glyf, loca: new Uint8Array(loca.buffer), isLong };
}

function headTable(source: FaceOutlines, cells: readonly FontCell[], isLong: boolean): Uint8Array {
  const bytes = copyOf(source.tables.require('head'));
  const view = new DataView(bytes.buffer);
  view.setUint32(HEAD_CHECKSUM_AT, 0);
  view.setInt16(HEAD_LONG_LOCA_AT, isLong ? 1 : 0);
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
  view.setUint16(MAXP_HINTING.zonesAt, 1);
  bytes.fill(0, MAXP_HINTING.from, MAXP_HINTING.to);
  return bytes;
}

function copyOf(table: DataView): Uint8Array<ArrayBuffer> {
  return new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice();
}
