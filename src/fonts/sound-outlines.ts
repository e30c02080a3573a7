/**
 * Whether every outline of a TrueType font can be read to its end: that it lies in its table, and that
 * glyphs made of glyphs neither lead back to themselves nor repeat each other without measure.
 */
import { SfntTables } from './sfnt.js';

const ARGS_ARE_WORDS = 0x0001;
const MORE_COMPONENTS = 0x0020;
/** Flag of the glyf table and the bytes of the scale that follows then. */
const SCALES = [[0x0008, 2], [0x0040, 4], [0x0080, 8]] as const;
const GLYPH_HEADER = 10;

/** Parts that one glyph is drawn with. */
const MAX_PARTS = 256;
/** unitsPerEm. OpenType 1.9, head. */
const EM = { least: 16, most: 16_384 };

/** What is wrong, to end the sentence “expected a static TrueType font, but”; null for nothing. Throws where a table is cut off. */
export function outlineProblem(bytes: Uint8Array): string | null {
  const tables = new SfntTables(bytes);
  const em = tables.require('head').getUint16(18);
  if (em < EM.least || em > EM.most) {
    return 'its em has no sensible number of units';
  }
  const outlines = new Outlines(tables);
  for (let glyph = 0; glyph < outlines.count; glyph += 1) {
    if (outlines.partsOf(glyph) > MAX_PARTS) {
      return 'a glyph in it is made of itself, or of too many others';
    }
  }
  return null;
}

class Outlines {
  readonly count: number;
  private readonly loca: DataView;
  private readonly glyf: DataView;
  private readonly isLong: boolean;
  private readonly parts = new Map<number, number>();

  constructor(tables: SfntTables) {
    this.count = tables.require('maxp').getUint16(4);
    this.loca = tables.require('loca');
    this.glyf = tables.require('glyf');
    this.isLong = tables.require('head').getInt16(50) === 1;
  }

  /** Infinite for a glyph that is made of itself. */
  partsOf(glyph: number): number {
    const known = this.parts.get(glyph);
    if (known !== undefined) {
      return known;
    }
    // As long as it is being counted: meeting it again is a loop.
    this.parts.set(glyph, Infinity);
    const parts = this.componentsOf(glyph).reduce((sum, component) => sum + this.partsOf(component), 1);
    this.parts.set(glyph, parts);
    return parts;
  }

  private componentsOf(glyph: number): readonly number[] {
    const [start, end] = [this.offset(glyph), this.offset(glyph + 1)];
    if (end > this.glyf.byteLength || start > end) {
      throw new RangeError('a glyph lies outside of its table');
    }
    if (start === end || this.glyf.getInt16(start) >= 0) {
      return [];
    }
    const components: number[] = [];
    let at = start + GLYPH_HEADER;
    for (let flags = MORE_COMPONENTS; (flags & MORE_COMPONENTS) !== 0 && components.length <= MAX_PARTS; ) {
      flags = this.glyf.getUint16(at);
      components.push(this.glyf.getUint16(at + 2));
      const scale = SCALES.find(([flag]) => (flags & flag) !== 0)?.[1] ?? 0;
      at += ((flags & ARGS_ARE_WORDS) === 0 ? 6 : 8) + scale;
    }
    return components;
  }

  private offset(glyph: number): number {
    return this.isLong ? this.loca.getUint32(glyph * 4) : this.loca.getUint16(glyph * 2) * 2;
  }
}
