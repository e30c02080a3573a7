/** The content streams of pages, decoded within limits. */
import type { PdfPage } from './page-tree.js';
import { asStream, oneOrMore, streamBytes, valueAt } from './pdf-values.js';

/** As Latin-1, so that one character is one byte; null where a stream cannot be decoded. */
export function pageContent(page: PdfPage): string | null {
  const parts: string[] = [];
  for (const value of oneOrMore(valueAt(page.dict, 'Contents'))) {
    const stream = asStream(value);
    const bytes = stream === null ? null : streamBytes(stream);
    if (bytes === null) {
      return null;
    }
    parts.push(latin1(bytes));
  }
  return parts.join('\n');
}

export const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
