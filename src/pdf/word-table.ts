import type { LineCluster } from '../text/types.js';
import { isAngle, isSpeltOut, readerClass } from './characters.js';
import { isNarrow, type CellPart } from './cluster-cells.js';

/**
 * Right-to-left letters without marks, which follow each other. No rule changes what is inside them, so they
 * pass through the rules as one cell, and lines share its codes.
 */
export interface Word {
  /** In logical order. */
  readonly letters: readonly CellPart[];
  readonly text: string;
  readonly advance: number;
  readonly clusters: readonly LineCluster[];
}

/** Words by the first of their clusters, which lines share. */
export class WordTable {
  /** Null where a cluster begins none. */
  private readonly known = new Map<LineCluster, Word | null>();

  constructor(private readonly parts: (item: LineCluster) => readonly CellPart[]) {}

  /**
   * The word that begins with cluster `first` of a run from right to left; indices are visual. The first letter
   * of a string is in no word: controls may take a part of its width.
   */
  find(clusters: readonly LineCluster[], first: number, unitsPerEm: number): Word | null {
    const cluster = clusters[first];
    const before = clusters[first + 1];
    // Lines have spaces of their own: they would only fill the table.
    if (cluster === undefined || cluster.text === ' ' || before === undefined || isAngle(before.text) || isNarrow(before.advance, unitsPerEm)) {
      return null;
    }
    let word = this.known.get(cluster);
    if (word === undefined) {
      word = this.read(clusters, first, unitsPerEm);
      this.known.set(cluster, word);
    }
    return word !== null && isAt(word, clusters, first) ? word : null;
  }

  private read(visual: readonly LineCluster[], first: number, unitsPerEm: number): Word | null {
    const clusters: LineCluster[] = [];
    for (let at = first; at >= 0; at--) {
      const cluster = visual[at];
      const parts = cluster === undefined || cluster.text === ' ' ? [] : this.parts(cluster);
      if (cluster === undefined || parts.length === 0 || !parts.every((part) => isPlain(part, unitsPerEm))) {
        // A narrow letter borrows width from its neighbours, so they stand alone.
        return this.wordOf(cluster !== undefined && isNarrow(cluster.advance, unitsPerEm) ? clusters.slice(0, -1) : clusters);
      }
      clusters.push(cluster);
    }
    return this.wordOf(clusters);
  }

  private wordOf(clusters: readonly LineCluster[]): Word | null {
    const letters = clusters.flatMap((cluster) => this.parts(cluster));
    const text = clusters.map((cluster) => cluster.text).join('');
    const advance = clusters.reduce((sum, cluster) => sum + cluster.advance, 0);
    return clusters.length > 1 ? { letters, text, advance, clusters } : null;
  }
}

/** Whether no rule changes a letter. */
function isPlain({ kind, text, advance }: CellPart, unitsPerEm: number): boolean {
  return kind === 'right' && text.length === 1 && !isSpeltOut(text) && !isNarrow(advance, unitsPerEm);
}

/** Whether a word stands at `first`, an index in visual order, with nothing after it that would join its last letter. */
function isAt({ clusters }: Word, visual: readonly LineCluster[], first: number): boolean {
  for (let index = 1; index < clusters.length; index++) {
    if (visual[first - index] !== clusters[index]) {
      return false;
    }
  }
  const after = visual[first - clusters.length]?.text ?? ' ';
  return after === ' ' || readerClass(after) !== 'invisible';
}
