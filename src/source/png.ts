import { damaged, type Inspection } from './image-inspection.js';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const HEADER_LENGTH = 13;
/** Length and type before a chunk's data, the checksum after it. */
const CHUNK_FRAME = 12;

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Reads every chunk up to IEND and checks its CRC. PNG specification, 5.3 and 11.2.2. */
export function inspectPng(bytes: Uint8Array): Inspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const crc = crcTable();
  let size: { readonly width: number; readonly height: number } | null = null;
  let hasData = false;
  let offset: number = SIGNATURE.length;
  while (offset + CHUNK_FRAME <= bytes.length) {
    const length = view.getUint32(offset);
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    const end = offset + CHUNK_FRAME + length;
    if (end > bytes.length) {
      return damaged('PNG', `it ends inside its ${type} chunk`);
    }
    if (crcOf(bytes.subarray(offset + 4, end - 4), crc) !== view.getUint32(end - 4)) {
      return damaged('PNG', `the checksum of its ${type} chunk is wrong`);
    }
    if (size === null && (type !== 'IHDR' || length !== HEADER_LENGTH)) {
      return damaged('PNG', 'it does not begin with its header');
    }
    size ??= { width: view.getUint32(offset + 8), height: view.getUint32(offset + 12) };
    if (type === 'IEND') {
      return hasData && size.width > 0 && size.height > 0 ? { kind: 'sound', ...size } : damaged('PNG', 'it holds no pixels');
    }
    hasData ||= type === 'IDAT';
    offset = end;
  }
  return damaged('PNG', 'it ends too early');
}

/** ISO 3309, as PNG's annex D gives it. */
function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) {
      value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    }
    return value;
  });
}

function crcOf(bytes: Uint8Array, table: Uint32Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
