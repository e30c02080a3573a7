/**
 * Columns side by side that break where all of them may: at a height where each has a break between
 * two of its pieces, or has ended.
 *
 *     ─────  ─────
 *     ─────  ─────   ← a page may end here
 *     ─────  ─────
 *     ─────
 */
import { breakHere, heightOf, type Fragment, type Piece } from './fragments.js';
import { sideBySide } from './side-by-side.js';

/** What stands between two breaks of a column. */
interface Part {
  /** Below the head of the column. */
  readonly top: number;
  /** Of a page that ends above it. */
  readonly penalty: number;
  readonly fragments: readonly Fragment[];
}

/** Heights that differ by less, in points, are one. */
const EXACT = 0.01;

export function besideLines(columns: readonly (readonly Fragment[])[]): readonly Fragment[] {
  const parts = columns.map(partsOf);
  const ends = columns.map(heightOf);
  const isShared = (top: number): boolean =>
    parts.every((column, index) => top >= (ends[index] ?? 0) - EXACT || column.some((part) => Math.abs(part.top - top) < EXACT));
  const tops = distinct(parts.flat().map(({ top }) => top).filter(isShared));
  return tops.flatMap((top, index): readonly Fragment[] => {
    const within = parts.map((column) => column.filter((part) => part.top > top - EXACT && part.top < (tops[index + 1] ?? Infinity) - EXACT));
    const row: Piece = sideBySide(within.map((column) => column.flatMap(({ fragments }) => fragments)));
    const penalty = Math.max(...within.map(([first]) => first?.penalty ?? 0));
    return index === 0 ? [row] : [breakHere(penalty), row];
  });
}

/** Breaks that put something on either page, or stand above a space, are none here. */
function partsOf(column: readonly Fragment[]): readonly Part[] {
  const starts = column.flatMap((fragment, index) => (fragment.kind === 'break' && isPlain(fragment) && column[index + 1]?.kind === 'piece' ? [index] : []));
  return [0, ...starts].map((start, index) => {
    const first = column[start];
    return {
      top: heightOf(column.slice(0, start)),
      penalty: first?.kind === 'break' ? first.penalty : 0,
      fragments: column.slice(start, starts[index]).filter(({ kind }) => kind !== 'break'),
    };
  });
}

const isPlain = ({ before, after }: Extract<Fragment, { kind: 'break' }>): boolean => before.length === 0 && after.length === 0;

function distinct(heights: readonly number[]): readonly number[] {
  return [...heights].sort((a, b) => a - b).filter((height, index, all) => height - (all[index - 1] ?? -Infinity) > EXACT);
}
