/** Spaces between words, and how far they may change. */

export const SPACE = 0x20;
export const TAB = 0x09;
export const NO_BREAK_SPACE = 0xa0;

/** A space grows by half of its width at ratio 1, and never shrinks below 0.8 of it. */
export const SPACE_STRETCH = 0.5;
export const SPACE_SHRINK = 0.2;

/** Other spaces, such as the em space, keep the width their author chose. */
export function isElasticSpace(unit: number): boolean {
  return unit === SPACE || unit === NO_BREAK_SPACE || unit === TAB;
}
