/** Which header cells speak of each cell, where position and scope alone do not tell. */
import type { NodeId, Table, TableCell, TableRow } from './model.js';

/** A header cell and the columns or rows that it heads, 0-based, `end` exclusive. */
interface Reach {
  readonly id: NodeId;
  readonly start: number;
  readonly end: number;
}

/**
 * The headers of each cell that has any, those of its columns first, from the top; for tables with spans
 * or several rows of headers. Of a plain table, nothing: there `scope` says it all.
 */
export function tableHeaders(table: Table): ReadonlyMap<NodeId, readonly NodeId[]> {
  const headers = new Map<NodeId, readonly NodeId[]>();
  const rows = [...table.head, ...table.rows];
  if (table.head.length === 1 && !rows.some(hasSpan)) {
    return headers;
  }
  const columnHeads: Reach[] = [];
  let rowHeads: readonly Reach[] = [];
  rows.forEach((row, index) => {
    const own = row.cells.filter(({ heads }) => heads === 'row').map((cell) => ({ id: cell.id, start: index, end: index + cell.rowSpan }));
    rowHeads = [...rowHeads.filter(({ end }) => end > index), ...own];
    for (const cell of row.cells) {
      const found = [...columnHeads.filter((head) => meets(head, cell)), ...(cell.heads === 'column' ? [] : rowHeads)];
      const ids = found.map(({ id }) => id).filter((id) => id !== cell.id);
      if (ids.length > 0) {
        headers.set(cell.id, ids);
      }
    }
    columnHeads.push(...row.cells.filter(({ heads }) => heads === 'column').map((cell) => ({ id: cell.id, start: cell.column, end: cell.column + cell.columnSpan })));
  });
  return headers;
}

const hasSpan = ({ cells }: TableRow): boolean => cells.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1);

const meets = ({ start, end }: Reach, { column, columnSpan }: TableCell): boolean => start < column + columnSpan && column < end;
