const EXIF_HEADER = [0x45, 0x78, 0x69, 0x66, 0, 0] as const;
const ORIENTATION_TAG = 0x0112;
const ENTRY_LENGTH = 12;
const LITTLE_ENDIAN = 0x4949;

/** Exif 2.32, 4.6.4: 1 to 8, how a camera was held; null where an APP1 segment does not say. */
export function exifOrientation(segment: Uint8Array): number | null {
  const tiff = segment.subarray(EXIF_HEADER.length);
  if (!EXIF_HEADER.every((byte, index) => segment[index] === byte) || tiff.length < 10) {
    return null;
  }
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = view.getUint16(0) === LITTLE_ENDIAN;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) {
    return null;
  }
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * ENTRY_LENGTH;
    if (entry + ENTRY_LENGTH > tiff.length) {
      return null;
    }
    if (view.getUint16(entry, isLittle) === ORIENTATION_TAG) {
      const orientation = view.getUint16(entry + 8, isLittle);
      return orientation >= 1 && orientation <= 8 ? orientation : null;
    }
  }
  return null;
}
