import type { Float } from './floats.js';
import type { Fragment } from './fragments.js';
import type { Flow, PageStart, PageStop } from './page-stops.js';

/** What stands in a column from a start to a stop: no space at either end. */
export function columnOf(flow: Flow, start: PageStart, stop: PageStop): readonly Fragment[] {
  const shown = stop.deferred === null ? flow.fragments.slice(start.index, stop.end) : without(stop.deferred, flow, start, stop);
  const first = shown.findIndex((fragment) => fragment.kind === 'piece');
  const last = shown.findLastIndex((fragment) => fragment.kind === 'piece');
  return [...start.lead, ...shown.slice(Math.max(first, 0), last + 1), ...stop.before];
}

/** The text above and below the figure, one space between them. */
function without({ from, resume, gap }: Float, { fragments }: Flow, { index }: PageStart, { end }: PageStop): readonly Fragment[] {
  const above = fragments.slice(index, from);
  const last = above.findLastIndex((fragment) => fragment.kind === 'piece');
  return [...above.slice(0, last + 1), gap, ...fragments.slice(resume, end)];
}
