/** Decompression bombs, found before pdf.js decodes what it needs without a limit. */
import type { PdfFile } from './open-pdf.js';
import { MAX_STREAM_BYTES } from './limits.js';
import { asStream, isLongerThan, nameAt, oneOrMore, valueAt, type PdfStream } from './pdf-values.js';

/** Deflate makes at most 1032 bytes of one. */
const MOST_GROWTH = 1032;

/** Images do not count: for text they are not decoded. */
export function hasOversizedStream({ context }: PdfFile): boolean {
  return context.enumerateIndirectObjects().some(([, object]) => {
    const stream = asStream(object);
    return stream !== null && nameAt(stream.dict, 'Subtype') !== 'Image' && mayGrow(stream) && isLongerThan(stream, MAX_STREAM_BYTES);
  });
}

function mayGrow(stream: PdfStream): boolean {
  const filters = oneOrMore(valueAt(stream.dict, 'Filter')).length;
  return filters > 1 || stream.getContentsSize() * MOST_GROWTH > MAX_STREAM_BYTES;
}
