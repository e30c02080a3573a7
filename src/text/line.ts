/** One line: its clusters, the slack spread over its spaces, its runs in visual order. */
import { pt, ZERO_PT } from '../base/units.js';
import type { Pt } from '../base/units.js';
import type { FontFace } from '../fonts/font.js';
import { chooseKashidas } from './choose-kashidas.js';
import type { Kashida } from './choose-kashidas.js';
import { elasticWidth, justifyLine } from './justify.js';
import type { RunPart } from './justify.js';
import { KASHIDA_FROM } from './kashida-supply.js';
import type { KashidaPlan } from './kashida.js';
import { lengthen } from './lengthen.js';
import { areStacked, placesWithin, strokesOf } from './line-kashidas.js';
import type { LineCursor, ObjectPart, TextPart } from './line-parts.js';
import { reorderLine } from './reorder.js';
import { SPACE_STRETCH } from './space.js';
import type { Line, LineCluster, LineHang, LineRun, Stroke, TextLineRun } from './types.js';

/** Where a line lies in the text and on the page. */
export interface LineFrame {
  readonly start: number;
  /** End of what is drawn. */
  readonly contentEnd: number;
  /** Start of the next line. */
  readonly end: number;
  readonly justified: boolean;
  /** By kashida, too, where there is a plan; last lines are not. */
  readonly mayLengthen: boolean;
  /** Room for the line's content, with what hangs. */
  readonly width: Pt;
  readonly hang: LineHang;
  /** Indent for a content of this width. */
  indent(width: Pt): Pt;
}

export interface Strut {
  readonly face: FontFace;
  readonly size: Pt;
}

/** What lengthens the lines of a paragraph. */
export interface Lengthening {
  readonly plan: KashidaPlan;
  /** Strokes of the line above. */
  readonly above: readonly Stroke[];
}

export function buildLine(frame: LineFrame, cursor: LineCursor, strut: () => Strut, lengthening: Lengthening | null): Line {
  const parts = cursor.take(frame.start, frame.contentEnd);
  const slack = pt(frame.width - widthOfParts(parts));
  if (lengthening === null || !frame.mayLengthen) {
    return setLine(frame, parts, slack, strut, []);
  }
  const excess = pt(slack - KASHIDA_FROM * SPACE_STRETCH * elasticWidth(parts.filter(isText)));
  const { places, limit } = placesWithin(lengthening.plan, frame.start, frame.contentEnd);
  const stacked = new Set<number>();
  for (;;) {
    const open = places.filter(({ position }) => !stacked.has(position));
    const line = setLine(frame, parts.map(copy), slack, strut, chooseKashidas(open, limit, excess, slack));
    const found = line.kashidas.filter((stroke) => lengthening.above.some((other) => areStacked(stroke, other)));
    if (found.length === 0) {
      return line;
    }
    found.forEach(({ position }) => stacked.add(position));
  }
}

/** Changes the parts' clusters; spaces take what kashidas leave of the slack. */
export function setLine(frame: LineFrame, parts: readonly Part[], slack: Pt, strut: () => Strut, kashidas: readonly Kashida[]): Line {
  const texts = parts.filter(isText);
  const lengthened = new Map(kashidas.map((kashida) => [lengthen(texts, kashida), kashida]));
  const rest = kashidas.reduce<number>((left, { width }) => left - width, slack);
  const ratio = frame.justified || slack < 0 ? justifyLine(texts, pt(rest)).ratio : 0;
  let x = 0;
  const runs = reorderLine(parts).filter(isDrawn).map((part): LineRun => {
    const run = toLineRun(part, pt(x));
    x += run.width;
    return run;
  });
  const { start, end, hang } = frame;
  const indent = frame.indent(pt(x));
  const strokes = lengthened.size === 0 ? NONE : strokesOf(runs, lengthened, indent);
  return { start, end, runs, width: pt(x), indent, hang, overflow: overflowOf(x, frame.width), ratio, kashidas: strokes, anchors: NO_ANCHORS, ...extent(runs, strut) };
}

const NONE: readonly Stroke[] = [];
const NO_ANCHORS: Line['anchors'] = [];

/** Widths are rounded to whole font units: less than this, in points, is none. */
const ROUNDING = 0.05;

function overflowOf(width: number, room: Pt): Pt {
  return width > room + ROUNDING ? pt(width - room) : ZERO_PT;
}

export const isText = (part: Part): part is TextPart => part.kind === 'text';

export const copy = (part: Part): Part => (part.kind === 'text' ? { ...part, clusters: [...part.clusters] } : part);

export type Part = TextPart | ObjectPart;

function isDrawn(part: Part): boolean {
  return part.kind === 'object' || part.clusters.length > 0;
}

export function widthOfParts(parts: readonly Part[]): Pt {
  let width = 0;
  for (const part of parts) {
    width += part.kind === 'object' ? part.run.object.size.width : widthOfClusters(part);
  }
  return pt(width);
}

function widthOfClusters({ run, clusters }: RunPart): Pt {
  let advance = 0;
  for (const cluster of clusters) {
    advance += cluster.advance;
  }
  return pt((advance * run.size) / run.face.metrics.unitsPerEm);
}

function toLineRun(part: Part, x: Pt): LineRun {
  const { level } = part;
  if (part.kind === 'object') {
    const { start, owner, object } = part.run;
    return { kind: 'object', start, owner, object, level, x, width: object.size.width };
  }
  const { face, size, style, owner } = part.run;
  const clusters: readonly LineCluster[] = level % 2 === 1 ? part.clusters.reverse() : part.clusters;
  const start = part.starts[0] ?? part.run.start;
  return { kind: 'text', start, face, size, level, style, owner, x, width: widthOfClusters(part), clusters };
}

function extent(runs: readonly LineRun[], strut: () => Strut): { readonly ascent: Pt; readonly descent: Pt } {
  let ascent = 0;
  let descent = 0;
  for (const run of runs) {
    ascent = Math.max(ascent, run.kind === 'object' ? run.object.size.height - run.object.depth : above(run));
    descent = Math.max(descent, run.kind === 'object' ? run.object.depth : below(run));
  }
  if (runs.length === 0) {
    const { face, size } = strut();
    ascent = (face.metrics.ascent * size) / face.metrics.unitsPerEm;
    descent = (-face.metrics.descent * size) / face.metrics.unitsPerEm;
  }
  return { ascent: pt(ascent), descent: pt(descent) };
}

function above({ face, size, style }: TextLineRun): number {
  return (face.metrics.ascent * size) / face.metrics.unitsPerEm + style.rise;
}

function below({ face, size, style }: TextLineRun): number {
  return (-face.metrics.descent * size) / face.metrics.unitsPerEm - style.rise;
}
