/** One line: its clusters, the slack spread over its spaces, its runs in visual order. */
import { pt } from '../base/units.js';
import type { Pt } from '../base/units.js';
import type { FontFace } from '../fonts/font.js';
import { justifyLine } from './justify.js';
import type { RunPart } from './justify.js';
import type { LineCursor, ObjectPart, TextPart } from './line-parts.js';
import { reorderLine } from './reorder.js';
import type { Line, LineCluster, LineRun, TextLineRun } from './types.js';

/** Where a line lies in the text and on the page. */
export interface LineFrame {
  readonly start: number;
  /** End of what is drawn. */
  readonly contentEnd: number;
  /** Start of the next line. */
  readonly end: number;
  readonly justified: boolean;
  /** Room for the line's content. */
  readonly width: Pt;
  /** Indent for a content of this width. */
  indent(width: Pt): Pt;
}

export interface Strut {
  readonly face: FontFace;
  readonly size: Pt;
}

export function buildLine(frame: LineFrame, cursor: LineCursor, strut: () => Strut): Line {
  const parts = cursor.take(frame.start, frame.contentEnd);
  const texts = parts.filter((part) => part.kind === 'text');
  const natural = widthOfParts(parts);
  const ratio = frame.justified || natural > frame.width ? justifyLine(texts, pt(frame.width - natural)).ratio : 0;
  let x = 0;
  const runs = reorderLine(parts).filter(isDrawn).map((part): LineRun => {
    const run = toLineRun(part, pt(x));
    x += run.width;
    return run;
  });
  const { start, end } = frame;
  return { start, end, runs, width: pt(x), indent: frame.indent(pt(x)), ratio, ...extent(runs, strut) };
}

type Part = TextPart | ObjectPart;

function isDrawn(part: Part): boolean {
  return part.kind === 'object' || part.clusters.length > 0;
}

function widthOfParts(parts: readonly Part[]): Pt {
  let width = 0;
  for (const part of parts) {
    width += part.kind === 'object' ? part.run.size.width : widthOfClusters(part);
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
    const { owner, path, size } = part.run;
    return { kind: 'object', owner, path, size, level, x, width: size.width };
  }
  const { face, size, style, owner } = part.run;
  const clusters: readonly LineCluster[] = level % 2 === 1 ? part.clusters.reverse() : part.clusters;
  return { kind: 'text', face, size, level, style, owner, x, width: widthOfClusters(part), clusters };
}

function extent(runs: readonly LineRun[], strut: () => Strut): { readonly ascent: Pt; readonly descent: Pt } {
  let ascent = 0;
  let descent = 0;
  for (const run of runs) {
    ascent = Math.max(ascent, run.kind === 'object' ? run.size.height : above(run));
    descent = Math.max(descent, run.kind === 'object' ? 0 : below(run));
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
