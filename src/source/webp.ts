/** WebP containers (RFC 9649): which are sound, and how large their images are. */
import { damaged, type Inspection } from './image-inspection.js';

/** `RIFF`, the length of what follows, `WEBP`. */
const HEADER_LENGTH = 12;
/** Name and length of a chunk; its data is padded to an even length. */
const CHUNK_FRAME = 8;
const MOVES = 0x02;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Chunk {
  readonly name: string;
  readonly data: DataView;
}

export function isWebp(bytes: Uint8Array): boolean {
  return ascii(bytes, 0) === 'RIFF' && ascii(bytes, 8) === 'WEBP';
}

/** Reads the chunks up to the image's; its pixels are looked at by the decoder (decode-webp.ts). */
export function inspectWebp(bytes: Uint8Array): Inspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < HEADER_LENGTH ? 0 : CHUNK_FRAME + view.getUint32(4, true);
  if (end > bytes.length || end < HEADER_LENGTH + CHUNK_FRAME) {
    return damaged('WebP', 'it ends too early');
  }
  let canvas: Size | null = null;
  for (const { name, data } of chunksOf(view, end)) {
    if (name === 'VP8X' && data.byteLength >= 10) {
      if ((data.getUint8(0) & MOVES) !== 0) {
        return moving();
      }
      canvas = { width: 1 + uint24(data, 4), height: 1 + uint24(data, 7) };
    }
    const size = imageSize(name, data);
    if (size !== null) {
      return sound(size, canvas);
    }
  }
  return damaged('WebP', 'it holds no image');
}

function* chunksOf(view: DataView, end: number): Generator<Chunk> {
  let offset = HEADER_LENGTH;
  while (offset + CHUNK_FRAME <= end) {
    const length = view.getUint32(offset + 4, true);
    const start = offset + CHUNK_FRAME;
    if (start + length > end) {
      return;
    }
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(offset + at)));
    yield { name, data: new DataView(view.buffer, view.byteOffset + start, length) };
    offset = start + length + (length % 2);
  }
}

/** Of a lossy (RFC 6386, 9.1) or lossless (RFC 9649, 3.4) image. */
function imageSize(name: string, data: DataView): Size | null {
  if (name === 'VP8 ' && data.byteLength >= 10) {
    return { width: data.getUint16(6, true) & 0x3fff, height: data.getUint16(8, true) & 0x3fff };
  }
  if (name === 'VP8L' && data.byteLength >= 5) {
    const bits = data.getUint32(1, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return null;
}

/** A canvas of another size than its only image is a trap: what is allowed by one is too much by the other. */
function sound(size: Size, canvas: Size | null): Inspection {
  if (size.width === 0 || size.height === 0) {
    return damaged('WebP', 'it holds no pixels');
  }
  if (canvas !== null && (canvas.width !== size.width || canvas.height !== size.height)) {
    return damaged('WebP', 'its two headers name different sizes');
  }
  return { kind: 'sound', ...size };
}

function moving(): Inspection {
  const message = 'expected a still image, but this WebP is an animation';
  return { kind: 'unsound', problems: [{ rule: 'images-stand-still', message, hint: 'export one of its frames' }] };
}

function uint24(view: DataView, at: number): number {
  return view.getUint8(at) + 256 * view.getUint16(at + 1, true);
}

function ascii(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
