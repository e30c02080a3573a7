/**
 * Finds resvg, a WebAssembly file of the package @resvg/resvg-wasm, on the disk under Node and by URL
 * elsewhere.
 */
const RASTERIZER = '@resvg/resvg-wasm/index_bg.wasm';

export async function loadRasterizerWasm(): Promise<Uint8Array> {
  const url = import.meta.resolve(RASTERIZER);
  if (url.startsWith('file:')) {
    const { readFile } = await import('node:fs/promises');
    return readFile(new URL(url));
  }
  const response = await fetch(url);
  return new Uint8Array(await response.arrayBuffer());
}
