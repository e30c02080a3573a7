import { pt, ZERO_PT, type Pt } from '../base/units.js';
import { scaleText } from '../design/text-design.js';
import type { TableDesign, TextDesign } from '../design/theme.js';
import type { Paragraph, Table, TableRow } from '../document/model.js';
import { displayDirection } from '../document/paragraph-direction.js';
import { measureInline } from '../text/measure.js';
import type { Frame, LayoutBlock, LayoutContext } from './context.js';
import { asArtifact, breakHere, heightOf, piecesOf, repeatAtTop, space, type Fragment } from './fragments.js';
import { inlineText, setDisplay } from './set-text.js';
import { columnWidths, narrowestTable, type ColumnNeed } from './table-columns.js';
import { cellText, layoutRow, type Column, type RowDesign, type RuleDesign } from './table-row.js';

/** Penalties of a page that ends between rows: after the first, before the last, elsewhere. */
const AFTER_FIRST_ROW = 30;
const BEFORE_LAST_ROW = 40;
const BETWEEN_ROWS = 3;

/** Sizes that are tried, as shares of the theme's, until the longest words fit side by side. */
const SIZES = [1, 0.92, 0.85, 0.78, 0.7, 0.62];

/** A header that takes more of a page than this is not repeated. */
const REPEATED_SHARE = 0.35;

/**
 * What a cell gets over its measured width, in ems: neutrals at its ends may join other runs, and so
 * be kerned otherwise, in a line than alone.
 */
const SPARE = 0.1;

/** From the caption to the table. */
const CAPTION_GAP = pt(5);

/**
 * A table as wide as the measure, its caption above it. Pages end between its rows, and its header
 * stands again at the top of each further page, for nobody to read twice.
 */
export const layoutTable: LayoutBlock<Table> = (table, frame, context) => {
  const { design, columns } = fitTable(table, frame, context);
  const { header: headerDesign, row: rowDesign, last: lastDesign } = rowDesigns(design, context);
  const header = layoutRow(table.header, columns, headerDesign, frame, frame.height, context);
  const repeated = heightOf(header) > frame.height * REPEATED_SHARE ? [] : piecesOf(header).map(asArtifact);
  const tallest = frame.height - heightOf(repeated);
  const rows = table.rows.flatMap((row, index) => {
    const last = index === table.rows.length - 1;
    const laid = layoutRow(row, columns, last ? lastDesign : rowDesign, frame, tallest, context);
    return index === 0 ? laid : [breakHere(rowPenalty(index, table.rows.length)), ...laid];
  });
  const around = pt(Math.max(context.theme.body.spaceAfter, context.theme.body.leading * 0.7));
  const caption = table.caption ? captionAbove(table.caption, design, frame, context) : [];
  return {
    fragments: [...caption, ...header, ...repeatAtTop(rows, repeated)],
    spaceBefore: around,
    spaceAfter: around,
    breakBefore: 0,
    breakAfter: 0,
  };
};

function rowPenalty(index: number, count: number): number {
  if (index === count - 1) {
    return BEFORE_LAST_ROW;
  }
  return index === 1 ? AFTER_FIRST_ROW : BETWEEN_ROWS;
}

interface FittedTable {
  readonly design: TableDesign;
  readonly columns: readonly Column[];
}

/** The largest size at which no word is wider than its column, or else the smallest. */
function fitTable(table: Table, frame: Frame, context: LayoutContext): FittedTable {
  const { theme } = context;
  let design = theme.table;
  let needs: readonly ColumnNeed[] = [];
  for (const size of SIZES) {
    design = {
      ...theme.table,
      text: scaleText(theme.table.text, size),
      header: scaleText(theme.table.header, size),
      cellPaddingX: pt(theme.table.cellPaddingX * size),
    };
    needs = columnNeeds(table, design, frame, context);
    if (narrowestTable(needs) <= frame.width) {
      break;
    }
  }
  return { design, columns: placeColumns(table, columnWidths(needs, frame.width), frame, context) };
}

function columnNeeds(table: Table, design: TableDesign, frame: Frame, context: LayoutContext): readonly ColumnNeed[] {
  const needs = table.columns.map(() => ({ min: 0, max: 0 }));
  const measureRow = (row: TableRow, text: TextDesign): void => {
    row.cells.forEach((cell, index) => {
      const need = needs[index];
      if (need !== undefined && cell.children.length > 0) {
        const { minWidth, maxWidth } = measureInline(cellText(cell, text, frame.width, context), context.engine, context.direction);
        need.min = Math.max(need.min, minWidth);
        need.max = Math.max(need.max, maxWidth);
      }
    });
  };
  measureRow(table.header, design.header);
  table.rows.forEach((row) => {
    measureRow(row, design.text);
  });
  const padding = 2 * design.cellPaddingX + SPARE * design.text.size;
  return needs.map(({ min, max }) => ({ min: pt(min + padding), max: pt(max + padding) }));
}

/** The first column stands at the start side. */
function placeColumns(table: Table, widths: readonly Pt[], frame: Frame, { direction }: LayoutContext): readonly Column[] {
  let start = 0;
  return widths.map((width, index) => {
    const x = direction === 'rtl' ? frame.x + frame.width - start - width : frame.x + start;
    start += width;
    return { x: pt(x), width, align: table.columns[index] ?? null };
  });
}

/** With a filled header, one strong rule under it; without, strong rules above and below the table. */
function rowDesigns(design: TableDesign, { theme }: LayoutContext): Readonly<Record<'header' | 'row' | 'last', RowDesign>> {
  const filled = design.headerFill !== null;
  const strong: RuleDesign = { thickness: design.headerRule, color: filled ? theme.colors.accent : theme.colors.text };
  const fine: RuleDesign = { thickness: design.hairline, color: theme.colors.rule };
  const common = { paddingX: design.cellPaddingX, paddingY: design.cellPaddingY, above: null, lines: design.lines };
  const row: RowDesign = { ...common, text: design.text, fill: null, below: fine };
  return {
    header: {
      ...common,
      text: design.header,
      fill: design.headerFill,
      above: filled ? null : strong,
      below: filled ? strong : { ...strong, thickness: design.hairline },
    },
    row,
    last: { ...row, below: filled ? { ...strong, thickness: design.hairline } : strong },
  };
}

function captionAbove(caption: Paragraph, design: TableDesign, frame: Frame, context: LayoutContext): readonly Fragment[] {
  const setting = {
    text: inlineText(caption.children, design.caption, caption.id, frame.width, context),
    design: design.caption,
    align: 'start',
    direction: displayDirection(caption.children, context.document.metadata),
    firstLineIndent: ZERO_PT,
    kashida: 'off',
    hang: false,
    mark: { kind: 'node', node: caption.id, part: 'body' },
  } as const;
  const lines = setDisplay(setting, frame, context);
  return [...lines, space(CAPTION_GAP)];
}
