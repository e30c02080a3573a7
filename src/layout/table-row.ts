/**
 * A table row as steps: the first lines of all its cells, the second ones, and so on. A row that fits
 * on a page is one piece; a taller one may break between its steps.
 *
 *     right to left:  │ column 3 │ column 2 │ column 1 │
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Color, LineFill, TextDesign } from '../design/theme.js';
import type { ColumnAlign, TableCell, TableRow } from '../document/model.js';
import { proseDirection } from '../document/paragraph-direction.js';
import type { Align, InlineText, Line } from '../text/types.js';
import type { Frame, LayoutContext } from './context.js';
import { breakHere, moved, piece, type Fragment, type Piece } from './fragments.js';
import { startSide } from './frame.js';
import { lineBoxes, type LineBox } from './line-boxes.js';
import { inlineText, notesIn, setLines } from './set-text.js';
import type { FillItem, Item, LineItem } from './types.js';

/** Penalty of a page that ends inside a row. */
const INSIDE_ROW = 50;

/** Where a column stands; `x` from the left edge of the text block, padding outside. */
export interface Column {
  readonly x: Pt;
  readonly width: Pt;
  readonly align: ColumnAlign;
}

/** How rows of one kind look. */
export interface RowDesign {
  readonly text: TextDesign;
  readonly paddingX: Pt;
  readonly paddingY: Pt;
  readonly fill: Color | null;
  readonly above: RuleDesign | null;
  readonly below: RuleDesign;
  readonly lines: LineFill;
}

export interface RuleDesign {
  readonly thickness: Pt;
  readonly color: Color;
}

interface CellLines {
  readonly lines: readonly Line[];
  readonly boxes: readonly LineBox[];
}

export function cellText(cell: TableCell, design: TextDesign, width: Pt, context: LayoutContext): InlineText {
  return inlineText(cell.children, design, cell.id, width, context);
}

/** The row as one piece, or as several where it is higher than `tallest`. */
export function layoutRow(
  row: TableRow,
  columns: readonly Column[],
  design: RowDesign,
  frame: Frame,
  tallest: number,
  context: LayoutContext,
): readonly Fragment[] {
  const steps = rowSteps(row, columns, design, context);
  const whole = finishRow([joinSteps(steps)], design, frame);
  const [only] = whole;
  if (only && only.height <= tallest) {
    return whole;
  }
  return finishRow(steps, design, frame).flatMap((step, index) => (index === 0 ? [step] : [breakHere(INSIDE_ROW), step]));
}

function rowSteps(row: TableRow, columns: readonly Column[], design: RowDesign, context: LayoutContext): readonly Piece[] {
  const cells = row.cells.map((cell, index) => ({ cell, column: columns[index], ...cellLines(cell, columns[index], design, context) }));
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: count }, (_, step) => {
    const items: LineItem[] = [];
    const boxes = cells.flatMap((cell) => cell.boxes[step] ?? []);
    const baseline = pt(Math.max(0, ...boxes.map((box) => box.baseline)));
    const below = Math.max(0, ...boxes.map((box) => box.height - box.baseline));
    for (const { cell, column, lines } of cells) {
      const line = lines[step];
      if (line !== undefined && column !== undefined) {
        const mark = { kind: 'node', node: cell.id, part: 'body' } as const;
        items.push({ kind: 'line', x: pt(column.x + paddingIn(column, design)), baseline, line, mark });
      }
    }
    return piece(pt(Math.max(design.text.leading, baseline + below)), items, items.flatMap((item) => notesIn(item.line, context)));
  });
}

/** A cell's lines and their boxes; those of a row's cells stand on one baseline. */
function cellLines(cell: TableCell, column: Column | undefined, design: RowDesign, context: LayoutContext): CellLines {
  const lines = linesOf(cell, column, design, context);
  return { lines, boxes: lineBoxes(lines, design.text, context) };
}

function linesOf(cell: TableCell, column: Column | undefined, design: RowDesign, context: LayoutContext): readonly Line[] {
  if (column === undefined || cell.children.length === 0) {
    return [];
  }
  const width = pt(column.width - 2 * paddingIn(column, design));
  const text = cellText(cell, design.text, width, context);
  const { justify, kashida, hang } = design.lines;
  const align: Align = column.align ?? (justify ? 'justify' : startSide(context.direction));
  const direction = proseDirection(cell.children, context.document.metadata);
  const mark = { kind: 'node', node: cell.id, part: 'body' } as const;
  return setLines({ text, design: design.text, align, direction, firstLineIndent: ZERO_PT, kashida, hang, mark }, width, context);
}

/** Padding is at most this share of a column. */
const MOST_PADDING = 0.2;

function paddingIn(column: Column, { paddingX }: RowDesign): number {
  return Math.min(paddingX, column.width * MOST_PADDING);
}

/** The steps below each other in one piece, in the order of the cells. */
function joinSteps(steps: readonly Piece[]): Piece {
  const items: Item[] = [];
  let y = 0;
  for (const step of steps) {
    items.push(...step.items.map((item) => moved(item, ZERO_PT, pt(y))));
    y += step.height;
  }
  return piece(pt(y), items, steps.flatMap((step) => step.notes));
}

/** Adds padding and rules at the two ends of the row, and the fill behind all of it. */
function finishRow(steps: readonly Piece[], design: RowDesign, frame: Frame): readonly Piece[] {
  return steps.map((step, index) => {
    const first = index === 0;
    const last = index === steps.length - 1;
    const top = first ? design.paddingY + (design.above?.thickness ?? 0) : 0;
    const bottom = last ? design.paddingY + design.below.thickness : 0;
    const height = pt(top + step.height + bottom);
    const rules = [
      ...(first && design.above ? [ruleItem(design.above, 0, frame)] : []),
      ...(last ? [ruleItem(design.below, height - design.below.thickness, frame)] : []),
    ];
    const fill = design.fill === null ? [] : [fillItem(design.fill, height, frame)];
    return { ...step, height, items: [...fill, ...rules, ...step.items.map((item) => moved(item, ZERO_PT, pt(top)))] };
  });
}

function ruleItem({ thickness, color }: RuleDesign, y: number, { x, width }: Frame): FillItem {
  const rect = { x, y: pt(y), width, height: thickness };
  return { kind: 'fill', rect, color, mark: { kind: 'artifact', type: 'layout' } };
}

function fillItem(color: Color, height: Pt, { x, width }: Frame): FillItem {
  return { kind: 'fill', rect: { x, y: ZERO_PT, width, height }, color, mark: { kind: 'artifact', type: 'background' } };
}
