/** Directions of the lines of a listing; the PDF and the EPUB both ask here. */
import type { Direction } from './metadata.js';
import type { CodeBlock } from './model.js';
import { firstStrong } from './strong-letters.js';

export interface CodeLine {
  readonly text: string;
  readonly direction: Direction;
}

/** A line of a table without letters, `|---|---|`, goes with the line above it. */
const TABLE_LINE = /^[\s>]*\|/;

/** Program text runs from left to right; a text's source goes by the first strong letter of each line. */
export function codeLines({ value, lineDirection }: Pick<CodeBlock, 'value' | 'lineDirection'>): readonly CodeLine[] {
  const lines: CodeLine[] = [];
  for (const text of value.split(/\r\n|\n|\r/)) {
    const above = TABLE_LINE.test(text) ? lines[lines.length - 1]?.direction : undefined;
    const direction = lineDirection === 'ltr' ? 'ltr' : (firstStrong(text) ?? above ?? 'ltr');
    lines.push({ text, direction });
  }
  return lines;
}
