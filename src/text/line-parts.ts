/** Picks the clusters of one line after the other out of a paragraph's shaped runs. */
import { firstClusterFrom } from './cluster-search.js';
import type { RunPart } from './justify.js';
import type { Shaper } from './shape.js';
import type { Cluster, GlyphRun, LineCluster, ObjectRun, Piece, ShapedRun } from './types.js';

export interface ObjectPart {
  readonly kind: 'object';
  readonly level: number;
  readonly run: ObjectRun;
}

export type TextPart = RunPart & { readonly kind: 'text'; readonly level: number };

/** Lines must be taken in order. */
export class LineCursor {
  private runIndex = 0;
  private pieceIndex = 0;

  constructor(
    private readonly runs: readonly ShapedRun[],
    private readonly text: string,
    private readonly shaper: Shaper,
  ) {}

  /** What is drawn of the range, in logical order. */
  take(start: number, end: number): readonly (TextPart | ObjectPart)[] {
    const parts: (TextPart | ObjectPart)[] = [];
    for (let run = this.runs[this.runIndex]; run !== undefined; run = this.runs[this.runIndex]) {
      const range = run.kind === 'object' ? run : run.run;
      if (range.start >= end) {
        break;
      }
      if (run.kind === 'object') {
        if (run.start >= start) {
          parts.push({ kind: 'object', level: run.level, run });
        }
      } else {
        this.takeClusters(run, start, end, parts);
      }
      if (range.end > end) {
        break;
      }
      this.runIndex++;
      this.pieceIndex = 0;
    }
    return parts;
  }

  private takeClusters(run: GlyphRun, start: number, end: number, parts: (TextPart | ObjectPart)[]): void {
    const clusters: LineCluster[] = [];
    const starts: number[] = [];
    for (let piece = run.pieces[this.pieceIndex]; piece !== undefined; piece = run.pieces[this.pieceIndex]) {
      if (piece.start >= end) {
        break;
      }
      if (piece.end > start && isDrawn(piece, end)) {
        let at = Math.max(piece.start, start);
        for (const cluster of this.clustersWithin(run, piece, start, end)) {
          clusters.push(cluster);
          starts.push(at);
          at += cluster.end - cluster.start;
        }
      }
      if (piece.end > end) {
        break;
      }
      this.pieceIndex++;
    }
    // Isolates draw nothing, and yet keep the numbers on their two sides apart.
    parts.push({ kind: 'text', level: run.run.level, run: run.run, clusters, starts });
  }

  /** A word torn in two is shaped anew, unless that would make it wider than the breaker reckoned. */
  private clustersWithin(run: GlyphRun, piece: Piece, start: number, end: number): readonly Cluster[] {
    const { clusters } = piece.shaped;
    if (piece.start >= start && piece.end <= end) {
      return clusters;
    }
    const from = Math.max(piece.start, start);
    const to = Math.min(piece.end, end);
    const nextIndex = firstClusterFrom(clusters, to - piece.start);
    const kept = clusters.slice(firstClusterFrom(clusters, from - piece.start), nextIndex);
    const first = kept[0];
    const next = clusters[nextIndex];
    if (first?.unsafeToBreak !== true && next?.unsafeToBreak !== true) {
      return kept;
    }
    const anew = this.shaper.shapePart(run.run, this.text, from, to);
    return anew.advance <= advanceOf(kept) ? anew.clusters : kept;
  }
}

function isDrawn({ kind, end }: Piece, lineEnd: number): boolean {
  return kind === 'softHyphen' ? end === lineEnd : kind !== 'invisible';
}

function advanceOf(clusters: readonly Cluster[]): number {
  return clusters.reduce((sum, cluster) => sum + cluster.advance, 0);
}
