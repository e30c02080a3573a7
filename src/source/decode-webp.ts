/**
 * WebP to pixels by libwebp, a WebAssembly file of the package @jsquash/webp, found on the disk under
 * Node and by URL elsewhere. Loaded only where a source shows a WebP.
 */
import type { Pixels } from './source-image.js';

const DECODER = '@jsquash/webp/codec/dec/webp_dec.wasm';

/** Null for bytes that are no WebP to the decoder, or are damaged. */
export async function decodeWebp(bytes: Uint8Array): Promise<Pixels | null> {
  const { default: decode, init } = await import('@jsquash/webp/decode.js');
  await init({ wasmBinary: await decoderBytes() });
  try {
    return await decode(Uint8Array.from(bytes).buffer);
  } catch {
    return null;
  }
}

async function decoderBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const url = import.meta.resolve(DECODER);
  if (url.startsWith('file:')) {
    const { readFile } = await import('node:fs/promises');
    return Uint8Array.from(await readFile(new URL(url)));
  }
  const response = await fetch(url);
  return new Uint8Array(await response.arrayBuffer());
}
