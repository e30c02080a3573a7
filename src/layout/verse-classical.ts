/**
 * Classical verse: lines of two halves, all of one width, set from edge to edge.
 *
 *     right to left:  │ second half │ gap │ first half │ gap │ number │
 *
 * Where the page is too narrow for both, the second stands below the first, at the other side:
 *
 *     │        first half │
 *     │ second half       │
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Direction } from '../document/metadata.js';
import type { NodeId, Verse, VerseLine } from '../document/model.js';
import { setHemistich, shapeHemistich, type ShapedHemistich } from '../text/hemistich.js';
import { joinLines, type PlacedLine } from '../text/join-lines.js';
import type { Stroke } from '../text/types.js';
import type { Frame, LayoutContext } from './context.js';
import type { Piece } from './fragments.js';
import { setLines } from './set-text.js';
import { raggedLines } from './verse-free.js';
import { directionOfVerse, halfTexts, linesOf, numberColumn, versePieces, withNumber, type VerseSetting } from './verse-lines.js';
import { measureVerse, type VerseMeasure } from './verse-measure.js';

/** A line with its shaped halves. */
interface ShapedLine {
  readonly line: VerseLine;
  readonly halves: readonly ShapedHemistich[];
}

export function classicalLines(verse: Verse, frame: Frame, context: LayoutContext): VerseSetting {
  const lines = linesOf(verse);
  const texts = lines.map((line) => halfTexts(line, frame.width, context));
  const direction = directionOfVerse(lines, context);
  const shaped = lines.map((line, index): ShapedLine => ({
    line,
    halves: (texts[index] ?? []).map((text) => shapeHemistich(text, direction, context.engine)),
  }));
  const numbers = numberColumn(lines, context);
  const whole = shaped.flatMap(({ halves }) => (halves.length === 1 ? [] : halves));
  const measure = measureVerse(whole, frame, numbers.width, context.theme.verse.gap, direction);
  const setter = new LineSetter(measure, direction, context);
  const pieces = shaped.map((shapedLine): readonly [NodeId, readonly Piece[]] => {
    const { id } = shapedLine.line;
    return [id, versePieces(id, withNumber(setter.set(shapedLine), id, numbers, measure, direction), frame, context)];
  });
  return { pieces: new Map(pieces), box: measure, align: 'center' };
}

/** Sets one line after the other; knows the strokes of the line of print before. */
class LineSetter {
  /** With `x` from where the frame's is. */
  private above: readonly Stroke[] = [];

  constructor(
    private readonly measure: VerseMeasure,
    private readonly direction: Direction,
    private readonly context: LayoutContext,
  ) {}

  set({ line, halves }: ShapedLine): readonly PlacedLine[] {
    const [first, second] = halves;
    if (this.measure.kind === 'ragged') {
      return raggedLines(line, this.measure, this.context);
    }
    if (first === undefined || second === undefined) {
      this.above = [];
      return this.centred(line);
    }
    const { x, width, half } = this.measure;
    const [firstX, secondX] = this.direction === 'rtl' ? [pt(x + width - half), x] : [x, pt(x + width - half)];
    if (this.measure.kind === 'below') {
      return [this.half(first, firstX), this.half(second, secondX)];
    }
    const above = this.above;
    const right = this.half(first, firstX);
    const strokes = this.above;
    this.above = above;
    const left = this.half(second, secondX);
    this.above = [...strokes, ...this.above];
    return [joinLines(right, left, this.direction, line.hemistichs[0]?.id ?? line.id)];
  }

  /** A half with its left edge at `x`. */
  private half(half: ShapedHemistich, x: Pt): PlacedLine {
    const { engine, theme } = this.context;
    const line = setHemistich(half, this.measure.half, theme.verse.kashida, shifted(this.above, -x), engine);
    this.above = shifted(line.kashidas, x);
    return { line, x };
  }

  /** A half alone: a refrain, or the last part of a mukhammas. */
  private centred(verseLine: VerseLine): readonly PlacedLine[] {
    const { x, width } = this.measure;
    const { text: design } = this.context.theme.verse;
    const mark = { kind: 'node', node: verseLine.id, part: 'body' } as const;
    return halfTexts(verseLine, width, this.context).flatMap((text) => {
      const setting = { text, design, align: 'center', direction: this.direction, firstLineIndent: ZERO_PT, kashida: 'off', hang: false, mark } as const;
      return setLines(setting, width, this.context).map((line): PlacedLine => ({ line, x }));
    });
  }
}

function shifted(strokes: readonly Stroke[], by: number): readonly Stroke[] {
  return strokes.map((stroke) => ({ ...stroke, x: pt(stroke.x + by) }));
}
