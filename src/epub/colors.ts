/** Colours that hold on light and dark pages alike. */
import { contrastOf, hexOf, MINIMUM_CONTRAST, mixRgb, rgbOf, type Rgb } from '../design/color.js';
import type { Color } from '../design/theme.js';

const WHITE: Rgb = [255, 255, 255];
/** Night pages of readers are between this and black. */
const NIGHT: Rgb = [34, 34, 34];
/** Of white in the panels of a night page. */
const NIGHT_TINT = 0.07;

/** Ground of every panel at night. */
export const NIGHT_FILL = `rgba(255, 255, 255, ${NIGHT_TINT})`;
/** A panel on the lightest of night pages. */
export const NIGHT_PANEL: Color = hexOf(mixRgb(NIGHT, WHITE, NIGHT_TINT));

const STEPS = 20;

/** The colour made lighter until it can be read on a night page and on its panels. */
export function forNight(color: Color): Color {
  const rgb = rgbOf(color);
  const ground = rgbOf(NIGHT_PANEL);
  for (let step = 0; step < STEPS; step += 1) {
    const lighter = mixRgb(rgb, WHITE, step / STEPS);
    if (contrastOf(lighter, ground) >= MINIMUM_CONTRAST) {
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
