/** Lines of a listing, their directions and the looks of their parts; the PDF and the EPUB both ask here. */
import type { CodeToken, TokenKind } from '../base/code-token.js';
import type { Direction } from './metadata.js';
import type { CodeBlock } from './model.js';
import { Fences } from './fences.js';
import { outsideMarks } from './source-marks.js';
import { firstStrong } from './strong-letters.js';

/** A piece of code of one look; null: of no kind that has its own. */
export interface CodePart {
  readonly text: string;
  readonly kind: TokenKind | null;
}

export interface CodeLine {
  readonly text: string;
  readonly direction: Direction;
  /** The text in pieces. */
  readonly parts: readonly CodePart[];
}

/** A table runs in one direction: that of its first row. */
const TABLE_LINE = /^[\s>]*\|/;
/** A quotation’s empty line goes with the line above it. */
const EMPTY_QUOTATION = /^\s*>[\s>]*$/;
const LINE_END = /(\r\n|\n|\r)/;

/**
 * Program text runs from left to right; a text's source goes by the first strong letter of each line, but for
 * the marks of Markdown in it and the program text that is fenced in it.
 */
export function codeLines({ value, lineDirection, tokens }: Pick<CodeBlock, 'value' | 'lineDirection' | 'tokens'>): readonly CodeLine[] {
  const lines: CodeLine[] = [];
  let start = 0;
  let token = 0;
  const fences = new Fences();
  value.split(LINE_END).forEach((text, index) => {
    while (endOf(tokens[token]) <= start) {
      token += 1;
    }
    if (index % 2 === 0) {
      const isProgram = lineDirection === 'ltr' || fences.take(text);
      const direction = isProgram ? 'ltr' : proseDirection(text, lines[lines.length - 1]);
      lines.push({ text, direction, parts: partsOf(text, start, tokens, token) });
    }
    start += text.length;
  });
  return lines;
}

/** By the first strong letter outside the marks of Markdown, where there is one. */
function proseDirection(text: string, above: CodeLine | undefined): Direction {
  const isTable = TABLE_LINE.test(text);
  if (above !== undefined && (isTable ? TABLE_LINE.test(above.text) : EMPTY_QUOTATION.test(text))) {
    return above.direction;
  }
  return firstStrong(outsideMarks(text)) ?? firstStrong(text) ?? (isTable ? above?.direction : undefined) ?? 'ltr';
}

/** All of a listing in pieces. */
export function codeParts({ value, tokens }: Pick<CodeBlock, 'value' | 'tokens'>): readonly CodePart[] {
  return partsOf(value, 0, tokens, 0);
}

const endOf = (token: CodeToken | undefined): number => token?.end ?? Infinity;

/** `text` begins at `start` of the listing; no token before the one at index `first` reaches it. */
function partsOf(text: string, start: number, tokens: readonly CodeToken[], first: number): readonly CodePart[] {
  const parts: CodePart[] = [];
  let at = 0;
  const add = (to: number, kind: TokenKind | null): void => {
    if (to > at) {
      parts.push({ text: text.slice(at, to), kind });
      at = to;
    }
  };
  for (let index = first; at < text.length; index += 1) {
    const token = tokens[index];
    add(Math.min((token?.start ?? Infinity) - start, text.length), null);
    add(Math.min(endOf(token) - start, text.length), token?.kind ?? null);
  }
  return parts;
}
