/**
 * Shaped runs → what Knuth and Plass break: boxes, glue and penalties. Lengths are in points.
 *
 * Only a penalty is a legal break. A space between words is `Penalty(cost), Glue`: breaking at the
 * penalty drops the glue. A kashida opportunity is `Penalty(∞), Glue(0, stretch, 0)` between boxes.
 */
import type { Pt } from '../base/units.js';
import { pt } from '../base/units.js';
import { eachGrapheme } from '../fonts/grapheme.js';
import { isElasticSpace, SPACE_SHRINK, SPACE_STRETCH } from './space.js';
import { firstClusterFrom } from './cluster-search.js';
import { isSpace } from './pieces.js';
import type { BreakPoint } from './break-points.js';
import type { GlyphRun, Piece, ShapedRun } from './types.js';

export type Item = Box | Glue | Penalty;

export interface Box {
  readonly kind: 'box';
  readonly width: Pt;
  readonly start: number;
  readonly end: number;
  /** What it was made of; null for an object and for the nothing that an empty line holds. */
  readonly source: BoxSource | null;
}

export interface BoxSource {
  readonly run: GlyphRun;
  readonly piece: Piece;
}

export interface Glue {
  readonly kind: 'glue';
  readonly width: Pt;
  readonly stretch: Pt;
  readonly shrink: Pt;
}

export interface Penalty {
  readonly kind: 'penalty';
  /** `FORCED` … `FORBIDDEN`. */
  readonly cost: number;
  /** Of the hyphen that a break here adds to the line. */
  readonly width: Pt;
  /** The line before it ends here, its trailing spaces cut off … */
  readonly lineEnd: number;
  /** … and the line after it begins here. */
  readonly nextStart: number;
  /** Two flagged breaks in a row are worse than two others. */
  readonly flagged: boolean;
}

export const FORCED = Number.NEGATIVE_INFINITY;
export const FORBIDDEN = Number.POSITIVE_INFINITY;

/** TeX's \hyphenpenalty. */
const HYPHEN_COST = 50;

/** A break inside a word that is wider than its line. */
const EMERGENCY_COST = 2000;

export interface LineWidths {
  readonly first: Pt;
  readonly others: Pt;
}

/** `text` ends with a forced penalty for its end, unless a required break stands there already. */
export function toItems(runs: readonly ShapedRun[], text: string, points: readonly BreakPoint[], widths: LineWidths): readonly Item[] {
  const builder = new ItemBuilder(text, points, widths);
  for (const run of runs) {
    builder.addRun(run);
  }
  return builder.finish();
}

/** Width of a text in points, of a run's face and size. */
function widthOf({ run }: GlyphRun, advance: number): Pt {
  return pt((advance * run.size) / run.face.metrics.unitsPerEm);
}

class ItemBuilder {
  private readonly items: Item[] = [];
  /** Glue that follows the last box and is not yet known to stand inside a line. */
  private pending: Glue[] = [];
  private pendingBreak: BreakPoint | null = null;
  /** A soft hyphen behind the last box. */
  private pendingHyphen: { readonly end: number; readonly width: Pt } | null = null;
  private nextPoint = 0;
  private contentEnd = 0;
  private lineHasContent = false;
  private unitStart = 0;
  private unitIsFirst = true;

  constructor(
    private readonly text: string,
    private readonly points: readonly BreakPoint[],
    private readonly widths: LineWidths,
  ) {}

  addRun(run: ShapedRun): void {
    if (run.kind === 'object') {
      this.reach(run.start);
      this.pushBox({ kind: 'box', width: run.size.width, start: run.start, end: run.end, source: null });
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
        this.pendingHyphen = { end: piece.end, width: widthOf(run, piece.shaped.advance) };
        return;
      case 'space':
        return this.addSpace(run, piece.shaped.advance, piece.start);
      case 'word':
        return this.addWord(run, piece);
    }
  }

  private addSpace(run: GlyphRun, advance: number, at: number): void {
    const width = widthOf(run, advance);
    const elastic = isElasticSpace(this.text.charCodeAt(at));
    const stretch = pt(elastic ? width * SPACE_STRETCH : 0);
    const shrink = pt(elastic ? width * SPACE_SHRINK : 0);
    this.pending.push({ kind: 'glue', width, stretch, shrink });
  }

  /** A word breaks where UAX #14 allows it and a cluster begins; words shaped together hold spaces. */
  private addWord(run: GlyphRun, piece: Piece): void {
    let start = piece.start;
    let advance = 0;
    const closeBox = (end: number): void => {
      if (end > start) {
        this.pushBox({ kind: 'box', width: widthOf(run, advance), start, end, source: { run, piece } });
      }
      start = end;
      advance = 0;
    };
    for (const cluster of piece.shaped.clusters) {
      const at = piece.start + cluster.start;
      const isSpaceBetween = isSpace(this.text.charCodeAt(at));
      if (isSpaceBetween || this.pointsTo(at)) {
        closeBox(at);
        this.reach(at);
      }
      if (isSpaceBetween) {
        this.addSpace(run, cluster.advance, at);
        start = piece.start + cluster.end;
      } else {
        advance += cluster.advance;
      }
    }
    closeBox(piece.end);
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

  private pushBox(box: Box): void {
    this.flush();
    this.items.push(box);
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
      return { kind: 'penalty', cost, width: pt(0), lineEnd: this.contentEnd, nextStart: position, flagged: cost > 0 };
    }
    return { kind: 'penalty', cost: HYPHEN_COST, width: hyphen.width, lineEnd: hyphen.end, nextStart: position, flagged: true };
  }

  private force(position: number): void {
    if (!this.lineHasContent) {
      this.items.push(emptyBox(this.contentEnd));
    }
    this.closeUnit(pt(0));
    this.items.push({ kind: 'penalty', cost: FORCED, width: pt(0), lineEnd: this.contentEnd, nextStart: position, flagged: false });
    this.unitStart = this.items.length;
    this.pending = [];
    this.pendingBreak = null;
    this.pendingHyphen = null;
    this.contentEnd = position;
    this.lineHasContent = false;
  }

  /** A unit without a legal break that no line can hold is cut between its clusters. */
  private closeUnit(hyphen: Pt): void {
    const room = this.unitIsFirst ? Math.min(this.widths.first, this.widths.others) : this.widths.others;
    if (this.unitWidth() + hyphen > room) {
      this.cut(this.items.splice(this.unitStart));
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

  private cut(unit: readonly Item[]): void {
    const pieces = unit.flatMap((item): readonly Item[] => (item.kind === 'box' && item.source !== null ? clusterBoxes(item, item.source, this.text) : [item]));
    let before: Box | null = null;
    pieces.forEach((item, index) => {
      const next = item.kind === 'box' ? item : nextBox(pieces, index);
      if (before !== null && next !== null) {
        this.items.push({ kind: 'penalty', cost: EMERGENCY_COST, width: pt(0), lineEnd: before.end, nextStart: next.start, flagged: true });
      }
      this.items.push(item);
      before = item.kind === 'box' ? item : null;
    });
  }
}

function nextBox(items: readonly Item[], from: number): Box | null {
  for (let index = from; index < items.length; index++) {
    const item = items[index];
    if (item?.kind === 'box') {
      return item;
    }
  }
  return null;
}

function emptyBox(at: number): Box {
  return { kind: 'box', width: pt(0), start: at, end: at, source: null };
}

/** One box for every stretch that begins both a shaped cluster and a grapheme cluster. */
function clusterBoxes(box: Box, source: BoxSource, text: string): readonly Box[] {
  const { run, piece } = source;
  const starts = new Set<number>();
  eachGrapheme(text.slice(box.start, box.end), (start) => starts.add(box.start + start));
  const boxes: Box[] = [];
  let start = box.start;
  let advance = 0;
  const { clusters } = piece.shaped;
  const end = firstClusterFrom(clusters, box.end - piece.start);
  for (let index = firstClusterFrom(clusters, box.start - piece.start); index < end; index++) {
    const cluster = clusters[index];
    if (cluster === undefined) {
      break;
    }
    const at = piece.start + cluster.start;
    if (at > start && starts.has(at)) {
      boxes.push({ kind: 'box', width: widthOf(run, advance), start, end: at, source });
      start = at;
      advance = 0;
    }
    advance += cluster.advance;
  }
  boxes.push({ kind: 'box', width: widthOf(run, advance), start, end: box.end, source });
  return boxes;
}
