/** Colours that hold on light and dark pages alike. */
import type { Color } from '../design/theme.js';

export type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
/** Night pages of readers are between this and black. */
const NIGHT: Rgb = [34, 34, 34];

/** WCAG 2.2 SC 1.4.3. */
export const MINIMUM_CONTRAST = 4.5;

const STEPS = 20;

export function rgbOf(color: Color): Rgb {
  const channel = (at: number): number => parseInt(color.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function hexOf(rgb: Rgb): Color {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [at(0), at(1), at(2)];
}

/** `share` of the second colour in the first. */
export function mixColors(one: Color, other: Color, share: number): Color {
  return hexOf(mix(rgbOf(one), rgbOf(other), share));
}

/** WCAG 2.2, "relative luminance". */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrastOf(one: Rgb, other: Rgb): number {
  const lighter = Math.max(luminance(one), luminance(other));
  const darker = Math.min(luminance(one), luminance(other));
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "contrast ratio"; from 1 to 21. */
export function contrast(one: Color, other: Color): number {
  return contrastOf(rgbOf(one), rgbOf(other));
}

/** The colour made lighter until it can be read on a night page. */
export function forNight(color: Color): Color {
  const rgb = rgbOf(color);
  for (let step = 0; step < STEPS; step += 1) {
    const lighter = mix(rgb, WHITE, step / STEPS);
    if (contrastOf(lighter, NIGHT) >= MINIMUM_CONTRAST) {
      return hexOf(lighter);
    }
  }
  return hexOf(WHITE);
}

/** A hairline's colour on a night page: most of the way to the page. */
export function dimmed(color: Color): Color {
  return hexOf(mix(rgbOf(color), NIGHT, 0.7));
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
