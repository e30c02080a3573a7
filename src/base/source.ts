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

/** The position of a UTF-16 offset. Line ends are LF, CR LF and CR. */
export function positionAt(file: SourceFile, offset: number): Position {
  const before = file.text.slice(0, offset);
  const lines = before.split(/\r\n|\n|\r/);
  const last = lines[lines.length - 1] ?? '';
  return { line: lines.length, column: last.length + 1 };
}

/** The text of a 1-based line, without its line end. */
export function lineText(file: SourceFile, line: number): string {
  return file.text.split(/\r\n|\n|\r/)[line - 1] ?? '';
}
