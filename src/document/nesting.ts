import type { Nodes } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import { spanOf } from '../source/mdast.js';
import type { BuildContext } from './build-context.js';

/** Lists, quotations, boxes and inline marks around each other. What lies deeper is left out. */
export const MAX_NESTING = 60;

/** Whether the node, the first of its kind at its place, lies too deep; then the author has been told. */
export function isTooDeep(first: Nodes, { file, report, place }: BuildContext): boolean {
  if (place.nesting < MAX_NESTING) {
    return false;
  }
  report({
    rule: 'nesting-is-shallow',
    severity: 'error',
    message: `expected at most ${MAX_NESTING} lists, quotations and marks around each other, but here stand more`,
    place: atSpan(spanOf(first, file)),
    hint: 'take some of them apart',
  });
  return true;
}
