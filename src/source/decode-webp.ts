/** WebP to pixels by libwebp, which is loaded only where a source shows a WebP. */
import type { Pixels } from './source-image.js';
import { loadWebpWasm } from './webp-wasm.js';

/** Null for bytes that are no WebP to the decoder, or are damaged. */
export async function decodeWebp(bytes: Uint8Array): Promise<Pixels | null> {
  const { default: decode, init } = await import('@jsquash/webp/decode.js');
  const wasm = await loadWebpWasm();
  await init({ wasmBinary: wasm.buffer });
  try {
    return await decode(Uint8Array.from(bytes).buffer);
  } catch {
    return null;
  }
}
