/**
 * Which cell covers each place of a table. A cell that says `<<` belongs to the one before it in its row,
 * a cell that says `^^` to the one above; what belongs together must be a rectangle.
 */

/** `own`: a cell with content of its own. */
export type CellMark = 'own' | 'before' | 'above';

/** 0-based. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellSpan extends GridPlace {
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface TableGrid {
  /** By row, then by column. */
  readonly spans: readonly (readonly CellSpan[])[];
  /** Places whose mark leads out of the table, or from its body into its head. */
  readonly outside: readonly GridPlace[];
  /** First places of cells that cover no rectangle. */
  readonly ragged: readonly GridPlace[];
}

type Owners = readonly (readonly GridPlace[])[];

/** Rows have as many marks as the table has columns. What is wrong is told, and taken as cells of their own. */
export function tableGrid(marks: readonly (readonly CellMark[])[], headRows: number): TableGrid {
  const outside: GridPlace[] = [];
  const owners = ownersOf(marks, headRows, outside);
  const covered = new Map<string, GridPlace[]>();
  owners.forEach((row, rowIndex) => {
    row.forEach((owner, column) => {
      const places = covered.get(key(owner)) ?? [];
      places.push({ row: rowIndex, column });
      covered.set(key(owner), places);
    });
  });
  const ragged: GridPlace[] = [];
  const spans: CellSpan[][] = marks.map(() => []);
  for (const places of covered.values()) {
    const span = boundsOf(places);
    const isRectangle = span.columnSpan * span.rowSpan === places.length;
    if (!isRectangle) {
      ragged.push({ row: span.row, column: span.column });
    }
    for (const cell of isRectangle ? [span] : places.map((place) => ({ ...place, columnSpan: 1, rowSpan: 1 }))) {
      spans[cell.row]?.push(cell);
    }
  }
  spans.forEach((row) => row.sort((a, b) => a.column - b.column));
  return { spans, outside, ragged };
}

function ownersOf(marks: readonly (readonly CellMark[])[], headRows: number, outside: GridPlace[]): Owners {
  const owners: GridPlace[][] = [];
  marks.forEach((row, rowIndex) => {
    const line: GridPlace[] = [];
    owners.push(line);
    row.forEach((mark, column) => {
      const place = { row: rowIndex, column };
      const above = rowIndex === headRows ? undefined : owners[rowIndex - 1]?.[column];
      const leader = { own: place, before: line[column - 1], above }[mark];
      if (leader === undefined) {
        outside.push(place);
      }
      line.push(leader ?? place);
    });
  });
  return owners;
}

function boundsOf(places: readonly GridPlace[]): CellSpan {
  let top = Infinity;
  let bottom = 0;
  let first = Infinity;
  let last = 0;
  for (const { row, column } of places) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    first = Math.min(first, column);
    last = Math.max(last, column);
  }
  return { row: top, column: first, rowSpan: bottom - top + 1, columnSpan: last - first + 1 };
}

const key = ({ row, column }: GridPlace): string => `${row} ${column}`;
