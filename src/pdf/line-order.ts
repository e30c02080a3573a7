/** The order in which the lines of a page are written. */
import type { Item, LineItem, Mark } from '../layout/types.js';

/** Baselines nearer than this, in points, are one. */
const SAME_BASELINE = 0.01;

/** Lines of one node follow each other: the lines of a cell are read before the next cell. */
export function linesTogether(items: readonly Item[]): readonly LineItem[] {
  const groups = new Map<string, LineItem[]>();
  for (const item of items) {
    if (item.kind === 'line') {
      const key = markKey(item.mark);
      const group = groups.get(key);
      if (group === undefined) {
        groups.set(key, [item]);
      } else {
        group.push(item);
      }
    }
  }
  return [...groups.values()].flat();
}

function markKey(mark: Mark): string {
  switch (mark.kind) {
    case 'node':
      return `${mark.part} ${mark.node}`;
    case 'title':
      return mark.part;
    case 'artifact':
      return mark.type;
  }
}

/** Cuts a list of lines where the baseline changes. */
export function sameBaseline(lines: readonly LineItem[]): readonly (readonly LineItem[])[] {
  const rows: LineItem[][] = [];
  for (const line of lines) {
    const row = rows[rows.length - 1];
    const before = row?.[row.length - 1];
    if (row !== undefined && before !== undefined && Math.abs(before.baseline - line.baseline) < SAME_BASELINE) {
      row.push(line);
    } else {
      rows.push([line]);
    }
  }
  return rows;
}

/** Whether the row after a row begins beside it, higher on the page: the lines beside an initial word. */
export function standsBeside(row: readonly LineItem[], next: readonly LineItem[] | undefined): boolean {
  const last = row.at(-1);
  const [first] = next ?? [];
  if (last === undefined || first === undefined || markKey(first.mark) !== markKey(last.mark)) {
    return false;
  }
  return first.baseline < last.baseline && first.baseline > last.baseline - last.line.ascent;
}
