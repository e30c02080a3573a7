import type { Paragraph, Root } from 'mdast';
import type { SourceFile } from '../base/source.js';

declare module 'mdast' {
  interface RootData {
    /** The source knows no markup: nothing in it can have been meant as some. */
    plainText?: boolean;
  }
}

const LINE_END = /\r\n|\n|\r/g;
const INK = /\S/;

/**
 * Plain text: each non-blank line is a paragraph, its characters exactly as typed. White space at
 * either end of a line belongs to no paragraph.
 */
export function parsePlainText(file: SourceFile): Root {
  const paragraphs: Paragraph[] = [];
  let lineStart = 0;
  let line = 1;
  for (const lineEnd of file.text.matchAll(LINE_END)) {
    pushLine(file.text, lineStart, lineEnd.index, line, paragraphs);
    lineStart = lineEnd.index + lineEnd[0].length;
    line += 1;
  }
  pushLine(file.text, lineStart, file.text.length, line, paragraphs);
  return { type: 'root', children: paragraphs, data: { plainText: true } };
}

function pushLine(text: string, lineStart: number, lineEnd: number, line: number, paragraphs: Paragraph[]): void {
  const raw = text.slice(lineStart, lineEnd);
  if (!INK.test(raw)) {
    return;
  }
  const indent = raw.length - raw.trimStart().length;
  const value = raw.trim();
  const column = indent + 1;
  const offset = lineStart + indent;
  const position = {
    start: { line, column, offset },
    end: { line, column: column + value.length, offset: offset + value.length },
  };
  paragraphs.push({ type: 'paragraph', children: [{ type: 'text', value, position }], position });
}
