/** The data of a chart as a table: the values as their author wrote them, in the publication's digits. */
import type { Span } from '../base/source.js';
import type { DataCell, DataTable } from '../source/data-table.js';
import type { BuildContext } from './build-context.js';
import type { ChartData } from './chart-types.js';
import type { TableColumn } from './table-column.js';
import type { Table, TableCell, TableRow } from './model.js';
import { shownValue } from './shown-value.js';

export function chartTable({ rows, span }: DataTable, { series }: ChartData, context: BuildContext): Table {
  const id = context.nextId();
  const columns: readonly TableColumn[] = [{ align: null, width: null }, ...series.map((): TableColumn => ({ align: 'decimal', width: null }))];
  const built = rows.map((row, index) => buildRow(row, index, columns.length, span, context));
  return { kind: 'table', id, span, columns, head: built.slice(0, 1), rows: built.slice(1), caption: null, notes: [], striped: null };
}

function buildRow(row: readonly DataCell[], index: number, columns: number, span: Span, context: BuildContext): TableRow {
  const id = context.nextId();
  const cells = Array.from({ length: columns }, (_, column): TableCell => {
    const cell = row[column];
    const place = cell?.span ?? span;
    const value = shownValue(cell?.value ?? '', context);
    const heads = index === 0 ? 'column' : column === 0 ? 'row' : null;
    const cellId = context.nextId();
    const children = value === '' ? [] : [{ kind: 'text' as const, id: context.nextId(), span: place, value }];
    return { kind: 'tableCell', id: cellId, span: place, heads, column, columnSpan: 1, rowSpan: 1, children };
  });
  return { kind: 'tableRow', id, span: row[0]?.span ?? span, cells };
}
