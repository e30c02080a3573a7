/** WebP to pixels by libwebp, which is loaded only where a source shows a WebP. */
import type { Pixels } from '../base/pixels.js';
import { loadWasm } from '../base/wasm-file.js';

/** Null for bytes that are no WebP to the decoder, or are damaged. */
export async function decodeWebp(bytes: Uint8Array): Promise<Pixels | null> {
  const { default: decode, init } = await import('@jsquash/webp/decode.js');
  const wasm = await loadWasm('webpDecoder');
  await init({ wasmBinary: wasm.buffer });
  try {
    return await decode(Uint8Array.from(bytes).buffer);
  } catch {
    return null;
  }
}
