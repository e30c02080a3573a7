import type { Paragraph as MdastParagraph, Table as MdastTable, TableRow as MdastTableRow } from 'mdast';
import { invariant } from '../base/assert.js';
import { atSpan } from '../base/diagnostic.js';
import { spanOf } from '../source/mdast.js';
import { buildCaption, splitCaption } from './build-caption.js';
import type { BuildContext } from './build-context.js';
import type { Table, TableCell, TableRow } from './model.js';

const CAPTION_IN_ROW = /^\s*(?::|Table:|جدول:|الجدول:)\s/;

/** Every row gets as many cells as the header has; rows that were typed otherwise have been told. */
export function buildTable(node: MdastTable, caption: MdastParagraph | null, context: BuildContext): Table {
  const id = context.nextId();
  const columns = node.align ?? [];
  const span = spanOf(node, context.file);
  const { text, slug } = captionParts(caption, context);
  const place = caption === null ? span : spanOf(caption, context.file);
  const captionBlock = buildCaption({ id, span, kind: 'table', slug }, text, place, context);
  const [header, ...rows] = node.children.map((row, index) => buildRow(row, columns.length, index === 0, context));
  invariant(header !== undefined, 'GFM tables have a header row');
  return { kind: 'table', id, span, columns, header, rows, caption: captionBlock };
}

function captionParts(caption: MdastParagraph | null, context: BuildContext): { readonly text: MdastParagraph | null; readonly slug: string | null } {
  if (caption === null) {
    return { text: null, slug: null };
  }
  const { children, slug } = splitCaption(caption.children, context);
  return { text: { ...caption, children: [...children] }, slug };
}

function buildRow(node: MdastTableRow, columns: number, header: boolean, context: BuildContext): TableRow {
  checkRow(node, columns, context);
  const id = context.nextId();
  const span = spanOf(node, context.file);
  const cells: TableCell[] = node.children.slice(0, columns).map((cell) => ({
    kind: 'tableCell',
    id: context.nextId(),
    span: spanOf(cell, context.file),
    header,
    children: context.inlines(cell.children, context),
  }));
  while (cells.length < columns) {
    cells.push({ kind: 'tableCell', id: context.nextId(), span: { ...span, start: span.end }, header, children: [] });
  }
  return { kind: 'tableRow', id, span, cells };
}

function checkRow(node: MdastTableRow, columns: number, { file, report }: BuildContext): void {
  const cells = node.children.length;
  if (cells === columns) {
    return;
  }
  const span = spanOf(node, file);
  const isCaption = CAPTION_IN_ROW.test(file.text.slice(span.start, span.end));
  report({
    rule: 'table-rows-have-equal-cells',
    severity: 'error',
    message: `expected ${columns} cells, as many as the header has, but this row has ${cells}`,
    place: atSpan(span),
    hint: isCaption ? 'leave a blank line between the table and its caption' : 'check the | marks; write \\| where one is meant as text',
  });
}
