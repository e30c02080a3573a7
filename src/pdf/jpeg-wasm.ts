/**
 * Finds mozjpeg, two WebAssembly files of the package @jsquash/jpeg, on the disk under Node and by URL
 * elsewhere. The only file of the PDF that minds where it runs.
 */
const FILES = {
  decoder: '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  encoder: '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
} as const;

export async function loadJpegWasm(name: keyof typeof FILES): Promise<Uint8Array<ArrayBuffer>> {
  const url = import.meta.resolve(FILES[name]);
  if (url.startsWith('file:')) {
    const { readFile } = await import('node:fs/promises');
    return Uint8Array.from(await readFile(new URL(url)));
  }
  const response = await fetch(url);
  return new Uint8Array(await response.arrayBuffer());
}
