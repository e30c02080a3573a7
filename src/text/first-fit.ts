/** Ragged lines: each takes all that it can hold. */
import type { Breakpoint } from './knuth-plass.js';
import { FORCED } from './items.js';
import type { Item, LineWidths } from './items.js';

/** Floating point sums of widths are exact to far less than this, in points. */
const EPSILON = 1e-6;

/** The last legal break of the open line. */
interface Candidate {
  readonly item: number;
  /** Width of the open line up to the first box after the break; null until that box comes. */
  widthBefore: number | null;
}

export function fitLines(items: readonly Item[], widths: LineWidths): readonly Breakpoint[] {
  const breaks: Breakpoint[] = [];
  let width = 0;
  let candidate: Candidate | null = null;
  items.forEach((item, index) => {
    const room = breaks.length === 0 ? widths.first : widths.others;
    if (item.kind === 'glue') {
      width += item.width;
      return;
    }
    if (item.kind === 'penalty') {
      if (item.cost === FORCED) {
        breaks.push({ item: index, ratio: 0 });
        width = 0;
        candidate = null;
      } else if (item.cost < Number.POSITIVE_INFINITY && width + item.width <= room + EPSILON) {
        candidate = { item: index, widthBefore: null };
      }
      return;
    }
    if (candidate !== null) {
      candidate.widthBefore ??= width;
      if (width + item.width > room + EPSILON) {
        breaks.push({ item: candidate.item, ratio: 0 });
        width -= candidate.widthBefore;
        candidate = null;
      }
    }
    width += item.width;
  });
  return breaks;
}
