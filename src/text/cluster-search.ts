import type { Cluster } from './types.js';

/** Index of the first cluster that begins at `offset` or later; clusters are in logical order. */
export function firstClusterFrom(clusters: readonly Cluster[], offset: number): number {
  let low = 0;
  let high = clusters.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((clusters[middle]?.start ?? 0) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
