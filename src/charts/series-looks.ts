/**
 * Colours of series: three hues of the theme at three lightnesses that are told apart in grey, all of
 * them at 3:1 or more against paper and panels (WCAG 2.2 SC 1.4.11); then the same again, hatched.
 */
import { luminance, mixColors, rgbOf, type Color } from '../design/color.js';
import type { Theme } from '../design/theme.js';
import type { Hatch } from './drawing.js';

export interface SeriesLook {
  readonly color: Color;
  /** Below the line of an area that stands alone. */
  readonly tint: Color;
  readonly hatch: Hatch;
  /** Of lines: lengths of dashes and gaps. */
  readonly dash: readonly number[];
}

/** More series than this nobody tells apart. */
export const MAX_SERIES = 8;

/** Relative luminances: CIE lightness of about 22, 41 and 57. */
const LUMINANCES = [0.035, 0.12, 0.25];
const HATCHES: readonly Hatch[] = ['none', 'rising', 'falling'];
const DASHES: readonly (readonly number[])[] = [[], [5, 2.5], [1.5, 2]];
const STEPS = 12;
/** Of the colour in its tint. */
const TINT = 0.22;

export function seriesLooks({ colors }: Theme): readonly SeriesLook[] {
  const hues = [colors.accent, colors.accent2, colors.link];
  return Array.from({ length: MAX_SERIES }, (_, index) => {
    const round = Math.floor(index / hues.length);
    const at = index % hues.length;
    const color = withLuminance(hues[at] ?? colors.accent, LUMINANCES[at] ?? 0.1);
    return {
      color,
      tint: mixColors('#ffffff', color, TINT),
      hatch: HATCHES[round] ?? 'none',
      dash: DASHES[at] ?? [],
    };
  });
}

/** The colour, thinned with white or deepened with black until it is as light as that. */
function withLuminance(color: Color, wanted: number): Color {
  const other: Color = luminance(rgbOf(color)) < wanted ? '#ffffff' : '#000000';
  let near = 0;
  let far = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (near + far) / 2;
    const isBeyond = luminance(rgbOf(mixColors(color, other, middle))) > wanted === (other === '#ffffff');
    [near, far] = isBeyond ? [near, middle] : [middle, far];
  }
  return mixColors(color, other, near);
}
