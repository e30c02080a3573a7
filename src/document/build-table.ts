import type { Paragraph as MdastParagraph, Table as MdastTable, TableCell as MdastTableCell, TableRow as MdastTableRow } from 'mdast';
import { invariant } from '../base/assert.js';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { spanOf } from '../source/mdast.js';
import { buildCaption, splitCaption } from './build-caption.js';
import type { BuildContext } from './build-context.js';
import { checkDecimalColumns } from './decimal-columns.js';
import type { Table, TableCell, TableNote, TableRow } from './model.js';
import type { TableColumn } from './table-column.js';
import { tableGrid, type CellMark, type CellSpan, type TableGrid } from './table-grid.js';
import { PLAIN_TABLE, type TableOptions } from './table-options.js';

const CAPTION_IN_ROW = /^\s*(?::|Table:|جدول:|الجدول:)\s/;

/** A cell of the source, with the pipes that stand around it. */
const CELL_MARK = /^\|?\s*(<<|\^\^)\s*\|?$/;

/** What `:::table` says of the table in it. */
export interface DirectedTable {
  readonly options: TableOptions;
  /** The author's for the table, where it does not stand in the caption. */
  readonly name: string | null;
  /** Where the table stands, to those who are told of it. */
  readonly span: Span;
  /** Of its rows: they may stand in another file than the caption. */
  readonly cells: BuildContext;
}

/** Every row gets as many cells as the header has; rows that were typed otherwise have been told. */
export function buildTable(node: MdastTable, caption: MdastParagraph | null, context: BuildContext, directed: DirectedTable | null = null): Table {
  const id = context.nextId();
  const { options, name, span, cells } = directed ?? { options: PLAIN_TABLE, name: null, span: spanOf(node, context.file), cells: context };
  const { text, slug } = captionParts(caption, context);
  const place = caption === null ? span : spanOf(caption, context.file);
  const captionBlock = buildCaption({ id, span, kind: 'table', slug: name ?? slug }, text, place, context);
  const columns = (node.align ?? []).map((align, index): TableColumn => ({
    align: options.decimal.has(index) ? 'decimal' : (align ?? null),
    width: options.widths[index] ?? null,
  }));
  const headRows = headRowsOf(node, options, cells);
  const grid = gridOf(node, columns.length, headRows, cells);
  const rows = node.children.map((row, index) => buildRow(row, columns.length, grid.spans[index] ?? [], { ...options, headRows, index }, cells));
  const notes: readonly TableNote[] = [];
  const table: Table = { kind: 'table', id, span, columns, head: rows.slice(0, headRows), rows: rows.slice(headRows), caption: captionBlock, notes, striped: options.striped };
  invariant(table.head.length > 0, 'GFM tables have a header row');
  checkDecimalColumns(table, cells);
  return table;
}

function captionParts(caption: MdastParagraph | null, context: BuildContext): { readonly text: MdastParagraph | null; readonly slug: string | null } {
  if (caption === null) {
    return { text: null, slug: null };
  }
  const { children, slug } = splitCaption(caption.children, context);
  return { text: { ...caption, children: [...children] }, slug };
}

function headRowsOf(node: MdastTable, { headerRows }: TableOptions, { file, report }: BuildContext): number {
  const count = node.children.length;
  if (headerRows > count) {
    report({
      rule: 'table-attributes-fit-the-table',
      severity: 'error',
      message: `expected at most ${count} header rows, as many as the table has, but header-rows is ${headerRows}`,
      place: atSpan(spanOf(node, file)),
      hint: 'the first row counts too',
    });
  }
  return Math.min(headerRows, count);
}

function gridOf(node: MdastTable, columns: number, headRows: number, { file, hasMarkup, report }: BuildContext): TableGrid {
  const marks = node.children.map(({ children }) =>
    Array.from({ length: columns }, (_, column): CellMark => markOf(children[column], file.text)),
  );
  const grid = tableGrid(marks, headRows);
  for (const { row, column } of grid.outside) {
    report({
      rule: 'table-spans-stay-inside',
      severity: 'error',
      message: `expected a cell for ${marks[row]?.[column] === 'above' ? '^^ above this one in the same part of the table' : '<< before this one'}, but there is none`,
      place: atSpan(placeOf(node, row, column, file)),
      hint: `write the cell’s own text, or ${hasMarkup ? 'put \\ before the mark' : 'quotation marks around the mark'} where it is meant as text`,
    });
  }
  for (const { row, column } of grid.ragged) {
    report({
      rule: 'table-spans-are-rectangles',
      severity: 'error',
      message: 'expected << and ^^ to join cells to a rectangle with this one, but they make another shape, or overlap',
      place: atSpan(placeOf(node, row, column, file)),
      hint: 'below a cell with << after it, write ^^ in every column that it covers',
    });
  }
  return grid;
}

function markOf(cell: MdastTableCell | undefined, text: string): CellMark {
  const position = cell?.position;
  const raw = position === undefined ? '' : text.slice(position.start.offset, position.end.offset);
  switch (CELL_MARK.exec(raw)?.[1]) {
    case '<<':
      return 'before';
    case '^^':
      return 'above';
    default:
      return 'own';
  }
}

function placeOf(node: MdastTable, row: number, column: number, file: Span['file']): Span {
  const source = node.children[row];
  const cell = source?.children[column];
  return spanOf(cell ?? source ?? node, file);
}

interface RowPlace extends TableOptions {
  readonly headRows: number;
  readonly index: number;
}

function buildRow(node: MdastTableRow, columns: number, spans: readonly CellSpan[], place: RowPlace, context: BuildContext): TableRow {
  checkRow(node, columns, context);
  const id = context.nextId();
  const span = spanOf(node, context.file);
  const cells = spans.map(({ column, columnSpan, rowSpan }): TableCell => {
    const cell = node.children[column];
    const heads = place.index < place.headRows ? 'column' : column < place.headerColumns ? 'row' : null;
    const common = { kind: 'tableCell', id: context.nextId(), heads, column, columnSpan, rowSpan } as const;
    return cell === undefined
      ? { ...common, span: { ...span, start: span.end }, children: [] }
      : { ...common, span: spanOf(cell, context.file), children: context.inlines(cell.children, context) };
  });
  return { kind: 'tableRow', id, span, cells };
}

const PIPES = 'check the | marks; write \\| where one is meant as text';
const COMMAS = 'write a comma for each value that is missing, and quotation marks around commas that are text';

function checkRow(node: MdastTableRow, columns: number, { file, hasMarkup, report }: BuildContext): void {
  const cells = node.children.length;
  if (cells === columns) {
    return;
  }
  const span = spanOf(node, file);
  const isCaption = CAPTION_IN_ROW.test(file.text.slice(span.start, span.end));
  report({
    rule: 'table-rows-have-equal-cells',
    severity: 'error',
    message: `expected ${columns} cells, as many as the header has, but this row has ${cells}`,
    place: atSpan(span),
    hint: isCaption ? 'leave a blank line between the table and its caption' : hasMarkup ? PIPES : COMMAS,
  });
}
