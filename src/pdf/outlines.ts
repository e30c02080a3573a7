/** Glyph outlines of a TrueType face, as the parts that composite glyphs are made of. */
import { invariant } from '../base/assert.js';
import type { FontFace } from '../fonts/font.js';
import { SfntTables } from '../fonts/sfnt.js';

/** In font units, y upwards. */
export interface Bounds {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** An outline moved by whole font units. */
export interface PlacedOutline {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** `maxp` figures that a subset inherits. */
export interface OutlineLimits {
  readonly points: number;
  readonly contours: number;
  readonly depth: number;
}

/** Of the composite glyph flags in the `glyf` table. */
const ARGS_ARE_WORDS = 0x0001;
const ARGS_ARE_XY = 0x0002;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_XY_SCALE = 0x0040;
const HAS_TWO_BY_TWO = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;
const ANY_SCALE = HAS_SCALE | HAS_XY_SCALE | HAS_TWO_BY_TWO;

const GLYPH_HEADER = 10;
const LONG_LOCA_AT = 50;
const MAXP_POINTS_AT = 6;
const MAXP_CONTOURS_AT = 8;
const MAXP_COMPOSITE_POINTS_AT = 10;
const MAXP_COMPOSITE_CONTOURS_AT = 12;
const MAXP_DEPTH_AT = 30;

interface Component {
  readonly flags: number;
  readonly glyph: number;
  /** Offset of the glyph index inside the glyph's bytes. */
  readonly glyphAt: number;
  readonly x: number;
  readonly y: number;
  /** Offset of what follows it. */
  readonly end: number;
}

export class FaceOutlines {
  readonly tables: SfntTables;
  readonly limits: OutlineLimits;
  private readonly loca: DataView;
  private readonly glyf: DataView;
  private readonly longLoca: boolean;

  constructor(face: FontFace) {
    this.tables = new SfntTables(face.bytes);
    this.loca = this.tables.require('loca');
    this.glyf = this.tables.require('glyf');
    this.longLoca = this.tables.require('head').getInt16(LONG_LOCA_AT) === 1;
    const maxp = this.tables.require('maxp');
    this.limits = {
      points: Math.max(maxp.getUint16(MAXP_POINTS_AT), maxp.getUint16(MAXP_COMPOSITE_POINTS_AT)),
      contours: Math.max(maxp.getUint16(MAXP_CONTOURS_AT), maxp.getUint16(MAXP_COMPOSITE_CONTOURS_AT)),
      depth: maxp.getUint16(MAXP_DEPTH_AT),
    };
  }

  /** A copy of the glyph's bytes in the `glyf` table, without its instructions; empty for a blank glyph. */
  bytes(glyph: number): Uint8Array<ArrayBuffer> {
    const start = this.offset(glyph);
    const end = this.offset(glyph + 1);
    if (start === end) {
      return new Uint8Array(0);
    }
    const components = this.components(glyph);
    const last = components.at(-1);
    if (last !== undefined) {
      return withoutInstructions(this.slice(start, start + last.end), components);
    }
    const countAt = start + GLYPH_HEADER + 2 * this.glyf.getUint16(start);
    if (countAt + 2 > end) {
      return this.slice(start, end);
    }
    const flagsAt = Math.min(end, countAt + 2 + this.glyf.getUint16(countAt));
    const bytes = new Uint8Array(countAt + 2 - start + end - flagsAt);
    bytes.set(this.slice(start, countAt));
    bytes.set(this.slice(flagsAt, end), countAt + 2 - start);
    return bytes;
  }

  private slice(start: number, end: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.glyf.buffer, this.glyf.byteOffset + start, end - start).slice();
  }

  /** Null for a blank glyph. */
  bounds(glyph: number): Bounds | null {
    const start = this.offset(glyph);
    if (start === this.offset(glyph + 1)) {
      return null;
    }
    return {
      xMin: this.glyf.getInt16(start + 2),
      yMin: this.glyf.getInt16(start + 4),
      xMax: this.glyf.getInt16(start + 6),
      yMax: this.glyf.getInt16(start + 8),
    };
  }

  /**
   * The outlines a glyph is made of: composites that only move their parts are taken apart, so that
   * ours do not nest in theirs. Blank glyphs give nothing.
   */
  parts(glyph: number): readonly PlacedOutline[] {
    if (this.bounds(glyph) === null) {
      return [];
    }
    const components = this.components(glyph);
    if (components.length === 0 || components.some(({ flags }) => (flags & ANY_SCALE) !== 0 || (flags & ARGS_ARE_XY) === 0)) {
      return [{ glyph, x: 0, y: 0 }];
    }
    return components.flatMap(({ glyph: inner, x, y }) =>
      this.parts(inner).map((part) => ({ glyph: part.glyph, x: part.x + x, y: part.y + y })),
    );
  }

  /** The glyphs that this glyph's own bytes refer to, and where: empty for a simple glyph. */
  references(glyph: number): readonly { readonly glyph: number; readonly at: number }[] {
    return this.components(glyph).map(({ glyph: inner, glyphAt }) => ({ glyph: inner, at: glyphAt }));
  }

  private components(glyph: number): readonly Component[] {
    const start = this.offset(glyph);
    const components: Component[] = [];
    if (start === this.offset(glyph + 1) || this.glyf.getInt16(start) >= 0) {
      return components;
    }
    let at = start + GLYPH_HEADER;
    let flags = MORE_COMPONENTS;
    while ((flags & MORE_COMPONENTS) !== 0) {
      flags = this.glyf.getUint16(at);
      const words = (flags & ARGS_ARE_WORDS) !== 0;
      const length = (words ? 8 : 6) + scaleLength(flags);
      components.push({
        flags,
        glyph: this.glyf.getUint16(at + 2),
        glyphAt: at + 2 - start,
        x: words ? this.glyf.getInt16(at + 4) : this.glyf.getInt8(at + 4),
        y: words ? this.glyf.getInt16(at + 6) : this.glyf.getInt8(at + 5),
        end: at + length - start,
      });
      at += length;
    }
    return components;
  }

  private offset(glyph: number): number {
    const offset = this.longLoca ? this.loca.getUint32(glyph * 4) : this.loca.getUint16(glyph * 2) * 2;
    invariant(offset <= this.glyf.byteLength, 'glyph lies in the glyf table');
    return offset;
  }
}

function withoutInstructions(bytes: Uint8Array<ArrayBuffer>, components: readonly Component[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer);
  components.forEach(({ flags, glyphAt }) => {
    view.setUint16(glyphAt - 2, flags & ~HAS_INSTRUCTIONS);
  });
  return bytes;
}

function scaleLength(flags: number): number {
  if ((flags & HAS_SCALE) !== 0) {
    return 2;
  }
  if ((flags & HAS_XY_SCALE) !== 0) {
    return 4;
  }
  return (flags & HAS_TWO_BY_TWO) === 0 ? 0 : 8;
}
