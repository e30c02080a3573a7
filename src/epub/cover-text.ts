/**
 * Lines of text as outlines, for the cover. HarfBuzz shapes; UAX #9 orders. A title has no mark-up
 * and no more than a few lines, so this is all of a text engine that it needs.
 */
import bidiFactory, { type Bidi } from 'bidi-js';
import type * as HarfBuzz from 'harfbuzzjs';
import type { FontStack, FontWeight } from '../design/theme.js';
import type { Direction } from '../document/metadata.js';
import type { FontFace } from '../fonts/font.js';
import type { FontSet } from '../fonts/font-set.js';
import { graphemes } from '../fonts/grapheme.js';
import type { Contour, PixelPoint } from './canvas.js';

export interface CoverStyle {
  readonly families: FontStack;
  readonly weight: FontWeight;
  /** Pixels an em. */
  readonly size: number;
}

/** Outlines from the left end of the baseline; y downwards. */
export interface OutlinedLine {
  readonly width: number;
  readonly contours: readonly Contour[];
}

export interface TextOutliner {
  outline(text: string, style: CoverStyle): OutlinedLine;
}

/** A part of a line with one level and one face. */
interface Run {
  readonly text: string;
  readonly level: number;
  readonly face: FontFace;
}

/** Straight pieces that a curve is drawn with. */
const CURVE_PIECES = 10;

const createBidi = bidiFactory as unknown as () => Bidi;

export async function createTextOutliner(fonts: FontSet, direction: Direction): Promise<TextOutliner> {
  const harfBuzz = await import('harfbuzzjs');
  const bidi = createBidi();
  const loaded = new Map<FontFace, HarfBuzz.Font>();
  const fontOf = (face: FontFace): HarfBuzz.Font => {
    const known = loaded.get(face) ?? new harfBuzz.Font(new harfBuzz.Face(new harfBuzz.Blob(face.bytes)));
    loaded.set(face, known);
    return known;
  };
  return {
    outline(text, style) {
      const { levels } = bidi.getEmbeddingLevels(text, direction);
      const runs = visualOrder(splitRuns(text, levels, fonts, style));
      return drawRuns(runs, style.size, harfBuzz, fontOf);
    },
  };
}

function splitRuns(text: string, levels: Uint8Array, fonts: FontSet, { families, weight }: CoverStyle): readonly Run[] {
  const runs: Run[] = [];
  let offset = 0;
  for (const cluster of graphemes(text)) {
    const level = levels[offset] ?? 0;
    const face = fonts.select(families, weight, cluster) ?? fonts.primary(families, weight);
    const last = runs.at(-1);
    if (last?.level === level && last.face === face) {
      runs[runs.length - 1] = { ...last, text: last.text + cluster };
    } else {
      runs.push({ text: cluster, level, face });
    }
    offset += cluster.length;
  }
  return runs;
}

/** UAX #9 L2 on whole runs; the shaper reverses the inside of each. */
function visualOrder(logical: readonly Run[]): readonly Run[] {
  let runs = [...logical];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    runs = reverseStretches(runs, (run) => run.level >= level);
  }
  return runs;
}

function reverseStretches(runs: readonly Run[], belongs: (run: Run) => boolean): Run[] {
  const result: Run[] = [];
  let stretch: Run[] = [];
  for (const run of runs) {
    if (belongs(run)) {
      stretch.unshift(run);
    } else {
      result.push(...stretch, run);
      stretch = [];
    }
  }
  return [...result, ...stretch];
}

function drawRuns(
  runs: readonly Run[],
  size: number,
  harfBuzz: typeof HarfBuzz,
  fontOf: (face: FontFace) => HarfBuzz.Font,
): OutlinedLine {
  const contours: Contour[] = [];
  let width = 0;
  for (const run of runs) {
    const font = fontOf(run.face);
    const scale = size / run.face.metrics.unitsPerEm;
    const buffer = new harfBuzz.Buffer();
    buffer.addText(run.text);
    buffer.guessSegmentProperties();
    buffer.setDirection(run.level % 2 === 1 ? harfBuzz.Direction.RTL : harfBuzz.Direction.LTR);
    harfBuzz.shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    buffer.getGlyphInfos().forEach(({ codepoint }, index) => {
      const position = positions[index];
      if (position === undefined) {
        return;
      }
      const x = width + position.xOffset * scale;
      const y = -position.yOffset * scale;
      contours.push(...contoursOf(font, codepoint, (point) => ({ x: x + point.x * scale, y: y - point.y * scale })));
      width += position.xAdvance * scale;
    });
  }
  return { width, contours };
}

function contoursOf(font: HarfBuzz.Font, glyph: number, place: (point: PixelPoint) => PixelPoint): readonly Contour[] {
  const contours: PixelPoint[][] = [];
  for (const { type, values } of font.glyphToJson(glyph)) {
    const points = pointsOf(values);
    const contour = contours.at(-1);
    if (type === 'M') {
      contours.push([...points]);
    } else if (contour !== undefined && points.length > 0) {
      contour.push(...curve([contour.at(-1) ?? { x: 0, y: 0 }, ...points]));
    }
  }
  return contours.map((contour) => contour.map(place));
}

function pointsOf(values: readonly number[]): readonly PixelPoint[] {
  const points: PixelPoint[] = [];
  for (let index = 0; index + 1 < values.length; index += 2) {
    points.push({ x: values[index] ?? 0, y: values[index + 1] ?? 0 });
  }
  return points;
}

/** Points of a Bézier curve of any degree after its first, by de Casteljau's construction. */
function curve(controls: readonly PixelPoint[]): readonly PixelPoint[] {
  const pieces = controls.length === 2 ? 1 : CURVE_PIECES;
  return Array.from({ length: pieces }, (_, index) => pointAt(controls, (index + 1) / pieces));
}

function pointAt(controls: readonly PixelPoint[], share: number): PixelPoint {
  const [first, ...rest] = controls;
  if (first === undefined || rest.length === 0) {
    return first ?? { x: 0, y: 0 };
  }
  return pointAt(
    rest.map((point, index) => between(controls[index] ?? point, point, share)),
    share,
  );
}

function between(one: PixelPoint, other: PixelPoint, share: number): PixelPoint {
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share };
}
