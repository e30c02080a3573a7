/**
 * Which joins of a hemistich are lengthened. Verse is set to one width whatever its words, so that it
 * takes longer kashidas than prose and takes them first; and penmen prefer one long stroke near the end
 * of the half to several short ones.
 */
import { pt } from '../base/units.js';
import type { Pt } from '../base/units.js';
import type { KashidaUse } from '../design/theme.js';
import type { Kashida } from './choose-kashidas.js';
import type { KashidaLimits, KashidaPlace } from './kashida.js';

export interface VerseLimits extends KashidaLimits {
  /** Longest kashida, in ems. */
  readonly longest: number;
}

/** `low`: one a hemistich, in the best places. */
export const VERSE_LIMITS = {
  auto: { mostOnLine: 3, wordsEach: 1, leastPriority: 1, longest: 1.4 },
  low: { mostOnLine: 1, wordsEach: 1, leastPriority: 4, longest: 1 },
} as const satisfies Record<Exclude<KashidaUse, 'off'>, VerseLimits>;

/** What the last word of a hemistich is worth more than the first, in steps of priority. */
const LATE = 5;

/** Lengths are whole multiples of this, in ems, so that lines share glyphs; spaces take the rest. */
const STEP = 0.02;
const EPSILON = 1e-6;

/**
 * The fewest of `places` whose longest kashidas fill `slack`, never in neighbouring words. A slack shorter
 * than one tatweel is left to the spaces.
 */
export function chooseVerseKashidas(places: readonly KashidaPlace[], words: number, slack: Pt, limits: VerseLimits): readonly Kashida[] {
  const worth = ({ priority, word }: KashidaPlace): number => priority + (LATE * (word - firstWord)) / Math.max(1, words - 1);
  const firstWord = Math.min(...places.map(({ word }) => word));
  const ranked = places.toSorted((a, b) => worth(b) - worth(a) || b.word - a.word);
  const chosen: KashidaPlace[] = [];
  let most = 0;
  let least = 0;
  for (const place of ranked) {
    const isFree = chosen.every(({ word }) => Math.abs(word - place.word) > 1);
    if (chosen.length === limits.mostOnLine || most >= slack - EPSILON) {
      break;
    }
    if (isFree && least + leastOf(place) <= slack) {
      chosen.push(place);
      most += mostOf(place, limits);
      least += leastOf(place);
    }
  }
  const share = Math.min(1, slack / most);
  return chosen.map((place) => ({ place, width: lengthOf(place, share, limits) }));
}

function mostOf({ run }: KashidaPlace, { longest }: VerseLimits): number {
  return longest * run.size;
}

/** One tatweel. */
function leastOf({ tatweel, run }: KashidaPlace): number {
  return (tatweel.advance * run.size) / run.face.metrics.unitsPerEm;
}

function lengthOf(place: KashidaPlace, share: number, limits: VerseLimits): Pt {
  const step = STEP * place.run.size;
  const wanted = Math.floor((share * mostOf(place, limits)) / step + EPSILON) * step;
  return pt(Math.max(leastOf(place), wanted));
}
