import { damaged, type Inspection } from './image-inspection.js';
import { exifOrientation } from './exif-orientation.js';

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
/** Baseline, extended sequential and progressive frames, Huffman coded: what PDF's DCTDecode reads. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** Lossless, hierarchical and arithmetic frames. */
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
/** Of a sample; grey, three colours, four inks. */
const BITS = 8;
const COMPONENTS = new Set([1, 3, 4]);
/** Orientations from here on lie on their side. */
const FIRST_SIDEWAYS = 5;

interface Frame {
  readonly width: number;
  readonly height: number;
}

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === START_OF_IMAGE && bytes[2] === 0xff;
}

/** Walks all segments and scans up to the end of the image. ITU T.81, annex B. */
export function inspectJpeg(bytes: Uint8Array): Inspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frame: Frame | null = null;
  let orientation = 1;
  let hasScan = false;
  let offset = nextMarker(bytes, 2);
  while (offset !== null) {
    const marker = bytes[offset] ?? 0;
    if (marker === END_OF_IMAGE) {
      return frame !== null && hasScan ? sound(frame, orientation) : damaged('JPEG', 'it holds no picture');
    }
    const length = offset + 3 <= bytes.length ? view.getUint16(offset + 1) : 0;
    const end = offset + 1 + length;
    if (length < 2 || end > bytes.length) {
      return damaged('JPEG', 'it ends inside a segment');
    }
    if (OTHER_FRAMES.has(marker)) {
      return unreadableFrame();
    }
    if (FRAMES.has(marker) && !(bytes[offset + 3] === BITS && COMPONENTS.has(bytes[offset + 8] ?? 0))) {
      return damaged('JPEG', 'its frame is of a kind that PDF cannot show');
    }
    if (FRAMES.has(marker) && length >= 8) {
      frame = { height: view.getUint16(offset + 4), width: view.getUint16(offset + 6) };
    }
    if (marker === APP1) {
      orientation = exifOrientation(bytes.subarray(offset + 3, end)) ?? orientation;
    }
    hasScan ||= marker === START_OF_SCAN;
    offset = nextMarker(bytes, end);
  }
  return damaged('JPEG', 'it ends before its last line');
}

/**
 * Offset of the next marker's code, over entropy-coded data: there 0xFF is followed by 0, or by a
 * restart marker, or by more fill bytes. Null at the end of the bytes.
 */
function nextMarker(bytes: Uint8Array, from: number): number | null {
  for (let offset = bytes.indexOf(0xff, from); offset !== -1; offset = bytes.indexOf(0xff, offset + 1)) {
    const code = bytes[offset + 1] ?? 0;
    const isRestart = code >= 0xd0 && code <= 0xd7;
    if (code !== 0 && code !== 0xff && code !== 1 && !isRestart) {
      return offset + 1;
    }
  }
  return null;
}

function sound({ width, height }: Frame, orientation: number): Inspection {
  if (width === 0 || height === 0) {
    return damaged('JPEG', 'it holds no pixels');
  }
  return orientation >= FIRST_SIDEWAYS ? { kind: 'sound', width: height, height: width } : { kind: 'sound', width, height };
}

function unreadableFrame(): Inspection {
  return {
    kind: 'unsound',
    problems: [
      {
        rule: 'images-are-of-a-known-format',
        message: 'expected a baseline or progressive JPEG, but this one is lossless or coded arithmetically',
        hint: 'export the image as an ordinary JPEG or as PNG',
      },
    ],
  };
}
