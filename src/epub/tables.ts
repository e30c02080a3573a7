import type { ColumnAlign, Table, TableCell, TableRow } from '../document/model.js';
import { filled } from './inlines.js';
import type { Rendering } from './rendering.js';
import { element, lines, type XmlNode } from './xml.js';

/** A table whose header cells say what they head: no validator misses `scope`, every listener does. */
export function renderTable(table: Table, rendering: Rendering): XmlNode {
  const caption =
    table.caption === null ? [] : [element('caption', {}, filled(table.caption.children, rendering))];
  const head = element('thead', {}, lines([renderRow(table.header, 'col', table.columns, rendering)]));
  const rows = table.rows.map((row) => renderRow(row, 'row', table.columns, rendering));
  const body = rows.length > 0 ? [element('tbody', {}, lines(rows))] : [];
  return element('table', {}, lines([...caption, head, ...body]));
}

function renderRow(
  row: TableRow,
  scope: 'col' | 'row',
  columns: readonly ColumnAlign[],
  rendering: Rendering,
): XmlNode {
  const cells = row.cells.map((cell, index) => renderCell(cell, scope, columns[index] ?? null, rendering));
  return element('tr', {}, lines(cells));
}

function renderCell(cell: TableCell, scope: 'col' | 'row', align: ColumnAlign, rendering: Rendering): XmlNode {
  const attributes = { class: align === null ? null : `align-${align}`, scope: cell.header ? scope : null };
  return element(cell.header ? 'th' : 'td', attributes, filled(cell.children, rendering));
}
