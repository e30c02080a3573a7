/**
 * The inks of colours that are mixed while pages are made: steps of a chart's series, patterns of covers. They lie
 * between two colours whose inks are known, paper and black among them, and are printed by as much of both.
 */
import { thinned, type Cmyk } from '../base/cmyk.js';
import { rgbOf, type Color, type Rgb } from './color.js';
import { thinInk, type Ink, type NamedInk } from './inks.js';

/** So far may a channel be off, of 255: colours are rounded once when they are read and once when they are mixed. */
const TOLERANCE = 1.5;
/** Colours that are hardly apart have nothing between them to be told. */
const LEAST_APART = 24;

const PAPER: NamedInk = { color: '#ffffff', ink: { kind: 'process', cmyk: { cyan: 0, magenta: 0, yellow: 0, black: 0 } } };
const BLACK: NamedInk = { color: '#000000', ink: { kind: 'process', cmyk: { cyan: 0, magenta: 0, yellow: 0, black: 1 } } };

/** Null for a colour that is between none of them. */
export function mixedInk(color: Color, inks: readonly NamedInk[]): Ink | null {
  const wanted = rgbOf(color);
  for (const other of [PAPER, BLACK, ...inks]) {
    for (const one of inks) {
      const share = shareBetween(rgbOf(one.color), rgbOf(other.color), wanted);
      if (share !== null) {
        return other === PAPER ? thinInk(one.ink, 1 - share) : { kind: 'process', cmyk: mixed(processOf(one.ink), processOf(other.ink), share) };
      }
    }
  }
  return null;
}

/** Of the second colour; null where what is wanted is not on the line between them. */
function shareBetween(from: Rgb, to: Rgb, wanted: Rgb): number | null {
  const way = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const length = way.reduce((sum, step) => sum + step * step, 0);
  if (length < LEAST_APART ** 2) {
    return null;
  }
  const share = way.reduce((sum, step, at) => sum + step * ((wanted[at] ?? 0) - (from[at] ?? 0)), 0) / length;
  const isNear = way.every((step, at) => Math.abs((from[at] ?? 0) + step * share - (wanted[at] ?? 0)) <= TOLERANCE);
  return isNear && share >= 0 && share <= 1 ? share : null;
}

const processOf = (ink: Ink): Cmyk => (ink.kind === 'spot' ? thinned(ink.solid, ink.tint) : ink.cmyk);

function mixed(one: Cmyk, other: Cmyk, share: number): Cmyk {
  const at = (name: keyof Cmyk): number => one[name] + (other[name] - one[name]) * share;
  return { cyan: at('cyan'), magenta: at('magenta'), yellow: at('yellow'), black: at('black') };
}
