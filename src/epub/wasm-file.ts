/**
 * Finds a WebAssembly file of a package, on the disk under Node and by URL elsewhere. The only file of the
 * EPUB that minds where it runs.
 */
const FILES = {
  /** HarfBuzz' subsetter. */
  subsetter: 'harfbuzzjs/dist/harfbuzz-subset.wasm',
  /** resvg. */
  rasterizer: '@resvg/resvg-wasm/index_bg.wasm',
} as const;

export async function loadWasm(name: keyof typeof FILES): Promise<Uint8Array> {
  const url = import.meta.resolve(FILES[name]);
  if (url.startsWith('file:')) {
    const { readFile } = await import('node:fs/promises');
    return readFile(new URL(url));
  }
  const response = await fetch(url);
  return new Uint8Array(await response.arrayBuffer());
}
