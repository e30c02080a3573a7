/** Shaped runs → boxes, glue and penalties. */
import type { Pt } from '../base/units.js';
import { pt, ZERO_PT } from '../base/units.js';
import type { BreakPoint } from './break-points.js';
import { withEmergencyBreaks } from './emergency-breaks.js';
import { hangAtEnd, hangAtStart } from './hang.js';
import { FORCED, widthInRun } from './items.js';
import type { Box, Glue, Item, LineWidths, Penalty } from './items.js';
import { isSpace } from './pieces.js';
import { isElasticSpace, SPACE_SHRINK, SPACE_STRETCH } from './space.js';
import type { Cluster, GlyphRun, Piece, ShapedRun } from './types.js';

/** TeX's \hyphenpenalty. */
const HYPHEN_COST = 50;

/**
 * `text` ends with a forced penalty for its end, unless a required break stands there already. What is on
 * `hangingLevel` stands at the edges of a line that begins and ends with it, and may hang there; null for nothing.
 */
export function toItems(
  runs: readonly ShapedRun[],
  text: string,
  points: readonly BreakPoint[],
  widths: LineWidths,
  hangingLevel: number | null = null,
): readonly Item[] {
  const builder = new ItemBuilder(text, points, widths, hangingLevel);
  for (const run of runs) {
    builder.addRun(run);
  }
  return builder.finish();
}

class ItemBuilder {
  private readonly items: Item[] = [];
  /** Glue that follows the last box and is not yet known to stand inside a line. */
  private pending: Glue[] = [];
  private pendingBreak: BreakPoint | null = null;
  /** A soft hyphen behind the last box. */
  private pendingHyphen: { readonly end: number; readonly width: Pt; readonly hang: Pt } | null = null;
  private nextPoint = 0;
  private contentEnd = 0;
  /** Of the last box, at the end of a line. */
  private endHang = ZERO_PT;
  private lineHasContent = false;
  private unitStart = 0;
  private unitIsFirst = true;

  constructor(
    private readonly text: string,
    private readonly points: readonly BreakPoint[],
    private readonly widths: LineWidths,
    private readonly hangingLevel: number | null,
  ) {}

  addRun(run: ShapedRun): void {
    if (run.kind === 'object') {
      this.reach(run.start);
      this.pushBox({ kind: 'box', width: run.object.size.width, start: run.start, end: run.end, startHang: ZERO_PT, source: null }, ZERO_PT);
      return;
    }
    for (const piece of run.pieces) {
      this.reach(piece.start);
      this.addPiece(run, piece);
    }
  }

  finish(): readonly Item[] {
    this.reach(this.text.length);
    if (this.lineHasContent || this.contentEnd < this.text.length) {
      this.force(this.text.length);
    }
    return this.items;
  }

  private addPiece(run: GlyphRun, piece: Piece): void {
    switch (piece.kind) {
      case 'invisible':
        return;
      case 'softHyphen':
        this.pendingHyphen = { end: piece.end, width: widthInRun(run, piece.shaped.advance), hang: this.hangOf(run, piece.shaped.clusters[0], hangAtEnd) };
        return;
      case 'space':
        return this.addSpace(run, piece.shaped.advance, piece.start);
      case 'word':
        return this.addWord(run, piece);
    }
  }

  private addSpace(run: GlyphRun, advance: number, at: number): void {
    const width = widthInRun(run, advance);
    const elastic = isElasticSpace(this.text.charCodeAt(at));
    const stretch = pt(elastic ? width * SPACE_STRETCH : 0);
    const shrink = pt(elastic ? width * SPACE_SHRINK : 0);
    this.pending.push({ kind: 'glue', width, stretch, shrink });
  }

  /**
   * A word breaks where UAX #14 allows it and a cluster begins; words shaped together hold spaces. A
   * space that bears a mark is a letter like others.
   */
  private addWord(run: GlyphRun, piece: Piece): void {
    let start = piece.start;
    let advance = 0;
    let first: Cluster | undefined;
    let last: Cluster | undefined;
    const closeBox = (end: number): void => {
      if (end > start) {
        const startHang = this.hangOf(run, first, hangAtStart);
        this.pushBox({ kind: 'box', width: widthInRun(run, advance), start, end, startHang, source: { run, piece } }, this.hangOf(run, last, hangAtEnd));
      }
      start = end;
      advance = 0;
      first = undefined;
    };
    for (const cluster of piece.shaped.clusters) {
      const at = piece.start + cluster.start;
      // A mark that stands on a space is drawn, wherever the line ends.
      const isSpaceBetween = isSpace(this.text.charCodeAt(at)) && cluster.end - cluster.start === 1;
      if (isSpaceBetween || this.pointsTo(at)) {
        closeBox(at);
        this.reach(at);
      }
      if (isSpaceBetween) {
        this.addSpace(run, cluster.advance, at);
        start = piece.start + cluster.end;
      } else {
        advance += cluster.advance;
        first ??= cluster;
        last = cluster;
      }
    }
    closeBox(piece.end);
    this.pointsTo(piece.end);
  }

  private hangOf(run: GlyphRun, cluster: Cluster | undefined, share: typeof hangAtStart): Pt {
    const mayHang = cluster !== undefined && run.run.level === this.hangingLevel;
    return mayHang ? pt(share(cluster.text) * widthInRun(run, cluster.advance)) : ZERO_PT;
  }

  private pointsTo(position: number): boolean {
    while ((this.points[this.nextPoint]?.position ?? Number.POSITIVE_INFINITY) < position) {
      this.nextPoint++;
    }
    return this.points[this.nextPoint]?.position === position;
  }

  /** Takes note of the break points up to `position`. */
  private reach(position: number): void {
    for (
      let point = this.points[this.nextPoint];
      point !== undefined && point.position <= position;
      point = this.points[++this.nextPoint]
    ) {
      if (point.kind === 'required') {
        this.force(point.position);
      } else if (this.lineHasContent && point.position < this.text.length) {
        this.pendingBreak = point;
      }
    }
  }

  private pushBox(box: Box, endHang: Pt): void {
    this.flush();
    this.items.push(box);
    this.endHang = endHang;
    this.contentEnd = box.end;
    this.lineHasContent = true;
  }

  private flush(): void {
    if (this.pendingBreak !== null) {
      const penalty = this.allowedBreak(this.pendingBreak);
      this.closeUnit(penalty.width);
      this.items.push(penalty);
      this.unitStart = this.items.length;
    } else if (!this.lineHasContent && this.pending.length > 0) {
      this.items.push(emptyBox(this.contentEnd));
    }
    for (const glue of this.pending) {
      this.items.push(glue);
    }
    this.pending = [];
    this.pendingBreak = null;
    this.pendingHyphen = null;
  }

  private allowedBreak({ position, cost }: BreakPoint): Penalty {
    const hyphen = this.pendingHyphen;
    if (hyphen === null || this.pending.length > 0) {
      return { kind: 'penalty', cost, width: ZERO_PT, endHang: this.endHang, lineEnd: this.contentEnd, nextStart: position, flagged: cost > 0 };
    }
    return { kind: 'penalty', cost: HYPHEN_COST, width: hyphen.width, endHang: hyphen.hang, lineEnd: hyphen.end, nextStart: position, flagged: true };
  }

  private force(position: number): void {
    if (!this.lineHasContent) {
      this.items.push(emptyBox(this.contentEnd));
    }
    this.closeUnit(ZERO_PT);
    // Last lines end where they end: there is no edge for a mark to hang over.
    this.items.push({ kind: 'penalty', cost: FORCED, width: ZERO_PT, endHang: ZERO_PT, lineEnd: this.contentEnd, nextStart: position, flagged: false });
    this.unitStart = this.items.length;
    this.pending = [];
    this.pendingBreak = null;
    this.pendingHyphen = null;
    this.contentEnd = position;
    this.lineHasContent = false;
  }

  /** A unit without a legal break that no line can hold is cut. */
  private closeUnit(hyphen: Pt): void {
    const { first, others } = this.widths;
    const room = this.unitIsFirst || first.length > 1 ? Math.min(...first, others) : others;
    if (this.unitWidth() + hyphen > room) {
      for (const item of withEmergencyBreaks(this.items.splice(this.unitStart), this.text, pt(room), hyphen)) {
        this.items.push(item);
      }
    }
    this.unitIsFirst = false;
  }

  private unitWidth(): number {
    let width = 0;
    let leading = this.unitStart > 0;
    for (let index = this.unitStart; index < this.items.length; index++) {
      const item = this.items[index];
      leading = leading && item?.kind !== 'box';
      width += item === undefined || item.kind === 'penalty' || leading ? 0 : item.width;
    }
    return width;
  }
}

function emptyBox(at: number): Box {
  return { kind: 'box', width: ZERO_PT, start: at, end: at, startHang: ZERO_PT, source: null };
}

