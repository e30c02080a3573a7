/**
 * The pixels of a PNG whose chunks are sound: that they are of a kind the format has, and that what is
 * compressed is as long as the header says, no less and, which a bomb would be, no more.
 */
import { damagedFile, type ImageProblem } from './image-inspection.js';

const FIRST_CHUNK = 8;
const CHUNK_FRAME = 12;
/** Samples a pixel and the depths that may be, by the header's colour type. PNG specification, table 11.1. */
const KINDS: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
const PALETTE_COLORS = 3;
/** PNG specification, table 9.1. */
const LAST_FILTER = 4;

/** Left column, top row, step across and step down of the seven passes. PNG specification, 8.2. */
const PASSES = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;
const WHOLE = [[0, 0, 1, 1]] as const;

/** Null for pixels that are sound. */
export async function pngPixelProblems(png: Uint8Array): Promise<readonly ImageProblem[] | null> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth = 0, color = 0, compression = 0, filter = 0, interlace = 0] = png.subarray(24, 29);
  const kind = KINDS[color];
  if (kind === undefined || !kind.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) {
    return damagedFile('PNG', 'its header names a kind of pixels that PNG does not have');
  }
  const { data, palette } = partsOf(png, view);
  if (color === PALETTE_COLORS && (palette === null || palette === 0 || palette % 3 !== 0)) {
    return damagedFile('PNG', 'it has no palette');
  }
  const found = await readRows(data, rowsOf(width, height, depth * kind.samples, interlace === 1));
  switch (found) {
    case 'sound':
      return null;
    case 'damaged':
      return damagedFile('PNG', 'its pixels cannot be decoded');
    case 'other-length':
      return damagedFile('PNG', 'its pixels are not as many as its header says');
  }
}

function partsOf(png: Uint8Array, view: DataView): { readonly data: readonly Uint8Array[]; readonly palette: number | null } {
  const data: Uint8Array[] = [];
  let palette: number | null = null;
  for (let at = FIRST_CHUNK; at + CHUNK_FRAME <= png.length; at += CHUNK_FRAME + view.getUint32(at)) {
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (type === 'IEND') {
      break;
    }
    if (type === 'IDAT') {
      data.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
    }
    palette = type === 'PLTE' ? view.getUint32(at) : palette;
  }
  return { data, palette };
}

interface Rows {
  readonly count: number;
  /** With the byte that names the row's filter. */
  readonly length: number;
}

function rowsOf(width: number, height: number, bits: number, isInterlaced: boolean): readonly Rows[] {
  return (isInterlaced ? PASSES : WHOLE).flatMap(([left, top, across, down]) => {
    const columns = Math.ceil((width - left) / across);
    const count = Math.ceil((height - top) / down);
    return columns > 0 && count > 0 ? [{ count, length: 1 + Math.ceil((columns * bits) / 8) }] : [];
  });
}

type RowsFound = 'sound' | 'damaged' | 'other-length';

/** Stops as soon as there is more than the rows hold. */
async function readRows(parts: readonly Uint8Array[], passes: readonly Rows[]): Promise<RowsFound> {
  const expected = passes.reduce((sum, { count, length }) => sum + count * length, 0);
  const starts = rowStarts(passes);
  const reader = new Blob(parts.map((part) => Uint8Array.from(part))).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  let length = 0;
  let row = starts.next();
  try {
    for (let step = await reader.read(); !step.done && length <= expected; step = await reader.read()) {
      for (; !row.done && row.value < length + step.value.length; row = starts.next()) {
        if ((step.value[row.value - length] ?? 0) > LAST_FILTER) {
          await reader.cancel();
          return 'damaged';
        }
      }
      length += step.value.length;
    }
    await reader.cancel();
    return length === expected ? 'sound' : 'other-length';
  } catch {
    return 'damaged';
  }
}

/** Where each row's filter is named. */
function* rowStarts(passes: readonly Rows[]): Generator<number, void> {
  let at = 0;
  for (const { count, length } of passes) {
    for (let row = 0; row < count; row += 1, at += length) {
      yield at;
    }
  }
}
