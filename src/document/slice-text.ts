import type { Text as MdastText } from 'mdast';
import type { SourceFile } from '../base/source.js';
import { spanOf } from '../source/mdast.js';
import { rawEnd, rawStart, textPieces } from './text-pieces.js';

/** A part of a text, by offsets into its value, with the place of that part in the source. */
export function sliceText(text: MdastText, start: number, end: number, file: SourceFile): MdastText {
  const span = spanOf(text, file);
  const pieces = textPieces(text.value, file.text.slice(span.start, span.end));
  const startOffset = span.start + rawStart(pieces, start);
  const endOffset = span.start + rawEnd(pieces, end);
  return {
    ...text,
    value: text.value.slice(start, end),
    position: { start: { line: 1, column: 1, offset: startOffset }, end: { line: 1, column: 1, offset: endOffset } },
  };
}
