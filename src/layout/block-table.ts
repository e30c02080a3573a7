import { pt, type Pt } from '../base/units.js';
import { atSpan } from '../base/diagnostic.js';
import { scaleText } from '../design/text-design.js';
import type { TableDesign } from '../design/theme.js';
import type { Table } from '../document/model.js';
import type { Frame, LayoutBlock, LayoutContext } from './context.js';
import { asArtifact, breakHere, heightOf, piecesOf, repeatAtTop, type Fragment } from './fragments.js';
import { holdTogether } from './hold-together.js';
import { layoutGroup, rowGroups } from './row-group.js';
import { captionAbove, continuedAbove } from './table-caption.js';
import type { Column } from './table-cell.js';
import { tableNeeds, type TableNeeds } from './table-needs.js';
import { tableNotes } from './table-notes.js';
import type { RowLook, RuleDesign, TableSetting } from './table-row.js';
import { tableWidths } from './table-widths.js';

/** Penalties of a page that ends between rows: where only one would stand before it, or after it, and elsewhere. */
const ROW_ALONE = 300;
const BETWEEN_ROWS = 3;
/** What it costs more where the table is short; see `holdTogether`. */
const INSIDE_TABLE = 120;

/** Sizes that are tried, as shares of the theme's, until the longest words fit side by side. */
const SIZES = [1, 0.92, 0.85, 0.78, 0.7, 0.62];

/** A header that takes more of a page than this is not repeated. */
const REPEATED_SHARE = 0.35;

/** Lengths that are equal but for rounding, in points. */
const ROUNDING = 0.01;

/**
 * A table as wide as the measure, its caption above it and its notes below. Pages end between its
 * rows, and its header stands again at the top of each further page, for nobody to read twice.
 */
export const layoutTable: LayoutBlock<Table> = (table, frame, context, inner) => {
  const setting = fitTable(table, frame, context);
  const { design } = setting;
  const looks = rowLooks(table, design, context);
  const head = layoutGroup(table.head.map((row, index) => ({ row, look: looks.head(index) })), 'head', setting);
  const again = [...continuedAbove(table, design, frame, context), ...piecesOf(head).map(asArtifact)];
  const repeated = heightOf(again) > frame.height * REPEATED_SHARE ? [] : again;
  const rows = bodyRows(table, looks, { ...setting, tallest: frame.height - heightOf(repeated) });
  const around = pt(Math.max(context.theme.body.spaceAfter, context.theme.body.leading * 0.7));
  return {
    fragments: [
      ...captionAbove(table, design, frame, context),
      ...head,
      ...repeatAtTop(holdTogether(rows, INSIDE_TABLE, context.block.height), repeated),
      ...tableNotes(table, design, frame, context, inner),
    ],
    spaceBefore: around,
    spaceAfter: around,
    breakBefore: 0,
    breakAfter: 0,
  };
};

function bodyRows(table: Table, looks: RowLooks, setting: TableSetting): readonly Fragment[] {
  let index = 0;
  return rowGroups(table.rows).flatMap((group, stripe) => {
    const first = index;
    index += group.length;
    const rows = group.map((row, at) => ({ row, look: looks.body(first + at, stripe) }));
    const laid = layoutGroup(rows, 'body', setting);
    return first === 0 ? laid : [breakHere(rowPenalty(first, table.rows.length)), ...laid];
  });
}

function rowPenalty(index: number, count: number): number {
  return index === 1 || index === count - 1 ? ROW_ALONE : BETWEEN_ROWS;
}

/** The largest size at which no word is wider than its column, or else the smallest. */
function fitTable(table: Table, frame: Frame, context: LayoutContext): TableSetting {
  let fitted = tableAt(1, table, frame, context);
  for (const size of SIZES.slice(1)) {
    if (fitted.fits) {
      break;
    }
    fitted = tableAt(size, table, frame, context);
  }
  if (!fitted.fits && fitted.widths.some((width) => width !== null)) {
    context.report({
      rule: 'table-columns-fit-their-words',
      severity: 'warning',
      message: 'expected columns that are wide enough for their longest words, but widths makes one too narrow',
      place: atSpan(table.span),
      hint: 'give the column a larger share, or write auto for it',
    });
  }
  return fitted.setting;
}

interface FittedTable {
  readonly setting: TableSetting;
  readonly widths: readonly Table['columns'][number]['width'][];
  readonly fits: boolean;
}

function tableAt(size: number, table: Table, frame: Frame, context: LayoutContext): FittedTable {
  const { theme } = context;
  const design: TableDesign = {
    ...theme.table,
    text: scaleText(theme.table.text, size),
    header: scaleText(theme.table.header, size),
    cellPaddingX: pt(theme.table.cellPaddingX * size),
  };
  const needs = tableNeeds(table, design, frame.width, context);
  const asked = table.columns.map((column) => column.width);
  const widths = tableWidths(needs.columns, asked, frame.width);
  const fits = needs.columns.every(({ min }, index) => min <= (widths[index] ?? 0) + ROUNDING);
  const width = pt(Math.min(frame.width, widths.reduce((total: number, each) => total + each, 0)));
  const x = context.direction === 'rtl' ? pt(frame.x + frame.width - width) : frame.x;
  const columns = placeColumns(table, needs, widths, { x, width }, context);
  return { setting: { design, columns, x, width, tallest: frame.height, context }, widths: asked, fits };
}

/** The first column stands at the start side. */
function placeColumns(
  table: Table,
  { fractions }: TableNeeds,
  widths: readonly Pt[],
  { x, width: measure }: { readonly x: Pt; readonly width: Pt },
  { direction }: LayoutContext,
): readonly Column[] {
  let start = 0;
  return widths.map((width, index) => {
    const left = direction === 'rtl' ? x + measure - start - width : x + start;
    start += width;
    return { x: pt(left), width, align: table.columns[index]?.align ?? null, fraction: fractions[index] ?? pt(0) };
  });
}

/** Looks by index of the row in its part; `stripe` counts groups of rows from 0. */
interface RowLooks {
  head(index: number): RowLook;
  body(index: number, stripe: number): RowLook;
}

/** With a filled header, one strong rule under it; without, strong rules above and below the table. */
function rowLooks({ head, rows, striped }: Table, design: TableDesign, { theme }: LayoutContext): RowLooks {
  const filled = design.headerFill !== null;
  const strong: RuleDesign = { thickness: design.headerRule, color: filled ? theme.colors.accent : theme.colors.text };
  const fine: RuleDesign = { thickness: design.hairline, color: theme.colors.rule };
  const underHead = filled ? strong : { ...strong, thickness: design.hairline };
  const last = filled ? { ...strong, thickness: design.hairline } : strong;
  const stripe = striped === false ? null : striped === true ? (design.stripe ?? theme.colors.panel) : design.stripe;
  return {
    head: (index) => ({
      fill: design.headerFill,
      above: filled || index > 0 ? null : strong,
      below: index === head.length - 1 ? underHead : { ...strong, thickness: design.hairline },
    }),
    body: (index, group) => ({ fill: group % 2 === 1 ? stripe : null, above: null, below: index === rows.length - 1 ? last : fine }),
  };
}
