/** Blocks that a page should not end inside: the shorter they are, the less reason there is to. */
import type { Pt } from '../base/units.js';
import { EJECT, heightOf, type Fragment } from './fragments.js';

/** Adds to what a page costs that ends inside: all of `penalty` for a block of no height, nothing for one as high as a page. */
export function holdTogether(fragments: readonly Fragment[], penalty: number, pageHeight: Pt): readonly Fragment[] {
  const more = penalty * Math.max(0, 1 - heightOf(fragments) / pageHeight);
  return fragments.map((fragment) => (fragment.kind === 'break' && fragment.penalty !== EJECT ? { ...fragment, penalty: fragment.penalty + more } : fragment));
}
