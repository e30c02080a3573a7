/** Where a line is black: the boxes of its glyphs. */
import { pt, type Pt } from '../base/units.js';
import type { Shaper } from './shape.js';
import type { Line, TextLineRun } from './types.js';

/** `left` and `right` from the left edge of the line box; `top` and `bottom` from the baseline, upwards. */
export interface InkBox {
  readonly left: Pt;
  readonly right: Pt;
  readonly top: Pt;
  readonly bottom: Pt;
}

/** Of every glyph that has ink, in visual order. */
export function inkOfLine(line: Line, shaper: Shaper): readonly InkBox[] {
  return line.runs.flatMap((run) => (run.kind === 'text' ? inkOfRun(run, line.indent + run.x, shaper) : []));
}

function inkOfRun({ face, size, style, clusters }: TextLineRun, x: number, shaper: Shaper): readonly InkBox[] {
  const scale = size / face.metrics.unitsPerEm;
  const boxes: InkBox[] = [];
  let pen = x;
  for (const { glyphs, advance } of clusters) {
    for (const glyph of glyphs) {
      const ink = shaper.inkOf(face, glyph.id);
      if (ink !== null) {
        const left = pen + glyph.x * scale;
        const base = style.rise + glyph.y * scale;
        boxes.push({
          left: pt(left + ink.left * scale),
          right: pt(left + ink.right * scale),
          top: pt(base + ink.top * scale),
          bottom: pt(base + ink.bottom * scale),
        });
      }
    }
    pen += advance * scale;
  }
  return boxes;
}
