/** The places of one line, and the strokes of a line that keep clear of those on the line above. */
import { pt } from '../base/units.js';
import type { Pt } from '../base/units.js';
import type { Kashida } from './choose-kashidas.js';
import type { KashidaPlace, KashidaPlan } from './kashida.js';
import { kashidaLimit } from './kashida-supply.js';
import type { LineCluster, LineRun, Stroke } from './types.js';

/** Strokes of neighbouring lines keep this far from each other, in ems. */
export const CLEARANCE = 0.5;

export interface LinePlaces {
  readonly places: readonly KashidaPlace[];
  /** How many of them may be used. */
  readonly limit: number;
}

/** Places in whole words of the range. */
export function placesWithin(plan: KashidaPlan, start: number, end: number): LinePlaces {
  const { places, wordStarts } = plan;
  const from = firstFrom(places.length, (index) => (places[index]?.wordStart ?? 0) >= start);
  const to = firstFrom(places.length, (index) => (places[index]?.wordEnd ?? 0) > end);
  const firstWord = firstFrom(wordStarts.length, (index) => (wordStarts[index] ?? 0) >= start);
  const endWord = firstFrom(wordStarts.length, (index) => (wordStarts[index] ?? 0) >= end);
  return { places: places.slice(from, to), limit: kashidaLimit(endWord - firstWord, plan) };
}

/** The first index for which a test holds that holds for all after it. */
function firstFrom(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** Where the kashidas of lengthened clusters stand: at the left of each. `indent` is the line's. */
export function strokesOf(runs: readonly LineRun[], lengthened: ReadonlyMap<LineCluster, Kashida>, indent: Pt): readonly Stroke[] {
  const strokes: Stroke[] = [];
  for (const run of runs) {
    if (run.kind === 'object') {
      continue;
    }
    let x = indent + run.x;
    for (const cluster of run.clusters) {
      const kashida = lengthened.get(cluster);
      if (kashida !== undefined) {
        const { place, width } = kashida;
        strokes.push({ position: place.position, x: pt(x), width, size: place.run.size });
      }
      x += (cluster.advance * run.size) / run.face.metrics.unitsPerEm;
    }
  }
  return strokes;
}

/** Whether two strokes on neighbouring lines stand over each other. */
export function areStacked(a: Stroke, b: Stroke): boolean {
  const gap = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  return gap < CLEARANCE * Math.max(a.size, b.size);
}
