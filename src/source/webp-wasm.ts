/**
 * Finds libwebp's decoder, a WebAssembly file of the package @jsquash/webp, on the disk under Node
 * and by URL elsewhere. The only file of the images that minds where it runs.
 */
const DECODER = '@jsquash/webp/codec/dec/webp_dec.wasm';

export async function loadWebpWasm(): Promise<Uint8Array<ArrayBuffer>> {
  const url = import.meta.resolve(DECODER);
  if (url.startsWith('file:')) {
    const { readFile } = await import('node:fs/promises');
    return Uint8Array.from(await readFile(new URL(url)));
  }
  const response = await fetch(url);
  return new Uint8Array(await response.arrayBuffer());
}
