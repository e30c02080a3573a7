/** The table directory of a TrueType file. Reads only what is asked for: a face loads in microseconds. */
import { invariant } from '../base/assert.js';

const DIRECTORY_START = 12;
const DIRECTORY_ENTRY = 16;
const TRUETYPE = 0x00010000;

export class SfntTables {
  private readonly file: DataView;
  private readonly places = new Map<string, { readonly offset: number; readonly length: number }>();

  constructor(bytes: Uint8Array) {
    this.file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    invariant(this.file.byteLength > DIRECTORY_START, 'font file is empty');
    invariant(this.file.getUint32(0) === TRUETYPE, 'font file has TrueType outlines');
    const count = this.file.getUint16(4);
    for (let index = 0; index < count; index++) {
      const entry = DIRECTORY_START + index * DIRECTORY_ENTRY;
      const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
      this.places.set(tag, { offset: this.file.getUint32(entry + 8), length: this.file.getUint32(entry + 12) });
    }
  }

  /** A view of the table, or null where the font has none. */
  find(tag: string): DataView | null {
    const place = this.places.get(tag);
    if (place === undefined) {
      return null;
    }
    return new DataView(this.file.buffer, this.file.byteOffset + place.offset, place.length);
  }

  /** A view of a table that every font has. */
  require(tag: string): DataView {
    const table = this.find(tag);
    invariant(table !== null, `font has a table ${tag}`);
    return table;
  }
}
