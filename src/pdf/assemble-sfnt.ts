/** Tables of a font → its file, with a directory and checksums (OpenType, "Organization of an OpenType Font"). */

export const HEAD_CHECKSUM_AT = 8;
const CHECKSUM_MAGIC = 0xb1b0afba;

/** The file: header, directory, tables on multiples of four, checksums. */
export function assembleSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
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

/** The next multiple of four. */
export const align4 = (length: number): number => (length + 3) & ~3;
