/**
 * What kashida can give to the lines of a paragraph, for the breaker: numbers only.
 *
 * Knuth and Plass's glue adds up over a line, and the limits of kashida do not: a line of twelve words
 * takes three kashidas however many places it has. So the places stand beside the items, in sums that are
 * cut at the line's limit, and not among them as glue (docs/decisions/0016).
 */
import type { Item } from './items.js';
import type { KashidaPlan } from './kashida.js';

/** Spaces are stretched so far, in units of their ratio, before kashida is used: to 1.4 of their width. */
export const KASHIDA_FROM = 0.8;

/** A kashida is used where at least this share of its least length is wanted; the spaces make up for the rest. */
export const LEAST_USE = 0.5;

export interface LineSetting {
  /** Of the spaces. */
  readonly ratio: number;
  readonly kashidas: number;
}

export class KashidaSupply {
  private readonly words: Uint32Array;
  private readonly places: Uint32Array;
  /** Longest kashidas, and shortest, in points. */
  private readonly most: Float64Array;
  private readonly least: Float64Array;

  constructor(
    items: readonly Item[],
    private readonly plan: KashidaPlan,
  ) {
    this.words = new Uint32Array(items.length + 1);
    this.places = new Uint32Array(items.length + 1);
    this.most = new Float64Array(items.length + 1);
    this.least = new Float64Array(items.length + 1);
    let word = 0;
    let place = 0;
    let most = 0;
    let least = 0;
    items.forEach((item, index) => {
      if (item.kind === 'box') {
        while ((plan.wordStarts[word] ?? Number.POSITIVE_INFINITY) < item.end) {
          word++;
        }
        for (let next = plan.places[place]; next !== undefined && next.position < item.end; next = plan.places[++place]) {
          most += next.most;
          least += next.least;
        }
      }
      this.words[index + 1] = word;
      this.places[index + 1] = place;
      this.most[index + 1] = most;
      this.least[index + 1] = least;
    });
  }

  /** How a line from item `start` to `end` is set whose `stretch` alone would be set to `ratio`. */
  relieve(ratio: number, stretch: number, start: number, end: number): LineSetting {
    const places = sum(this.places, start, end);
    const count = Math.min(places, kashidaLimit(sum(this.words, start, end), this.plan));
    if (ratio <= KASHIDA_FROM || count <= 0 || stretch <= 0) {
      return { ratio, kashidas: 0 };
    }
    const each = sum(this.most, start, end) / places;
    const least = sum(this.least, start, end) / places;
    const excess = (ratio - KASHIDA_FROM) * stretch;
    const kashidas = Math.min(count, Math.ceil((excess - LEAST_USE * least) / each));
    if (kashidas <= 0) {
      return { ratio, kashidas: 0 };
    }
    const width = Math.min(kashidas * each, Math.max(kashidas * least, excess));
    return { ratio: KASHIDA_FROM + (excess - width) / stretch, kashidas };
  }
}

/** Most kashidas of a line of so many words. */
export function kashidaLimit(words: number, { limits }: KashidaPlan): number {
  return Math.min(limits.mostOnLine, Math.floor(words / limits.wordsEach));
}

function sum(values: Uint32Array | Float64Array, start: number, end: number): number {
  return (values[end] ?? 0) - (values[start] ?? 0);
}
