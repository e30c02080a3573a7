/**
 * Widths of a table's columns from the narrowest and the widest form of their cells, filling the
 * measure. After CSS 2.1 §17.5.2.2, with one difference: columns that ask for no more than an equal
 * share get all they ask for, so that a short first column is not squeezed by long neighbours.
 */
import { pt, type Pt } from '../base/units.js';

export interface ColumnNeed {
  /** Width of the longest unbreakable piece, padding included. */
  readonly min: Pt;
  /** Width of the longest cell on one line, padding included. */
  readonly max: Pt;
}

/** Widths that add up to `measure`. Where not even the narrowest forms fit, all shrink alike. */
export function columnWidths(needs: readonly ColumnNeed[], measure: Pt): readonly Pt[] {
  const narrowest = sum(needs, 'min');
  const widest = sum(needs, 'max');
  if (widest <= measure) {
    return needs.map(({ max }) => pt(share(max, widest, measure, needs.length)));
  }
  if (narrowest >= measure) {
    return needs.map(({ min }) => pt(share(min, narrowest, measure, needs.length)));
  }
  const modest = modestColumns(needs, measure);
  const taken = sum(needs.filter((need) => modest.has(need)), 'max');
  const others = needs.filter((need) => !modest.has(need));
  if (others.length === 0 || sum(others, 'min') > measure - taken) {
    return between(needs, measure);
  }
  const widths = between(others, pt(measure - taken));
  return needs.map((need) => (modest.has(need) ? need.max : (widths[others.indexOf(need)] ?? need.min)));
}

/** Columns whose widest form is within an equal share of what the narrower ones leave. */
function modestColumns(needs: readonly ColumnNeed[], measure: Pt): ReadonlySet<ColumnNeed> {
  const modest = new Set<ColumnNeed>();
  let left: number = measure;
  for (const need of [...needs].sort((a, b) => a.max - b.max)) {
    if (need.max > left / (needs.length - modest.size)) {
      break;
    }
    modest.add(need);
    left -= need.max;
  }
  return modest;
}

/** Each its narrowest form, and a part of the rest by how much more it asks for. */
function between(needs: readonly ColumnNeed[], measure: Pt): readonly Pt[] {
  const narrowest = sum(needs, 'min');
  const asked = sum(needs, 'max') - narrowest;
  return needs.map(({ min, max }) => pt(min + share(max - min, asked, measure - narrowest, needs.length)));
}

/** The part of `whole` that `part` of `total` is; an equal part where the total is 0. */
function share(part: number, total: number, whole: number, count: number): number {
  return total > 0 ? (part / total) * whole : whole / count;
}

function sum(needs: readonly ColumnNeed[], key: keyof ColumnNeed): number {
  return needs.reduce((total, need) => total + need[key], 0);
}
