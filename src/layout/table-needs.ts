/** How narrow and how wide a table's columns may be, from their cells. */
import { pt, type Pt } from '../base/units.js';
import type { TableDesign } from '../design/theme.js';
import type { Table, TableCell } from '../document/model.js';
import { measureInline } from '../text/measure.js';
import type { LayoutContext } from './context.js';
import { cellText, isDecimal, measureNumber } from './table-cell.js';
import type { ColumnNeed } from './table-columns.js';

/**
 * What a cell gets over its measured width, in ems: neutrals at its ends may join other runs, and so
 * be kerned otherwise, in a line than alone.
 */
const SPARE = 0.1;

export interface TableNeeds {
  readonly columns: readonly ColumnNeed[];
  /** By column: how far numbers reach to the right of their separators; 0 where none are aligned. */
  readonly fractions: readonly Pt[];
}

interface Need {
  min: number;
  max: number;
  whole: number;
  fraction: number;
}

export function tableNeeds(table: Table, design: TableDesign, width: Pt, context: LayoutContext): TableNeeds {
  const needs = table.columns.map((): Need => ({ min: 0, max: 0, whole: 0, fraction: 0 }));
  const wide: { readonly cell: TableCell; readonly need: ColumnNeed }[] = [];
  const padding = 2 * design.cellPaddingX + SPARE * design.text.size;
  for (const cell of [...table.head, ...table.rows].flatMap(({ cells }) => cells)) {
    const need = needs[cell.column];
    const column = table.columns[cell.column];
    if (cell.children.length === 0 || need === undefined || column === undefined) {
      continue;
    }
    if (isDecimal(cell, column)) {
      const { left, right } = measureNumber(cell, design, context);
      need.whole = Math.max(need.whole, left);
      need.fraction = Math.max(need.fraction, right);
      continue;
    }
    const { minWidth, maxWidth } = measureInline(cellText(cell, design, width, context), context.engine, context.direction);
    if (cell.columnSpan > 1) {
      wide.push({ cell, need: { min: pt(minWidth + padding), max: pt(maxWidth + padding) } });
    } else {
      need.min = Math.max(need.min, minWidth);
      need.max = Math.max(need.max, maxWidth);
    }
  }
  const columns = needs.map(({ min, max, whole, fraction }) => ({
    min: pt(Math.max(min, whole + fraction) + padding),
    max: pt(Math.max(max, whole + fraction) + padding),
  }));
  return { columns: withWideCells(columns, wide), fractions: needs.map(({ fraction }) => pt(fraction)) };
}

/** What a cell asks for over its columns, these give in proportion to their widest forms. */
function withWideCells(columns: readonly ColumnNeed[], wide: readonly { readonly cell: TableCell; readonly need: ColumnNeed }[]): readonly ColumnNeed[] {
  const grown = [...columns];
  for (const { cell, need } of wide) {
    const last = cell.column + cell.columnSpan;
    const covered = grown.slice(cell.column, last);
    const sum = (key: keyof ColumnNeed): number => covered.reduce((total, column) => total + column[key], 0);
    const min = Math.max(1, need.min / sum('min'));
    const max = Math.max(1, need.max / sum('max'));
    for (let index = cell.column; index < last; index += 1) {
      const column = grown[index];
      if (column !== undefined) {
        grown[index] = { min: pt(column.min * min), max: pt(Math.max(column.max * max, column.min * min)) };
      }
    }
  }
  return grown;
}
