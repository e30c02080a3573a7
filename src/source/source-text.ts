import { atFile, atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import { decodeUtf8 } from './utf8.js';

/** The text of a source from its bytes; null, and told, where they are not UTF-8 or say nothing. */
export function sourceText(bytes: Uint8Array, path: string, hintIfEmpty: string, report: Report): SourceFile | null {
  const decoded = decodeUtf8(bytes);
  const file = { path, text: decoded.text };
  if (decoded.kind === 'invalid') {
    const byte = decoded.byte.toString(16).toUpperCase().padStart(2, '0');
    report({
      rule: 'sources-are-utf-8',
      severity: 'error',
      message: `expected UTF-8, but the byte 0x${byte} stands where no character can begin`,
      place: atSpan({ file, start: decoded.offset, end: Math.min(decoded.offset + 1, file.text.length) }),
      hint: decoded.likely === null ? 'save the file as UTF-8' : `save the file as UTF-8: it looks like ${decoded.likely}`,
    });
    return null;
  }
  if (decoded.text.trim() === '') {
    report({
      rule: 'sources-have-text',
      severity: 'error',
      message: 'expected text, but the file is empty',
      place: atFile(path),
      hint: hintIfEmpty,
    });
    return null;
  }
  return file;
}
