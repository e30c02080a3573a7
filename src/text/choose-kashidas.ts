/** Which joins of a line are lengthened, and by how much. */
import { pt } from '../base/units.js';
import type { Pt } from '../base/units.js';
import { LEAST_USE } from './kashida-supply.js';
import type { KashidaPlace } from './kashida.js';

export interface Kashida {
  readonly place: KashidaPlace;
  readonly width: Pt;
}

/** Lengths are whole multiples of this, in ems, so that lines share glyphs; spaces take the rest. */
const STEP = 0.02;

/** Floating point sums of widths are exact to far less than this, in points. */
const EPSILON = 1e-6;

/**
 * The fewest of `places` whose longest kashidas fill `excess`, the best first, and of equals those farthest
 * from the others; never in neighbouring words, nor for less than is worth one. They take no more than `room` together.
 */
export function chooseKashidas(places: readonly KashidaPlace[], limit: number, excess: Pt, room: Pt): readonly Kashida[] {
  const chosen: KashidaPlace[] = [];
  let most = 0;
  let least = 0;
  while (chosen.length < limit && most < excess - EPSILON) {
    const next = bestOf(places, chosen);
    if (next === null || least + next.least > room || excess - most < LEAST_USE * next.least) {
      break;
    }
    chosen.push(next);
    most += next.most;
    least += next.least;
  }
  const share = Math.min(1, excess / most);
  return chosen.map((place) => ({ place, width: lengthOf(place, share) }));
}

function bestOf(places: readonly KashidaPlace[], chosen: readonly KashidaPlace[]): KashidaPlace | null {
  let best: KashidaPlace | null = null;
  let bestDistance = 0;
  for (const place of places) {
    const distance = Math.min(...chosen.map(({ word }) => Math.abs(word - place.word)));
    const isBetter = best === null || place.priority > best.priority || (place.priority === best.priority && distance >= bestDistance);
    if (distance > 1 && isBetter) {
      best = place;
      bestDistance = distance;
    }
  }
  return best;
}

function lengthOf(place: KashidaPlace, share: number): Pt {
  const step = STEP * place.run.size;
  const wanted = Math.floor((share * place.most) / step + EPSILON) * step;
  return pt(Math.max(place.least, Math.min(place.most, wanted)));
}
