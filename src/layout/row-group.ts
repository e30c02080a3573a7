/**
 * Rows that cells of several rows tie together. Each row is a piece; a cell of several rows stands in
 * the piece of its first one and hangs down into the next ones:
 *
 *     │ area │ name    │ ← first piece, with the lines of the year
 *     │──────┼─────────│   2025
 *     │ area │ name    │ ← second piece
 *
 * A page may end between two rows that no such text crosses; what it belongs to is shown again on the
 * next page, for nobody to read twice.
 */
import { pt, ZERO_PT } from '../base/units.js';
import type { TableRow } from '../document/model.js';
import { asArtifact, breakHere, heightOf, moved, piece, type Fragment, type Piece } from './fragments.js';
import { notesIn } from './set-text.js';
import { layoutCell, paddingIn, type CellLines } from './table-cell.js';
import { fillItems, joinSteps, layoutRow, rowSteps, ruleItem, type RowLook, type RuleDesign, type TableSetting } from './table-row.js';
import type { FillItem } from './types.js';

/** Penalty of a page that ends between rows of one group. */
const INSIDE_GROUP = 15;

/** Lengths that are equal but for rounding, in points. */
const ROUNDING = 0.01;

export interface GroupedRow {
  readonly row: TableRow;
  readonly look: RowLook;
}

/** `head`: rows of column headers, which stay together and have rules only under what spans columns. */
export type GroupPart = 'head' | 'body';

/** A cell of several rows: `first` and `last` are indices into the group. */
interface TallCell {
  readonly lines: CellLines;
  readonly body: Piece;
  readonly first: number;
  readonly last: number;
}

/** Rows from one that no cell leads into to the last that a cell leads into. */
export function rowGroups(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  let until = 0;
  rows.forEach((row, index) => {
    if (index >= until) {
      groups.push([]);
    }
    groups.at(-1)?.push(row);
    until = Math.max(until, index + Math.max(1, ...row.cells.map(({ rowSpan }) => rowSpan)));
  });
  return groups;
}

export function layoutGroup(rows: readonly GroupedRow[], part: GroupPart, setting: TableSetting): readonly Fragment[] {
  if (rows.length === 1 && part === 'body') {
    return rows.flatMap(({ row, look }) => layoutRow(row, look, setting));
  }
  const group = new RowGroup(rows, part, setting);
  const fragments = group.fragments();
  return tallestStretch(fragments) <= setting.tallest ? fragments : rows.flatMap(({ row, look }, index) => [...(index > 0 ? [breakHere(INSIDE_GROUP)] : []), ...layoutRow(row, look, setting)]);
}

/** Height of the highest run of pieces that no page may end in. */
function tallestStretch(fragments: readonly Fragment[]): number {
  let tallest = 0;
  let height = 0;
  for (const fragment of fragments) {
    height = fragment.kind === 'break' ? heightOf(fragment.after) : height + heightOf([fragment]);
    tallest = Math.max(tallest, height);
  }
  return tallest;
}

class RowGroup {
  private readonly bodies: readonly Piece[];
  private readonly tall: readonly TallCell[];
  /** Of each row, with padding and rules. */
  private readonly heights: number[];

  constructor(
    private readonly rows: readonly GroupedRow[],
    private readonly part: GroupPart,
    private readonly setting: TableSetting,
  ) {
    const { columns, design, context } = setting;
    const laid = rows.map(({ row }) => row.cells.map((cell) => layoutCell(cell, columns, design, context)));
    this.bodies = laid.map((cells) => joinSteps(rowSteps(cells.filter(({ cell }) => cell.rowSpan === 1), setting)));
    this.tall = laid.flatMap((cells, first) =>
      cells
        .filter(({ cell }) => cell.rowSpan > 1)
        .map((lines) => ({ lines, body: joinSteps(rowSteps([lines], setting)), first, last: Math.min(first + lines.cell.rowSpan, rows.length) - 1 })),
    );
    this.heights = this.bodies.map((body, index) => this.above(index) + body.height + this.below(index));
    this.makeRoom();
  }

  fragments(): readonly Fragment[] {
    return this.rows.flatMap((_, index): readonly Fragment[] => {
      const between = index > 0 && this.mayBreakBefore(index) ? [{ ...breakHere(INSIDE_GROUP), after: this.repeated(index) }] : [];
      return [...between, this.piece(index)];
    });
  }

  /** The last row of a cell grows by what the cell's rows are too low for it. */
  private makeRoom(): void {
    for (const { body, first, last } of [...this.tall].sort((a, b) => a.last - b.last)) {
      const needed = this.above(first) + body.height + this.below(last);
      const missing = needed - this.heightOf(first, last);
      this.heights[last] = (this.heights[last] ?? 0) + Math.max(0, missing);
    }
  }

  private piece(index: number): Piece {
    const height = pt(this.heights[index] ?? 0);
    const { look } = this.rows[index] ?? {};
    const body = this.bodies[index] ?? piece(ZERO_PT, []);
    const top = this.above(index);
    const sunk = this.part === 'head' ? height - this.below(index) - body.height : top;
    const tall = this.tall.filter(({ first }) => first === index);
    const notes = tall.flatMap(({ lines }) => lines.lines.flatMap((line) => notesIn(line, this.setting.context)));
    const items = [
      ...(look === undefined ? [] : fillItems(look, height, this.setting)),
      ...(look?.above ? [ruleItem(look.above, 0, this.setting)] : []),
      ...(look === undefined ? [] : this.rules(index, look.below, height)),
      ...body.items.map((item) => moved(item, ZERO_PT, pt(sunk))),
      ...tall.flatMap((cell) => cell.body.items.map((item) => moved(item, ZERO_PT, pt(this.topOf(cell))))),
    ];
    return piece(height, items, [...body.notes, ...notes]);
  }

  /** Headers stand at the foot of their rows, as all headers of a table end on one line. */
  private topOf({ body, first, last }: TallCell): number {
    return this.part === 'head' ? this.heightOf(first, last) - this.below(last) - body.height : this.above(first);
  }

  private mayBreakBefore(index: number): boolean {
    return this.part === 'body' && this.crossing(index).every((cell) => this.topOf(cell) + cell.body.height <= this.heightOf(cell.first, index - 1) + ROUNDING);
  }

  /** Cells of rows on both sides. */
  private crossing(index: number): readonly TallCell[] {
    return this.tall.filter(({ first, last }) => first < index && last >= index);
  }

  /** What hangs into the rows from `index` on, where there is room for it. */
  private repeated(index: number): readonly Piece[] {
    const fitting = this.crossing(index).filter(({ body, last }) => this.above(index) + body.height <= this.heightOf(index, last) + ROUNDING);
    const items = fitting.flatMap(({ body }) => body.items.map((item) => moved(item, ZERO_PT, pt(this.above(index)))));
    return items.length === 0 ? [] : [asArtifact(piece(ZERO_PT, items))];
  }

  /** Under a row of the body, where no cell crosses; under a row of headers, below those of several columns. */
  private rules(index: number, design: RuleDesign, height: number): readonly FillItem[] {
    const y = height - design.thickness;
    if (index === this.rows.length - 1) {
      return [ruleItem(design, y, this.setting)];
    }
    if (this.part === 'head') {
      return this.spannerRules(index, design, y);
    }
    const crossed = new Set(
      this.crossing(index + 1).flatMap(({ lines: { cell } }) => Array.from({ length: cell.columnSpan }, (_, column) => cell.column + column)),
    );
    return this.setting.columns.flatMap(({ x, width }, column) => (crossed.has(column) ? [] : [ruleItem(design, y, { x, width })]));
  }

  private spannerRules(index: number, design: RuleDesign, y: number): readonly FillItem[] {
    const { columns } = this.setting;
    const ending = this.rows.flatMap(({ row }, first) => row.cells.filter(({ rowSpan, columnSpan }) => columnSpan > 1 && first + rowSpan - 1 === index));
    return ending.map((cell) => {
      const covered = columns.slice(cell.column, cell.column + cell.columnSpan);
      const x = Math.min(...covered.map((column) => column.x));
      const width = covered.reduce((total, column) => total + column.width, 0);
      const inset = paddingIn({ width: pt(width) }, this.setting.design);
      return ruleItem(design, y, { x: pt(x + inset), width: pt(width - 2 * inset) });
    });
  }

  private above(index: number): number {
    return this.paddingY() + (this.rows[index]?.look.above?.thickness ?? 0);
  }

  private below(index: number): number {
    return this.paddingY() + (this.rows[index]?.look.below.thickness ?? 0);
  }

  private paddingY(): number {
    return this.part === 'head' && this.rows.length > 1 ? this.setting.design.cellPaddingY * HEAD_PADDING : this.setting.design.cellPaddingY;
  }

  private heightOf(first: number, last: number): number {
    return this.heights.slice(first, last + 1).reduce((total, height) => total + height, 0);
  }
}

/** Header rows that belong together stand closer than others. */
const HEAD_PADDING = 0.7;
