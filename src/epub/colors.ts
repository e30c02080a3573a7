/** Colours that hold on light and dark pages alike. */
import { contrastOf, hexOf, MINIMUM_CONTRAST, mixRgb, rgbOf, type Rgb } from '../design/color.js';
import type { Color } from '../design/theme.js';

const WHITE: Rgb = [255, 255, 255];
/** Night pages of readers are between this and black. */
const NIGHT: Rgb = [34, 34, 34];

const STEPS = 20;

/** The colour made lighter until it can be read on a night page. */
export function forNight(color: Color): Color {
  const rgb = rgbOf(color);
  for (let step = 0; step < STEPS; step += 1) {
    const lighter = mixRgb(rgb, WHITE, step / STEPS);
    if (contrastOf(lighter, NIGHT) >= MINIMUM_CONTRAST) {
      return hexOf(lighter);
    }
  }
  return hexOf(WHITE);
}

/** A hairline's colour on a night page: most of the way to the page. */
export function dimmed(color: Color): Color {
  return hexOf(mixRgb(rgbOf(color), NIGHT, 0.7));
}

/**
 * The fill as the most transparent colour that looks like it on white. On any other page, sepia or
 * black, it tints what is there, and the reader's own text colour stays legible on it.
 */
export function translucent(fill: Color): string {
  const rgb = rgbOf(fill);
  const alpha = 1 - Math.min(...rgb) / 255;
  if (alpha === 0) {
    return 'transparent';
  }
  const solid = rgb.map((channel) => Math.round((channel - 255 * (1 - alpha)) / alpha));
  return `rgba(${solid.join(', ')}, ${alpha.toFixed(3)})`;
}
