/** Which characters a font maps to a glyph: `cmap` formats 4 and 12. */
import { invariant } from '../base/assert.js';
import type { SfntTables } from './sfnt.js';

const UNICODE = 0;
const WINDOWS = 3;
const WINDOWS_BMP = 1;
const WINDOWS_FULL = 10;

/** A set of code points as a bit field. */
export class CharacterMap {
  private bits = new Uint32Array(0x10000 / 32);

  has(codePoint: number): boolean {
    const word = this.bits[codePoint >>> 5];
    return word !== undefined && (word & (1 << (codePoint & 31))) !== 0;
  }

  add(codePoint: number): void {
    const word = codePoint >>> 5;
    if (word >= this.bits.length) {
      const wider = new Uint32Array(0x110000 / 32);
      wider.set(this.bits);
      this.bits = wider;
    }
    this.bits[word] = (this.bits[word] ?? 0) | (1 << (codePoint & 31));
  }
}

export function readCharacterMap(tables: SfntTables): CharacterMap {
  const cmap = tables.require('cmap');
  const subtable = bestSubtable(cmap);
  const map = new CharacterMap();
  if (subtable.getUint16(0) === 12) {
    addSegmentedCoverage(subtable, map);
  } else {
    addSegmentMapping(subtable, map);
  }
  return map;
}

/** The subtable that reaches furthest: format 12 where there is one, else format 4. */
function bestSubtable(cmap: DataView): DataView {
  const count = cmap.getUint16(2);
  let best: DataView | null = null;
  for (let index = 0; index < count; index++) {
    const record = 4 + index * 8;
    if (!isUnicode(cmap.getUint16(record), cmap.getUint16(record + 2))) {
      continue;
    }
    const offset = cmap.getUint32(record + 4);
    const subtable = new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset);
    const format = subtable.getUint16(0);
    if (format === 12) {
      return subtable;
    }
    if (format === 4) {
      best = subtable;
    }
  }
  invariant(best !== null, 'font has a Unicode cmap of format 4 or 12');
  return best;
}

function isUnicode(platform: number, encoding: number): boolean {
  return platform === UNICODE || (platform === WINDOWS && (encoding === WINDOWS_BMP || encoding === WINDOWS_FULL));
}

function addSegmentedCoverage(subtable: DataView, map: CharacterMap): void {
  const groups = subtable.getUint32(12);
  for (let index = 0; index < groups; index++) {
    const group = 16 + index * 12;
    const start = subtable.getUint32(group);
    const end = subtable.getUint32(group + 4);
    const firstGlyph = subtable.getUint32(group + 8);
    for (let codePoint = firstGlyph === 0 ? start + 1 : start; codePoint <= end; codePoint++) {
      map.add(codePoint);
    }
  }
}

function addSegmentMapping(subtable: DataView, map: CharacterMap): void {
  const doubledCount = subtable.getUint16(6);
  const ends = 14;
  const starts = ends + doubledCount + 2;
  const deltas = starts + doubledCount;
  const ranges = deltas + doubledCount;
  for (let at = 0; at < doubledCount; at += 2) {
    const end = subtable.getUint16(ends + at);
    const start = subtable.getUint16(starts + at);
    const delta = subtable.getUint16(deltas + at);
    const rangeOffset = subtable.getUint16(ranges + at);
    for (let codePoint = start; codePoint <= end && codePoint < 0xffff; codePoint++) {
      if (glyphOf(subtable, codePoint - start, codePoint, delta, rangeOffset, ranges + at) !== 0) {
        map.add(codePoint);
      }
    }
  }
}

function glyphOf(
  subtable: DataView,
  index: number,
  codePoint: number,
  delta: number,
  rangeOffset: number,
  rangeAddress: number,
): number {
  if (rangeOffset === 0) {
    return (codePoint + delta) & 0xffff;
  }
  const glyph = subtable.getUint16(rangeAddress + rangeOffset + index * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
