/** Widths of a table's columns where the author asked for some. */
import { pt, type Pt } from '../base/units.js';
import type { ColumnWidth } from '../document/table-column.js';
import { columnWidths, type ColumnNeed } from './table-columns.js';

/**
 * Lengths and portions first, smaller alike where they ask for more than the measure; then columns
 * without a width by what their cells need; shares divide the rest. Only a table whose columns all
 * have lengths is narrower than the measure.
 */
export function tableWidths(needs: readonly ColumnNeed[], asked: readonly (ColumnWidth | null)[], measure: Pt): readonly Pt[] {
  const fixed = asked.map((width) => fixedWidth(width, measure));
  const taken = fixed.reduce((total: number, width) => total + (width ?? 0), 0);
  const scale = taken > measure ? measure / taken : 1;
  const rest = pt(Math.max(0, measure - taken * scale));
  const free = needs.filter((_, index) => asked[index] === null);
  const shares = asked.reduce((total, width) => total + shareOf(width), 0);
  const freeMeasure = shares > 0 ? pt(Math.min(total(free, 'max'), Math.max(0, rest - sharesNeed(needs, asked)))) : rest;
  const freeWidths = free.length > 0 ? columnWidths(free, freeMeasure) : [];
  const divided = rest - freeWidths.reduce((sum: number, width) => sum + width, 0);
  let next = 0;
  return asked.map((width, index) => {
    if (width === null) {
      next += 1;
      return freeWidths[next - 1] ?? pt(0);
    }
    return pt(width.kind === 'share' ? (divided * width.share) / shares : (fixed[index] ?? 0) * scale);
  });
}

function fixedWidth(width: ColumnWidth | null, measure: Pt): number | null {
  switch (width?.kind) {
    case 'length':
      return width.length;
    case 'portion':
      return width.portion * measure;
    case 'share':
    case undefined:
      return null;
  }
}

const shareOf = (width: ColumnWidth | null): number => (width?.kind === 'share' ? width.share : 0);

/** Room that columns of shares need for their longest words. */
function sharesNeed(needs: readonly ColumnNeed[], asked: readonly (ColumnWidth | null)[]): number {
  return total(needs.filter((_, index) => asked[index]?.kind === 'share'), 'min');
}

function total(needs: readonly ColumnNeed[], key: keyof ColumnNeed): number {
  return needs.reduce((sum, need) => sum + need[key], 0);
}
