/**
 * Finds a WebAssembly file of a package, on the disk under Node and by URL elsewhere. The only file of the
 * core that minds where it runs.
 */
const FILES = {
  /** HarfBuzz' subsetter. */
  subsetter: 'harfbuzzjs/dist/harfbuzz-subset.wasm',
  /** resvg. */
  rasterizer: '@resvg/resvg-wasm/index_bg.wasm',
  /** libwebp. */
  webpDecoder: '@jsquash/webp/codec/dec/webp_dec.wasm',
  /** mozjpeg. */
  jpegDecoder: '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  jpegEncoder: '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
} as const;

/** The bytes have a buffer of their own, which packages may take as a whole. */
export async function loadWasm(name: keyof typeof FILES): Promise<Uint8Array<ArrayBuffer>> {
  const url = import.meta.resolve(FILES[name]);
  if (url.startsWith('file:')) {
    const { readFile } = await import('node:fs/promises');
    return Uint8Array.from(await readFile(new URL(url)));
  }
  const response = await fetch(url);
  return new Uint8Array(await response.arrayBuffer());
}
