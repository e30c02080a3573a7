/**
 * A font of a book, of which nothing is trusted: that its tables lie in the file and are what the directory says, and which
 * characters it has (OpenType: sfnt container, `cmap` formats 4 and 12; WOFF 1.0). WOFF 2.0 is packed with Brotli: of its
 * tables nothing is known.
 */
import { inflate } from './archive.js';
import { MAX_FILE_BYTES } from './limits.js';

export interface FontFacts {
  /** Why it does not open; null where it does. */
  readonly damage: string | null;
  /** Tables whose checksums are not those of the directory. */
  readonly altered: readonly string[];
  /** Null where it is not known. */
  readonly has: ((codePoint: number) => boolean) | null;
}

interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

const SFNT = new Set([0x00010000, 0x4f54544f, 0x74727565]);
const WOFF = 0x774f4646;
const WOFF2 = 0x774f4632;
/** What zlib (RFC 1950) puts around a deflated stream, in bytes. */
const ZLIB_HEAD = 2;
const ZLIB_TAIL = 4;
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'];

export function readFont(bytes: Uint8Array): FontFacts {
  try {
    const view = viewOf(bytes);
    const signature = bytes.length < 12 ? 0 : view.getUint32(0);
    if (signature === WOFF2) {
      return view.getUint32(8) === bytes.length ? { damage: null, altered: [], has: null } : damaged('it is cut');
    }
    if (!SFNT.has(signature) && signature !== WOFF) {
      return damaged('it begins like no font');
    }
    const tables = signature === WOFF ? woffTables(bytes) : sfntTables(bytes);
    if (typeof tables === 'string') {
      return damaged(tables);
    }
    const missing = NEEDED.find((tag) => !tables.some((table) => table.tag === tag));
    if (missing !== undefined) {
      return damaged(`it has no table ${missing}`);
    }
    // The checksum of `head` is made without its own field for the whole file's.
    const altered = tables.filter(({ tag, checksum, bytes: table }) => tag !== 'head' && sumOf(table) !== checksum).map(({ tag }) => tag);
    const cmap = tables.find(({ tag }) => tag === 'cmap');
    return { damage: null, altered, has: cmap === undefined ? null : characterTest(cmap.bytes) };
  } catch (error) {
    if (error instanceof RangeError) {
      return damaged('its tables reach beyond its end');
    }
    throw error;
  }
}

function damaged(damage: string): FontFacts {
  return { damage, altered: [], has: null };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4)).replace(/[^ -~]/g, '?');
}

/** A string says what is wrong. */
function sfntTables(bytes: Uint8Array): readonly Table[] | string {
  const view = viewOf(bytes);
  const tables: Table[] = [];
  for (let index = 0, count = view.getUint16(4); index < count; index += 1) {
    const entry = 12 + 16 * index;
    const [checksum, offset, length] = [view.getUint32(entry + 4), view.getUint32(entry + 8), view.getUint32(entry + 12)];
    if (offset + length > bytes.length) {
      return `its table ${tagAt(bytes, entry)} reaches beyond its end`;
    }
    tables.push({ tag: tagAt(bytes, entry), checksum, bytes: bytes.subarray(offset, offset + length) });
  }
  return tables;
}

function woffTables(bytes: Uint8Array): readonly Table[] | string {
  const view = viewOf(bytes);
  const tables: Table[] = [];
  let left = MAX_FILE_BYTES;
  for (let index = 0, count = view.getUint16(12); index < count; index += 1) {
    const entry = 44 + 20 * index;
    const [offset, packed, length] = [view.getUint32(entry + 4), view.getUint32(entry + 8), view.getUint32(entry + 12)];
    left -= length;
    if (offset + packed > bytes.length || left < 0) {
      return `its table ${tagAt(bytes, entry)} reaches beyond its end`;
    }
    const part = bytes.subarray(offset, offset + packed);
    const table = packed < length ? inflate(part.subarray(ZLIB_HEAD, -ZLIB_TAIL), length) : part;
    if (table === null) {
      return `its table ${tagAt(bytes, entry)} cannot be unpacked`;
    }
    tables.push({ tag: tagAt(bytes, entry), checksum: view.getUint32(entry + 16), bytes: table });
  }
  return tables;
}

/** OpenType, “Calculating Checksums”. */
function sumOf(table: Uint8Array): number {
  const view = viewOf(table);
  const whole = table.length - (table.length % 4);
  let sum = 0;
  for (let at = 0; at < whole; at += 4) {
    sum = (sum + view.getUint32(at)) >>> 0;
  }
  for (let at = whole; at < table.length; at += 1) {
    sum = (sum + (table[at] ?? 0) * 2 ** (8 * (3 - (at % 4)))) >>> 0;
  }
  return sum;
}

function characterTest(cmap: Uint8Array): ((codePoint: number) => boolean) | null {
  const view = viewOf(cmap);
  const tests: ((codePoint: number) => boolean)[] = [];
  for (let index = 0, count = view.getUint16(2); index < count; index += 1) {
    const offset = view.getUint32(4 + 8 * index + 4);
    const format = view.getUint16(offset);
    if (format === 4) {
      tests.push((codePoint) => isInFormat4(viewOf(cmap.subarray(offset)), codePoint));
    } else if (format === 12) {
      tests.push((codePoint) => isInFormat12(viewOf(cmap.subarray(offset)), codePoint));
    }
  }
  // A test that falls off the table's end has found nothing.
  const passes = (test: (codePoint: number) => boolean, codePoint: number): boolean => {
    try {
      return test(codePoint);
    } catch (error) {
      if (error instanceof RangeError) {
        return false;
      }
      throw error;
    }
  };
  return tests.length === 0 ? null : (codePoint) => tests.some((test) => passes(test, codePoint));
}

function isInFormat4(table: DataView, codePoint: number): boolean {
  const doubled = table.getUint16(6);
  for (let at = 0; at < doubled && codePoint <= 0xffff; at += 2) {
    if (codePoint <= table.getUint16(14 + at)) {
      const start = table.getUint16(16 + doubled + at);
      const rangeAt = 16 + 3 * doubled + at;
      const range = table.getUint16(rangeAt);
      const glyph = range === 0 ? (codePoint + table.getUint16(16 + 2 * doubled + at)) & 0xffff : table.getUint16(rangeAt + range + 2 * (codePoint - start));
      return codePoint >= start && glyph !== 0;
    }
  }
  return false;
}

function isInFormat12(table: DataView, codePoint: number): boolean {
  const groups = table.getUint32(12);
  for (let index = 0; index < groups; index += 1) {
    const at = 16 + 12 * index;
    if (codePoint <= table.getUint32(at + 4)) {
      return codePoint >= table.getUint32(at) && table.getUint32(at + 8) + codePoint - table.getUint32(at) !== 0;
    }
  }
  return false;
}
