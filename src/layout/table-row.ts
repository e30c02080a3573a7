/**
 * A table row as steps: the first lines of all its cells, the second ones, and so on. A row that fits
 * on a page is one piece; a taller one may break between its steps.
 *
 *     right to left:  │ column 3 │ column 2 │ column 1 │
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Color, TableDesign } from '../design/theme.js';
import type { TableRow } from '../document/model.js';
import type { LayoutContext } from './context.js';
import { breakHere, moved, piece, type Fragment, type Piece } from './fragments.js';
import { notesIn } from './set-text.js';
import { cellDesign, layoutCell, type CellLines, type Column } from './table-cell.js';
import type { FillItem, Item, LineItem } from './types.js';

/** Penalty of a page that ends inside a row. */
const INSIDE_ROW = 50;

/** What all rows of a table share. */
export interface TableSetting {
  readonly design: TableDesign;
  readonly columns: readonly Column[];
  /** From the left edge of the text block. */
  readonly x: Pt;
  readonly width: Pt;
  /** Most that a row may take of a page. */
  readonly tallest: number;
  readonly context: LayoutContext;
}

/** What one row looks like besides its text. */
export interface RowLook {
  readonly fill: Color | null;
  readonly above: RuleDesign | null;
  readonly below: RuleDesign;
}

export interface RuleDesign {
  readonly thickness: Pt;
  readonly color: Color;
}

/** The row as one piece, or as several where it is too high for a page. */
export function layoutRow(row: TableRow, look: RowLook, setting: TableSetting): readonly Fragment[] {
  const cells = row.cells.map((cell) => layoutCell(cell, setting.columns, setting.design, setting.context));
  const steps = rowSteps(cells, setting);
  const whole = finishRow([joinSteps(steps)], look, setting);
  const [only] = whole;
  if (only && only.height <= setting.tallest) {
    return whole;
  }
  return finishRow(steps, look, setting).flatMap((step, index) => (index === 0 ? [step] : [breakHere(INSIDE_ROW), step]));
}

/** One step at least. */
export function rowSteps(cells: readonly CellLines[], { design, context }: TableSetting): readonly Piece[] {
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const leading = Math.max(design.text.leading, ...cells.map(({ cell }) => cellDesign(cell, design).leading));
  return Array.from({ length: count }, (_, step) => {
    const items: LineItem[] = [];
    const boxes = cells.flatMap((cell) => cell.boxes[step] ?? []);
    const baseline = pt(Math.max(0, ...boxes.map((box) => box.baseline)));
    const below = Math.max(0, ...boxes.map((box) => box.height - box.baseline));
    for (const { cell, lines, x } of cells) {
      const line = lines[step];
      if (line !== undefined) {
        items.push({ kind: 'line', x, baseline, line, mark: { kind: 'node', node: cell.id, part: 'body' } });
      }
    }
    return piece(pt(Math.max(leading, baseline + below)), items, items.flatMap((item) => notesIn(item.line, context)));
  });
}

/** The steps below each other in one piece, in the order of the cells. */
export function joinSteps(steps: readonly Piece[]): Piece {
  const items: Item[] = [];
  let y = 0;
  for (const step of steps) {
    items.push(...step.items.map((item) => moved(item, ZERO_PT, pt(y))));
    y += step.height;
  }
  return piece(pt(y), items, steps.flatMap((step) => step.notes));
}

/** Adds padding and rules at the two ends of the row, and the fill behind all of it. */
function finishRow(steps: readonly Piece[], look: RowLook, setting: TableSetting): readonly Piece[] {
  return steps.map((step, index) => {
    const first = index === 0;
    const last = index === steps.length - 1;
    const top = first ? setting.design.cellPaddingY + (look.above?.thickness ?? 0) : 0;
    const bottom = last ? setting.design.cellPaddingY + look.below.thickness : 0;
    const height = pt(top + step.height + bottom);
    const rules = [
      ...(first && look.above ? [ruleItem(look.above, 0, setting)] : []),
      ...(last ? [ruleItem(look.below, height - look.below.thickness, setting)] : []),
    ];
    return { ...step, height, items: [...fillItems(look, height, setting), ...rules, ...step.items.map((item) => moved(item, ZERO_PT, pt(top)))] };
  });
}

/** `y` from the top of the piece that the rule stands in. */
export function ruleItem({ thickness, color }: RuleDesign, y: number, { x, width }: { readonly x: Pt; readonly width: Pt }): FillItem {
  const rect = { x, y: pt(y), width, height: thickness };
  return { kind: 'fill', rect, color, mark: { kind: 'artifact', type: 'layout' } };
}

export function fillItems({ fill }: RowLook, height: Pt, { x, width }: TableSetting): readonly FillItem[] {
  return fill === null ? [] : [{ kind: 'fill', rect: { x, y: ZERO_PT, width, height }, color: fill, mark: { kind: 'artifact', type: 'background' } }];
}
