/** A short text as the outline of its glyphs. */
import { pt, ZERO_PT } from '../base/units.js';
import type { NodeId } from '../document/model.js';
import { plainInline } from './collect.js';
import type { TextEngine } from './engine.js';
import { inkOfLine } from './line-ink.js';
import { layoutParagraph } from './paragraph.js';
import type { TextLineRun, TextStyle } from './types.js';

/** Lengths in the unit of the style's size; y upwards from the baseline. */
export interface Outline {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** SVG path data of absolute commands. */
  readonly path: string;
}

/** Longer than any line. */
const NO_LIMIT = pt(1e7);
const UNOWNED = 0 as NodeId;

export function outlineText(text: string, style: TextStyle, engine: TextEngine): Outline {
  const setting = { align: 'left', direction: 'auto', measure: NO_LIMIT, firstLineIndent: ZERO_PT, kashida: 'off', hang: false } as const;
  const [line] = layoutParagraph(plainInline(text, style, UNOWNED), setting, engine);
  if (line === undefined) {
    return { width: 0, height: 0, depth: 0, path: '' };
  }
  const ink = inkOfLine(line, engine.shaper);
  const path = line.runs.map((run) => (run.kind === 'text' ? runPath(run, engine) : '')).join('');
  return { width: line.width, height: Math.max(0, ...ink.map(({ top }) => top)), depth: Math.max(0, ...ink.map(({ bottom }) => -bottom)), path };
}

function runPath({ face, size, x, clusters }: TextLineRun, { shaper }: TextEngine): string {
  const scale = size / face.metrics.unitsPerEm;
  const parts: string[] = [];
  let pen: number = x;
  for (const { glyphs, advance } of clusters) {
    for (const glyph of glyphs) {
      parts.push(shaper.pathOf(face, glyph.id, { scale, x: pen + glyph.x * scale, y: glyph.y * scale }));
    }
    pen += advance * scale;
  }
  return parts.join('');
}
