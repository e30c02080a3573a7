/** JPEG to pixels and back, by mozjpeg, which is loaded only where images get fewer pixels. */
import type { Pixels } from '../base/pixels.js';
import { loadWasm } from '../base/wasm-file.js';

/** Of 100: above it files grow and prints do not change to the eye; no less, since the original has lost once already. */
const QUALITY = 90;
/** mozjpeg's number of it; the package names it where TypeScript alone sees it. */
const IN_GREY: object = { color_space: 1 };

export interface JpegCodec {
  /** Upright, whatever the camera's orientation; null for what it cannot read, such as four inks. */
  decode(bytes: Uint8Array): Promise<Pixels | null>;
  /** Baseline, which every press reads; in one channel where all pixels are grey. */
  encode(pixels: Pixels): Promise<Uint8Array>;
}

export async function loadJpegCodec(): Promise<JpegCodec> {
  const [decoder, encoder] = await Promise.all([import('@jsquash/jpeg/decode.js'), import('@jsquash/jpeg/encode.js')]);
  await decoder.init({ wasmBinary: (await loadWasm('jpegDecoder')).buffer, printErr: () => undefined });
  await encoder.init({ wasmBinary: (await loadWasm('jpegEncoder')).buffer });
  return {
    decode: async (bytes) => {
      try {
        return await decoder.default(Uint8Array.from(bytes).buffer, { preserveOrientation: true });
      } catch {
        return null;
      }
    },
    encode: async (pixels) => {
      const data = { ...pixels, data: Uint8ClampedArray.from(pixels.data), colorSpace: 'srgb' } as const;
      return new Uint8Array(await encoder.default(data, { quality: QUALITY, progressive: false, baseline: true, ...(isGrey(pixels) ? IN_GREY : {}) }));
    },
  };
}

function isGrey({ data }: Pixels): boolean {
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) {
      return false;
    }
  }
  return true;
}
