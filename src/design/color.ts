/** Colours as numbers: mixing them, and how far apart they are. */
export type Color = `#${string}`;

export type Rgb = readonly [number, number, number];

export function rgbOf(color: Color): Rgb {
  const channel = (at: number): number => parseInt(color.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

export function hexOf(rgb: Rgb): Color {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of the second colour in the first. */
export function mixRgb(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [at(0), at(1), at(2)];
}

/** `share` of the second colour in the first. */
export function mixColors(one: Color, other: Color, share: number): Color {
  return hexOf(mixRgb(rgbOf(one), rgbOf(other), share));
}

/** WCAG 2.2, "relative luminance". */
export function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

export function contrastOf(one: Rgb, other: Rgb): number {
  const lighter = Math.max(luminance(one), luminance(other));
  const darker = Math.min(luminance(one), luminance(other));
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "contrast ratio"; from 1 to 21. */
export function contrast(one: Color, other: Color): number {
  return contrastOf(rgbOf(one), rgbOf(other));
}

/** WCAG 2.2 SC 1.4.3, of text. */
export const MINIMUM_CONTRAST = 4.5;
