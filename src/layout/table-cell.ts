/** Cells: the columns they cover, their text and its lines. */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { TableDesign, TextDesign } from '../design/theme.js';
import type { ColumnAlign } from '../document/table-column.js';
import type { TableCell } from '../document/model.js';
import { proseDirection } from '../document/paragraph-direction.js';
import type { Align, InlineText, Line } from '../text/types.js';
import type { LayoutContext } from './context.js';
import { decimalExtent } from './decimal-anchor.js';
import { startSide } from './frame.js';
import { lineBoxes, type LineBox } from './line-boxes.js';
import { inlineText, setLines } from './set-text.js';

/** Where a column stands; `x` from the left edge of the text block, padding outside. */
export interface Column {
  readonly x: Pt;
  readonly width: Pt;
  readonly align: ColumnAlign;
  /** Of a decimal column: how far its numbers reach to the right of their separators. */
  readonly fraction: Pt;
}

export interface CellLines {
  readonly cell: TableCell;
  readonly lines: readonly Line[];
  readonly boxes: readonly LineBox[];
  /** Left edge of its line boxes. */
  readonly x: Pt;
}

/** Wider than any number, in points. */
const ENDLESS = pt(10_000);

export function cellDesign(cell: TableCell, design: TableDesign): TextDesign {
  return cell.heads === null ? design.text : design.header;
}

export function cellText(cell: TableCell, design: TableDesign, width: Pt, context: LayoutContext): InlineText {
  return inlineText(cell.children, cellDesign(cell, design), cell.id, width, context);
}

/** A cell's lines and their boxes; those of a row's cells stand on one baseline. */
export function layoutCell(cell: TableCell, columns: readonly Column[], design: TableDesign, context: LayoutContext): CellLines {
  const column = coveredBy(cell, columns);
  const padding = paddingIn(column, design);
  const width = pt(column.width - 2 * padding);
  const x = pt(column.x + padding);
  if (cell.children.length === 0) {
    return { cell, lines: [], boxes: [], x };
  }
  const number = isDecimal(cell, column) ? numberLine(cell, column, design, context) : null;
  const { lines, left } = number ?? { lines: cellLines(cell, column, width, design, context), left: x };
  return { cell, lines, boxes: lineBoxes(lines, cellDesign(cell, design), context), x: left };
}

function cellLines(cell: TableCell, column: Column, width: Pt, design: TableDesign, context: LayoutContext): readonly Line[] {
  const { justify, kashida, hang } = design.lines;
  const side = column.align === 'decimal' ? 'right' : column.align;
  const align: Align = side ?? (justify ? 'justify' : startSide(context.direction));
  const direction = proseDirection(cell.children, context.document.metadata);
  const mark = { kind: 'node', node: cell.id, part: 'body' } as const;
  const text = cellText(cell, design, width, context);
  return setLines({ text, design: cellDesign(cell, design), align, direction, firstLineIndent: ZERO_PT, kashida, hang, mark }, width, context);
}

/** A cell of numbers that stand below each other. */
export function isDecimal(cell: TableCell, { align }: Pick<Column, 'align'>): boolean {
  return align === 'decimal' && cell.heads === null && cell.columnSpan === 1;
}

/** On one line, its separator where those of the column are; null where there is no room for that. */
function numberLine(cell: TableCell, column: Column, design: TableDesign, context: LayoutContext): { lines: readonly Line[]; left: Pt } | null {
  const { lines, left, right } = measureNumber(cell, design, context);
  const padding = paddingIn(column, design);
  const anchor = column.x + column.width - padding - column.fraction;
  return lines.length === 1 && anchor - left >= column.x && right <= column.fraction + padding ? { lines, left: pt(anchor - left) } : null;
}

export interface NumberLine {
  readonly lines: readonly Line[];
  readonly left: Pt;
  readonly right: Pt;
}

export function measureNumber(cell: TableCell, design: TableDesign, context: LayoutContext): NumberLine {
  const text = cellText(cell, design, ENDLESS, context);
  const mark = { kind: 'node', node: cell.id, part: 'body' } as const;
  const direction = proseDirection(cell.children, context.document.metadata);
  const setting = { text, design: cellDesign(cell, design), align: 'left', direction, firstLineIndent: ZERO_PT, kashida: 'off', hang: false, mark } as const;
  const lines = setLines(setting, ENDLESS, context);
  const [line] = lines;
  return line === undefined ? { lines, left: ZERO_PT, right: ZERO_PT } : { lines, ...decimalExtent(line, text.text, context.document.metadata.language) };
}

/** The columns that a cell covers as one. Headers of several columns stand in their middle. */
function coveredBy(cell: TableCell, columns: readonly Column[]): Column {
  const covered = columns.slice(cell.column, cell.column + cell.columnSpan);
  const [first] = covered;
  if (first === undefined || covered.length === 1) {
    return first ?? { x: ZERO_PT, width: ZERO_PT, align: null, fraction: ZERO_PT };
  }
  const x = Math.min(...covered.map((column) => column.x));
  const width = covered.reduce((total, column) => total + column.width, 0);
  const align = cell.heads === 'column' || first.align === 'decimal' ? 'center' : first.align;
  return { x: pt(x), width: pt(width), align, fraction: ZERO_PT };
}

/** Padding is at most this share of a column. */
const MOST_PADDING = 0.2;

export function paddingIn({ width }: Pick<Column, 'width'>, { cellPaddingX }: Pick<TableDesign, 'cellPaddingX'>): number {
  return Math.min(cellPaddingX, width * MOST_PADDING);
}
