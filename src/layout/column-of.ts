import type { Fragment } from './fragments.js';
import type { Flow, PageStart, PageStop } from './page-stops.js';

/** What stands in a column from a start to a stop: no space at either end. */
export function columnOf(flow: Flow, start: PageStart, stop: PageStop): readonly Fragment[] {
  const shown = flow.fragments.slice(start.index, stop.end);
  const first = shown.findIndex((fragment) => fragment.kind === 'piece');
  const last = shown.findLastIndex((fragment) => fragment.kind === 'piece');
  return [...start.lead, ...shown.slice(Math.max(first, 0), last + 1), ...stop.before];
}
