/** Ragged lines: each takes all that it can hold. */
import type { Breakpoint } from './knuth-plass.js';
import { FORCED } from './items.js';
import type { Item, LineWidths } from './items.js';

/** Floating point sums of widths are exact to far less than this, in points. */
const EPSILON = 1e-6;

export function fitLines(items: readonly Item[], widths: LineWidths): readonly Breakpoint[] {
  const breaks: Breakpoint[] = [];
  let start = 0;
  while (start < items.length) {
    const item = lineEnd(items, start, widths.first[breaks.length] ?? widths.others);
    if (item === null) {
      break;
    }
    breaks.push({ item, ratio: 0 });
    start = item + 1;
  }
  return breaks;
}

/** Index of the last break that a line from `start` on can take; of the first one where none fits. */
function lineEnd(items: readonly Item[], start: number, room: number): number | null {
  let width = 0;
  let empty = true;
  let last: number | null = null;
  for (let index = start; index < items.length; index++) {
    const item = items[index];
    switch (item?.kind) {
      case 'glue':
        width += empty ? 0 : item.width;
        break;
      case 'box':
        width += item.width;
        empty = false;
        if (width > room + EPSILON && last !== null) {
          return last;
        }
        break;
      case 'penalty':
        if (item.cost === FORCED) {
          return index;
        }
        if (item.cost < Number.POSITIVE_INFINITY && (last === null || width + item.width <= room + EPSILON)) {
          last = index;
        }
        break;
      case undefined:
        break;
    }
  }
  return last;
}
