/**
 * Finds HarfBuzz' subsetter, a WebAssembly file of the package harfbuzzjs, on the disk under Node
 * and by URL elsewhere. The only file of the EPUB that minds where it runs.
 */
const SUBSETTER = 'harfbuzzjs/dist/harfbuzz-subset.wasm';

export async function loadSubsetWasm(): Promise<Uint8Array> {
  const url = import.meta.resolve(SUBSETTER);
  if (url.startsWith('file:')) {
    const { readFile } = await import('node:fs/promises');
    return readFile(new URL(url));
  }
  const response = await fetch(url);
  return new Uint8Array(await response.arrayBuffer());
}
