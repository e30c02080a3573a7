/** What a Kindle book says of its direction: https://wiki.mobileread.com/wiki/MOBI, "EXTH Header". */

interface ExtendedHeader {
  readonly language: string | null;
  readonly pageProgression: string | null;
  readonly writingMode: string | null;
}

/** Types of records. */
const LANGUAGE = 524;
const WRITING_MODE = 525;
const PAGE_PROGRESSION = 527;

/** Of the first record of the Palm database that AZW3 files are. */
export function extendedHeader(file: Uint8Array): ExtendedHeader {
  const start = file.findIndex((_, index) => String.fromCharCode(...file.subarray(index, index + 4)) === 'EXTH');
  const view = new DataView(file.buffer, file.byteOffset);
  const values = new Map<number, string>();
  let at = start + 12;
  for (let left = start === -1 ? 0 : view.getUint32(start + 8); left > 0; left -= 1) {
    const length = view.getUint32(at + 4);
    values.set(view.getUint32(at), new TextDecoder().decode(file.subarray(at + 8, at + length)));
    at += length;
  }
  const value = (type: number): string | null => values.get(type) ?? null;
  return { language: value(LANGUAGE), pageProgression: value(PAGE_PROGRESSION), writingMode: value(WRITING_MODE) };
}
