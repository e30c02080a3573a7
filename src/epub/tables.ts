import { invariant } from '../base/assert.js';
import type { TableColumn } from '../document/table-column.js';
import type { Block, NodeId, Table, TableCell, TableNote, TableRow } from '../document/model.js';
import { displayDirection, proseDirection } from '../document/paragraph-direction.js';
import { tableHeaders } from '../document/table-headers.js';
import { decimalPads, renderNumber } from './decimal-cells.js';
import { directed } from './directed.js';
import { filled, renderBlockOf } from './inlines.js';
import { inlineMarks } from './page-marks.js';
import { hrefTo, idOf, inDirection, type Rendering } from './rendering.js';
import { number } from './style-sheet.js';
import { element, lines, text, textElement, type XmlNode } from './xml.js';

type RenderBlocks = (blocks: readonly Block[], rendering: Rendering) => readonly XmlNode[];

/** What all cells of a table share. */
interface TableRendering {
  readonly table: Table;
  readonly rendering: Rendering;
  readonly headers: ReadonlyMap<NodeId, readonly NodeId[]>;
  /** By column: the longest fraction, as text that takes its room. */
  readonly pads: ReadonlyMap<NodeId, string>;
}

/**
 * A table whose header cells say what they head: no validator misses `scope`, every listener does.
 * Where cells span, each names its headers.
 */
export function renderTable(table: Table, rendering: Rendering, inner: RenderBlocks): XmlNode {
  const { metadata } = rendering;
  const words = table.caption?.children ?? null;
  const caption = words === null ? [] : [renderBlockOf('caption', {}, words, displayDirection(words, metadata), rendering)];
  const shared: TableRendering = { table, rendering, headers: tableHeaders(table), pads: decimalPads(table, metadata.language) };
  const head = element('thead', {}, lines(table.head.map((row, index) => renderRow(row, index, null, shared))));
  const stripes = stripesOf(table.rows);
  const rows = table.rows.map((row, index) => renderRow(row, null, stripes[index] === true ? 'stripe' : null, shared));
  const body = rows.length > 0 ? [element('tbody', {}, lines(rows))] : [];
  const className = table.striped === null ? null : table.striped ? 'striped' : 'plain';
  const whole = element('table', { id: idOf(table, rendering), class: className }, lines([...caption, ...renderColumns(table.columns), head, ...body]));
  const shown = mayScroll(table) ? element('div', { class: 'wide', role: 'group', tabindex: '0', 'aria-label': rendering.labels.table }, lines([whole])) : whole;
  if (table.notes.length === 0) {
    return shown;
  }
  const notes = table.notes.map((note) => renderTableNote(note, rendering, inner));
  return element('div', { class: 'noted-table' }, lines([shown, element('div', { class: 'table-notes' }, lines(notes))]));
}

/** More columns may be wider than a phone's screen, where text is large. */
const NARROW = 3;
/** Readers do not break over pages what scrolls. */
const SHORT = 12;

function mayScroll({ columns, head, rows }: Table): boolean {
  return columns.length > NARROW && head.length + rows.length <= SHORT;
}

/** Rows that one cell ties together have one fill; every other such group has one. */
function stripesOf(rows: readonly TableRow[]): readonly boolean[] {
  let group = -1;
  let until = 0;
  return rows.map(({ cells }, index) => {
    group += index >= until ? 1 : 0;
    until = Math.max(until, index + Math.max(1, ...cells.map(({ rowSpan }) => rowSpan)));
    return group % 2 === 1;
  });
}

/** Widths that do not hang on the page: shares and percent. */
function renderColumns(columns: readonly TableColumn[]): readonly XmlNode[] {
  const shares = columns.reduce((total, { width }) => total + (width?.kind === 'share' ? width.share : 0), 0);
  const portions = columns.reduce((total, { width }) => total + (width?.kind === 'portion' ? width.portion : 0), 0);
  const onlyShares = columns.every(({ width }) => width?.kind === 'share' || width?.kind === 'portion');
  const percentOf = ({ width }: TableColumn): number | null => {
    if (width?.kind === 'portion') {
      return width.portion * 100;
    }
    return width?.kind === 'share' && onlyShares ? (width.share / shares) * Math.max(0, 1 - portions) * 100 : null;
  };
  if (columns.every((column) => percentOf(column) === null)) {
    return [];
  }
  const cols = columns.map((column) => {
    const percent = percentOf(column);
    return element('col', { style: percent === null ? null : `width: ${number(percent)}%` });
  });
  return [element('colgroup', {}, cols)];
}

/** `headRow`: 0-based index of a row of headers; null in the body. */
function renderRow(row: TableRow, headRow: number | null, className: string | null, shared: TableRendering): XmlNode {
  const cells = row.cells.map((cell) => renderCell(cell, headRow, shared));
  return element('tr', { class: className }, lines(cells));
}

function renderCell(cell: TableCell, headRow: number | null, shared: TableRendering): XmlNode {
  const { rendering, headers, pads, table } = shared;
  const direction = proseDirection(cell.children, rendering.metadata);
  const isUpper = headRow !== null && headRow + cell.rowSpan < table.head.length;
  const classes = [sideOf(cell, direction, shared), isUpper ? (cell.columnSpan > 1 ? 'upper spanner' : 'upper') : null].filter((name) => name !== null);
  const named = headers.get(cell.id)?.map((id) => rendering.addresses.get(id)?.id ?? '');
  const attributes = {
    id: cell.heads === null ? null : (rendering.addresses.get(cell.id)?.id ?? null),
    class: classes.length > 0 ? classes.join(' ') : null,
    scope: cell.heads === null ? null : cell.heads === 'column' ? 'col' : 'row',
    colspan: cell.columnSpan > 1 ? String(cell.columnSpan) : null,
    rowspan: cell.rowSpan > 1 ? String(cell.rowSpan) : null,
    headers: named === undefined ? null : named.join(' '),
  };
  const name = cell.heads === null ? 'td' : 'th';
  const pad = pads.get(cell.id);
  const inside = inDirection(direction, rendering);
  const content = pad === undefined ? filled(cell.children, inside) : renderNumber(cell, pad, inside);
  return element(name, { ...attributes, ...directed(cell.children, direction, rendering) }, [...inlineMarks(cell.id, rendering), ...content]);
}

/** The cells of a column stand under each other, whatever their direction. */
function sideOf(cell: TableCell, direction: Rendering['direction'], { table, rendering }: TableRendering): string | null {
  const align = table.columns[cell.column]?.align ?? null;
  const start = rendering.direction === 'rtl' ? 'right' : 'left';
  if (cell.columnSpan > 1 && (cell.heads === 'column' || align === 'decimal')) {
    return 'align-center';
  }
  const side = align ?? (direction === rendering.direction ? null : start);
  return side === null ? null : `align-${side === 'decimal' ? 'right' : side}`;
}

/** Below the table; its mark leads back to the first cell that refers to it, a word to each further one. */
function renderTableNote(note: TableNote, rendering: Rendering, inner: RenderBlocks): XmlNode {
  const [mark, ...others] = note.references.map((reference, index) => renderBackLink(note, reference, index, rendering));
  invariant(mark !== undefined, 'a table’s note is referred to from its cells');
  const attributes = { id: rendering.addresses.get(note.id)?.id ?? null, class: 'table-note', 'epub:type': 'footnote', role: 'doc-footnote' };
  return element('div', attributes, [mark, ...text(' '), ...inner(note.children, rendering), ...others.flatMap((link) => [...text(' '), link])]);
}

function renderBackLink(note: TableNote, reference: NodeId, index: number, rendering: Rendering): XmlNode {
  const address = rendering.addresses.get(reference);
  invariant(address !== undefined, 'references to a table’s note have addresses');
  const attributes = {
    class: index === 0 ? 'table-mark' : 'back',
    href: hrefTo(address, rendering),
    'epub:type': 'backlink',
    role: 'doc-backlink',
    'aria-label': rendering.labels.backToReference(note.mark),
  };
  return textElement('a', attributes, index === 0 ? `(${note.mark})` : rendering.labels.back);
}
