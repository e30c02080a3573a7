import type { ColumnAlign, Table, TableCell, TableRow } from '../document/model.js';
import { displayDirection, proseDirection } from '../document/paragraph-direction.js';
import { renderBlockOf } from './inlines.js';
import { idOf, type Rendering } from './rendering.js';
import { element, lines, type XmlNode } from './xml.js';

/** A table whose header cells say what they head: no validator misses `scope`, every listener does. */
export function renderTable(table: Table, rendering: Rendering): XmlNode {
  const { metadata } = rendering;
  const words = table.caption?.children ?? null;
  const caption = words === null ? [] : [renderBlockOf('caption', {}, words, displayDirection(words, metadata), rendering)];
  const head = element('thead', {}, lines([renderRow(table.header, 'col', table.columns, rendering)]));
  const rows = table.rows.map((row) => renderRow(row, 'row', table.columns, rendering));
  const body = rows.length > 0 ? [element('tbody', {}, lines(rows))] : [];
  return element('table', { id: idOf(table, rendering) }, lines([...caption, head, ...body]));
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
  const direction = proseDirection(cell.children, rendering.metadata);
  // The cells of a column stand under each other, whatever their direction.
  const start = rendering.direction === 'rtl' ? 'right' : 'left';
  const side = align ?? (direction === rendering.direction ? null : start);
  const attributes = { class: side === null ? null : `align-${side}`, scope: cell.header ? scope : null };
  return renderBlockOf(cell.header ? 'th' : 'td', attributes, cell.children, direction, rendering);
}
