/** Source text with its name, and places in it. */

export interface SourceFile {
  /** As the author named it: relative to where the command ran, with forward slashes. */
  readonly path: string;
  /** Decoded UTF-8 without byte order mark; line ends as they stand in the file. */
  readonly text: string;
}

/** A half-open range of UTF-16 offsets into `file.text`. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** 1-based line, 1-based column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LINE_END = /\r\n|\n|\r/g;

/** The position of a UTF-16 offset. Line ends are LF, CR LF and CR. Takes time in proportion to the offset. */
export function positionAt(file: SourceFile, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (const end of file.text.matchAll(LINE_END)) {
    const next = end.index + end[0].length;
    if (next > offset) {
      break;
    }
    line += 1;
    lineStart = next;
  }
  return { line, column: offset - lineStart + 1 };
}

/** The text of a 1-based line, without its line end. */
export function lineText(file: SourceFile, line: number): string {
  let current = 1;
  let lineStart = 0;
  for (const end of file.text.matchAll(LINE_END)) {
    if (current === line) {
      return file.text.slice(lineStart, end.index);
    }
    current += 1;
    lineStart = end.index + end[0].length;
  }
  return current === line ? file.text.slice(lineStart) : '';
}
