/**
 * Colours of a theme that are said in inks: `cmyk(100 60 0 20)`, shares in percent, or a spot colour with
 * the process inks that stand for it, `spot("PANTONE 286 C", cmyk(100 66 0 2))`. On screens and in the
 * EPUB they are what paper would show; where the PDF goes to the press they are printed as they are said.
 *
 * On the way to `#rrggbb`: Neugebauer's equations (Demichel's shares of the sixteen overprints) between
 * the solids of FOGRA39, in the gamma of sRGB, which stands for the gain of dots as Yule and Nielsen's
 * exponent does. Over FOGRA39's 1617 patches that is 5.1 ΔE*ab off on average; 1 − c − k is 24.2.
 */
import { CMYK_PATTERN, parseCmyk, thinned, type Cmyk } from '../base/cmyk.js';
import { hexOf, type Color, type Rgb } from './color.js';

export type Ink =
  | { readonly kind: 'process'; readonly cmyk: Cmyk }
  /** `tint` from 0 to 1, of the spot colour alone. */
  | { readonly kind: 'spot'; readonly name: string; readonly solid: Cmyk; readonly tint: number };

/** How a colour of the theme is printed. */
export interface NamedInk {
  readonly color: Color;
  readonly ink: Ink;
}

const SPOT_NAME = '[^"()\\x00-\\x1f]{1,60}';
export const INK_PATTERN = `(?:${CMYK_PATTERN}|spot\\("${SPOT_NAME}", ?${CMYK_PATTERN}\\))`;
const SPOT = new RegExp(`^spot\\("(?<name>${SPOT_NAME})", ?(?<solid>${CMYK_PATTERN})\\)$`);

/** Solids of FOGRA39 on its paper as white, by the inks that overprint: cyan 1, magenta 2, yellow 4, black 8. */
const SOLIDS: readonly Rgb[] = [
  [255, 255, 255], [0, 160, 228], [230, 12, 128], [58, 50, 134], [255, 238, 0], [0, 152, 71], [228, 31, 37], [59, 59, 58],
  [43, 43, 42], [3, 34, 44], [49, 22, 29], [31, 23, 33], [42, 43, 24], [10, 38, 26], [47, 28, 22], [28, 27, 24],
];

/** Null for what is not said in inks. */
export function parseInk(token: string): Ink | null {
  const cmyk = parseCmyk(token);
  if (cmyk !== null) {
    return { kind: 'process', cmyk };
  }
  const { name, solid: inks = '' } = SPOT.exec(token)?.groups ?? {};
  const solid = parseCmyk(inks);
  return name === undefined || solid === null ? null : { kind: 'spot', name, solid, tint: 1 };
}

export function thinInk(ink: Ink, share: number): Ink {
  return ink.kind === 'spot' ? { ...ink, tint: ink.tint * share } : { kind: 'process', cmyk: thinned(ink.cmyk, share) };
}

export function colorOfInk(ink: Ink): Color {
  const { cyan, magenta, yellow, black } = ink.kind === 'spot' ? thinned(ink.solid, ink.tint) : ink.cmyk;
  const inks = [cyan, magenta, yellow, black];
  const sum: [number, number, number] = [0, 0, 0];
  SOLIDS.forEach((solid, index) => {
    const share = inks.reduce((product, ink, bit) => product * ((index >> bit) % 2 === 1 ? ink : 1 - ink), 1);
    solid.forEach((channel, at) => {
      sum[at] = (sum[at] ?? 0) + share * channel;
    });
  });
  return hexOf(sum);
}
