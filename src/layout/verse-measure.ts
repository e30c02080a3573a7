/** How wide a classical poem is: one width for all its halves, as narrow as their words allow. */
import { pt, type Pt } from '../base/units.js';
import type { Direction } from '../document/metadata.js';
import type { ShapedHemistich } from '../text/hemistich.js';
import type { Frame } from './context.js';

export interface VerseMeasure {
  /** Halves beside each other, below each other, or, where even one does not fit on a line, broken. */
  readonly kind: 'beside' | 'below' | 'ragged';
  /** Of the poem, without its numbers. */
  readonly x: Pt;
  readonly width: Pt;
  /** Width of a half. */
  readonly half: Pt;
}

/** Least gap, as a share of the wanted one. */
const LEAST_GAP = 0.6;
/** How far halves below each other stand apart at either side, as a share of the gap. */
const STAGGER = 1.2;

/** `numbers` is the room that the numbers need at the start side. */
export function measureVerse(halves: readonly ShapedHemistich[], frame: Frame, numbers: Pt, gap: Pt, direction: Direction): VerseMeasure {
  const room = pt(frame.width - numbers);
  const tight = Math.max(0, ...halves.map((half) => half.tight));
  const tightest = Math.max(0, ...halves.map((half) => half.tightest));
  const place = (kind: VerseMeasure['kind'], width: number, half: number): VerseMeasure => ({
    kind,
    x: centred(pt(width), frame, numbers, direction),
    width: pt(width),
    half: pt(half),
  });
  const leastGap = gap * LEAST_GAP;
  if (2 * tightest + leastGap <= room) {
    const half = Math.min(tight, (room - leastGap) / 2);
    return place('beside', Math.min(room, 2 * half + gap), half);
  }
  if (tightest <= room) {
    const half = Math.min(tight, room);
    return place('below', Math.min(room, half + gap * STAGGER), half);
  }
  return place('ragged', room, room);
}

/** In the middle of the frame, or as near to it as the numbers allow. */
function centred(width: Pt, frame: Frame, numbers: Pt, direction: Direction): Pt {
  const slack = frame.width - width;
  const aside = Math.max(slack / 2, numbers);
  return pt(direction === 'rtl' ? frame.x + slack - aside : frame.x + aside);
}
