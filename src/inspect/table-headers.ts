/**
 * The header cells of each cell of a table (ISO 32000-2, 14.8.5.7): those it names; else the column
 * headers above it and the row headers before it. A header without a scope heads its column in the
 * first row, else its row.
 */
import type { TagNode } from './tag-node.js';

interface Cell {
  readonly node: TagNode;
  readonly row: number;
  /** First column, 0-based, in reading order. */
  readonly column: number;
}

/** Past this the table is no table, but an attack; its cells are read without headers. */
const MAX_PLACES = 1_000_000;

export function headersOfCells(table: TagNode): ReadonlyMap<TagNode, readonly TagNode[]> {
  const cells = placeCells(rowsOf(table));
  const headers = cells.filter(({ node }) => node.standardRole === 'TH');
  const byId = new Map(headers.flatMap((cell) => (cell.node.id === null ? [] : [[cell.node.id, cell.node] as const])));
  const found = new Map<TagNode, readonly TagNode[]>();
  for (const cell of cells) {
    const named = cell.node.attributes.headers.flatMap((id) => byId.get(id) ?? []);
    if (named.length > 0) {
      found.set(cell.node, named);
    } else if (cell.node.standardRole === 'TD') {
      found.set(cell.node, headers.filter((header) => heads(header, cell)).map(({ node }) => node));
    }
  }
  return found;
}

function rowsOf(table: TagNode): readonly TagNode[] {
  return table.kids.flatMap((kid) => {
    if (kid.kind !== 'element') {
      return [];
    }
    return kid.standardRole === 'TR' ? [kid] : ['THead', 'TBody', 'TFoot'].includes(kid.standardRole) ? rowsOf(kid) : [];
  });
}

function placeCells(rows: readonly TagNode[]): readonly Cell[] {
  const cells: Cell[] = [];
  /** Of each column, the first row that no cell from above reaches into. */
  const free: number[] = [];
  let places = 0;
  rows.forEach((tr, row) => {
    let column = 0;
    for (const node of tr.kids) {
      if (node.kind !== 'element' || places > MAX_PLACES) {
        continue;
      }
      while ((free[column] ?? 0) > row) {
        column += 1;
      }
      cells.push({ node, row, column });
      for (let across = 0; across < node.attributes.columnSpan; across++) {
        free[column + across] = row + node.attributes.rowSpan;
      }
      column += node.attributes.columnSpan;
      places += node.attributes.columnSpan;
    }
  });
  return cells;
}

function heads(header: Cell, cell: Cell): boolean {
  const scope = header.node.attributes.scope ?? (header.row === 0 ? 'Column' : 'Row');
  const inColumns = header.column < cell.column + cell.node.attributes.columnSpan && cell.column < header.column + header.node.attributes.columnSpan;
  const inRows = header.row < cell.row + cell.node.attributes.rowSpan && cell.row < header.row + header.node.attributes.rowSpan;
  const ofColumn = scope !== 'Row' && inColumns && header.row < cell.row;
  const ofRow = scope !== 'Column' && inRows && header.column < cell.column;
  return ofColumn || ofRow;
}
