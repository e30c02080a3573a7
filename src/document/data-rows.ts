/** Rows of data as the table that their author would have written with pipes; what stands in the cells is text, no markup. */
import type { Table as MdastTable, TableCell as MdastTableCell, TableRow as MdastTableRow, Text as MdastText } from 'mdast';
import type { DataCell, DataTable } from '../source/data-table.js';
import type { BuildContext } from './build-context.js';
import { withDecimalSeparator } from './shown-value.js';

type Position = NonNullable<MdastText['position']>;

/** Offsets are those of the file that holds the data. Rows have as many cells as they were given. */
export function tableOfRows({ rows, span }: DataTable, context: BuildContext): MdastTable {
  const align = (rows[0] ?? []).map(() => null);
  return { type: 'table', align, position: positionOf(span.start, span.end), children: rows.map((row) => rowOf(row, context)) };
}

function rowOf(row: readonly DataCell[], context: BuildContext): MdastTableRow {
  const children = row.map((cell) => cellOf(cell, context));
  const start = children[0]?.position?.start.offset ?? 0;
  const end = children.at(-1)?.position?.end.offset ?? start;
  return { type: 'tableRow', position: positionOf(start, end), children };
}

/** The cell has the quotation marks around its value, the text in it has not. */
function cellOf({ value, span }: DataCell, context: BuildContext): MdastTableCell {
  const raw = span.file.text.slice(span.start, span.end);
  const start = span.start + raw.length - raw.trimStart().length;
  const end = Math.max(start, span.start + raw.trimEnd().length);
  const within = raw.indexOf(value);
  const place = within === -1 ? positionOf(start, end) : positionOf(span.start + within, span.start + within + value.length);
  const text: MdastText = { type: 'text', value: withDecimalSeparator(value, context), position: place };
  return { type: 'tableCell', position: positionOf(start, end), children: value === '' ? [] : [text] };
}

/** Readers of the tree look at offsets alone. */
const positionOf = (start: number, end: number): Position => ({ start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } });
