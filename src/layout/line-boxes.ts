/**
 * How high each line of a text is, and where its baseline lies. Lines stand a leading apart. Where a
 * face is taller than its leading (nasta'liq, whose words cascade; naskh with room for marks of the
 * Quran), two lines whose ink would touch stand further apart, as TeX's \lineskip has it (The TeXbook,
 * chapter 12); but ink is compared column by column, so that a deep word under a low one moves nothing.
 * The first and the last line keep their ink inside their boxes: above and below may be anything.
 */
import { pt, type Pt } from '../base/units.js';
import type { TextDesign } from '../design/theme.js';
import { inkOfLine, type InkBox } from '../text/line-ink.js';
import type { Line } from '../text/types.js';
import type { LayoutContext } from './context.js';

/** `baseline` from the top of the box. */
export interface LineBox {
  readonly height: Pt;
  readonly baseline: Pt;
}

/** Extent of Arabic letters above and below the baseline, in ems: what is centred in the leading. */
const INK_ASCENT = 0.8;
const INK_DESCENT = 0.35;

/** A face is tall whose ascent and descent are so many times the leading, or so many ems. */
const TALL_IN_LEADINGS = 1.12;
const TALL_IN_EMS = 1.9;
/** Between the ink of two lines, and the width of the columns that are compared, in ems. */
const LEAST_GAP = 0.08;
const COLUMN = 0.125;

type BoxDesign = Pick<TextDesign, 'font' | 'size' | 'leading'>;

/** Boxes of lines that stand below each other. An image or formula higher than the leading makes room for itself. */
export function lineBoxes(lines: readonly Line[], design: BoxDesign, context: LayoutContext): readonly LineBox[] {
  const { ascent, descent, unitsPerEm } = context.engine.fonts.primary(context.theme.fonts[design.font], 400).metrics;
  const extent = (ascent - descent) / unitsPerEm;
  if (extent < TALL_IN_EMS && extent * design.size < TALL_IN_LEADINGS * design.leading) {
    return lines.map((line) => boxAround(line, design, INK_ASCENT - INK_DESCENT));
  }
  return spread(lines, lines.map((line) => boxAround(line, design, (ascent + descent) / unitsPerEm)), design, context);
}

/** `rise`: how much further letters reach above the baseline than below it, in ems. */
function boxAround(line: Line, { size, leading }: BoxDesign, rise: number): LineBox {
  const baseline = (leading + rise * size) / 2;
  const objects = line.runs.filter((run) => run.kind === 'object').map(({ object }) => object);
  const highest = Math.max(0, ...objects.map(({ size: { height }, depth }) => height - depth));
  const deepest = Math.max(0, ...objects.map(({ depth }) => depth));
  const above = Math.max(0, highest - baseline);
  const below = Math.max(0, deepest - (leading - baseline));
  return { height: pt(leading + above + below), baseline: pt(baseline + above) };
}

function spread(lines: readonly Line[], boxes: readonly LineBox[], { size }: BoxDesign, { engine }: LayoutContext): readonly LineBox[] {
  const column = size * COLUMN;
  const inks = lines.map((line) => inkOfLine(line, engine.shaper));
  let above: ReadonlyMap<number, number> | null = null;
  let aboveBox: LineBox | null = null;
  return boxes.map((box, index) => {
    const ink = inks[index] ?? [];
    const tops = reach(ink, column, ({ top }) => top);
    const room: number = aboveBox === null ? box.baseline : aboveBox.height - aboveBox.baseline + box.baseline;
    const needed = above === null ? highest(tops) : nearest(above, tops) + LEAST_GAP * size;
    const extra = Math.max(0, needed - room);
    above = reach(ink, column, ({ bottom }) => -bottom);
    const below = index === boxes.length - 1 ? Math.max(0, highest(above) - (box.height - box.baseline)) : 0;
    aboveBox = { height: pt(box.height + extra + below), baseline: pt(box.baseline + extra) };
    return aboveBox;
  });
}

/** How far ink reaches from the baseline in each column of the page. */
function reach(ink: readonly InkBox[], column: number, of: (box: InkBox) => number): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  for (const box of ink) {
    const last = Math.floor(box.right / column);
    for (let index = Math.floor(box.left / column); index <= last; index++) {
      columns.set(index, Math.max(columns.get(index) ?? -Infinity, of(box)));
    }
  }
  return columns;
}

function highest(columns: ReadonlyMap<number, number>): number {
  return Math.max(0, ...columns.values());
}

/** The distance of two baselines at which the ink of the lines touches. */
function nearest(above: ReadonlyMap<number, number>, below: ReadonlyMap<number, number>): number {
  let distance = 0;
  for (const [column, top] of below) {
    distance = Math.max(distance, top + (above.get(column) ?? -Infinity));
  }
  return distance;
}
