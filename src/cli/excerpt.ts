import { lineText, positionAt, type Position, type Span } from '../base/source.js';

/** One line of source and the carets that go under it, both measured in terminal columns. */
export interface Excerpt extends Position {
  readonly text: string;
  readonly carets: string;
}

/** A code point of the line as it is printed. */
interface Cell {
  readonly text: string;
  readonly width: number;
  /** UTF-16 offset in the line. */
  readonly offset: number;
}

const TAB_STOP = 4;
const ELLIPSIS = '…';
/** Share of the room that stays before the carets where a long line is cut. */
const LEAD = 1 / 3;

/** Controls; embeddings, overrides and isolates, which would turn what follows. */
const COMMAND = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const ZERO_WIDTH = /^[\p{M}\p{Cf}]$/u;
/** East Asian Wide (UAX #11), near enough for an Arabic source. */
const WIDE = /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])$/u;

/**
 * Shows where a span begins. A line wider than `room` columns is cut around the span.
 *
 * The carets stand under the span where a terminal prints in logical order, as most do; a terminal
 * with its own bidi puts an Arabic line the other way round, which is why the column is told too.
 */
export function excerptAt(span: Span, room: number): Excerpt {
  const position = positionAt(span.file, span.start);
  const line = lineText(span.file, position.line);
  const from = position.column - 1;
  const to = Math.max(from + 1, Math.min(line.length, from + span.end - span.start));
  const shown = cutAround(cellsOf(line), from, to, room);
  return { ...position, text: shown.map((cell) => cell.text).join(''), carets: caretsUnder(shown, from, to) };
}

function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  let column = 0;
  for (const character of line) {
    const cell = cellOf(character, offset, column);
    cells.push(cell);
    offset += character.length;
    column += cell.width;
  }
  return cells;
}

function cellOf(character: string, offset: number, column: number): Cell {
  if (character === '\t') {
    const width = TAB_STOP - (column % TAB_STOP);
    return { text: ' '.repeat(width), width, offset };
  }
  if (COMMAND.test(character)) {
    // It must not reach the terminal: U+FFFD stands for it.
    return { text: '\ufffd', width: 1, offset };
  }
  if (ZERO_WIDTH.test(character)) {
    return { text: character, width: 0, offset };
  }
  return { text: character, width: WIDE.test(character) ? 2 : 1, offset };
}

function cutAround(cells: readonly Cell[], from: number, to: number, room: number): readonly Cell[] {
  if (widthOf(cells) <= room) {
    return cells;
  }
  const budget = room - 2 * ELLIPSIS.length;
  const begin = firstShown(cells, from, Math.floor(budget * LEAD));
  const end = lastShown(cells, begin, budget);
  const shown = cells.slice(begin, end);
  const head: Cell[] = begin > 0 ? [{ text: ELLIPSIS, width: 1, offset: -1 }] : [];
  const tail: Cell[] = end < cells.length ? [{ text: ELLIPSIS, width: 1, offset: Math.max(to, from + 1) }] : [];
  return [...head, ...shown, ...tail];
}

/** Index of the first cell that stays when `lead` columns are kept before offset `from`. */
function firstShown(cells: readonly Cell[], from: number, lead: number): number {
  let index = cells.findIndex((cell) => cell.offset >= from);
  index = index < 0 ? cells.length : index;
  let kept = 0;
  while (index > 0 && kept + (cells[index - 1]?.width ?? 0) <= lead) {
    index -= 1;
    kept += cells[index]?.width ?? 0;
  }
  return index;
}

function lastShown(cells: readonly Cell[], begin: number, budget: number): number {
  let index = begin;
  let kept = 0;
  while (index < cells.length && kept + (cells[index]?.width ?? 0) <= budget) {
    kept += cells[index]?.width ?? 0;
    index += 1;
  }
  return index;
}

function caretsUnder(cells: readonly Cell[], from: number, to: number): string {
  const before = cells.filter((cell) => cell.offset < from);
  const under = cells.filter((cell) => cell.offset >= from && cell.offset < to);
  return ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(under)));
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((total, cell) => total + cell.width, 0);
}
