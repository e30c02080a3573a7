/** `:::table[caption]{…}`: a pipe table with what pipes cannot say, and notes of its own; or a table of data. */
import type { Paragraph as MdastParagraph, RootContent, Table as MdastTable } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import type { SourceFile, Span } from '../base/source.js';
import { MAX_DATA_COLUMNS, MAX_DATA_ROWS, type DataTable } from '../source/data-table.js';
import { spanOf } from '../source/mdast.js';
import type { BuildContext } from './build-context.js';
import { buildTable } from './build-table.js';
import { tableOfRows } from './data-rows.js';
import type { DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Block } from './model.js';
import { pairCaptions } from './table-captions.js';
import { TableNotes } from './table-notes.js';
import { TABLE_ATTRIBUTES, tableOptions } from './table-options.js';

export const TABLE: DirectiveKind = { form: 'container', label: 'optional', attributes: TABLE_ATTRIBUTES, build: buildTableDirective };

/** Nothing where no table stands in it, and told. */
function buildTableDirective(parts: DirectiveParts, context: BuildContext): readonly Block[] {
  const shown = dataOf(parts, context);
  if (shown === 'unreadable') {
    return [];
  }
  const content = pairCaptions(shown === null ? parts.content : contentWith(shown, parts.content), context.file);
  const [first, ...others] = content.filter(({ node }) => node.type === 'table');
  if (first?.node.type !== 'table') {
    tellOfContent('expected a pipe table or data between :::table and :::, but there is none', parts.opening, context);
    return [];
  }
  for (const { node } of [...others, ...content.filter(({ node }) => !BELONGS.has(node.type))]) {
    tellOfContent('expected one table, its caption and its notes, but here is something else', spanOf(node, context.file), context);
  }
  const notes = new TableNotes(parts.content, context);
  const inside = { ...context, notes };
  const table = buildTable(first.node, labelOf(parts) ?? first.caption, inside, {
    options: tableOptions(parts, first.node.align?.length ?? 0, context),
    name: parts.slug,
    span: shown === null ? spanOf(first.node, context.file) : parts.opening,
    cells: shown === null ? inside : { ...inside, file: shown.file, hasMarkup: false },
  });
  tellOfUnused(notes, context);
  return [{ ...table, notes: notes.build() }];
}

interface ShownData {
  readonly table: MdastTable;
  /** The block that holds the data; null where a file does. */
  readonly block: RootContent | null;
  readonly file: SourceFile;
}

/** A file's data where one is named, else those of the first block; null where there are none. What is wrong has been told. */
function dataOf({ attributes, content, opening }: DirectiveParts, context: BuildContext): ShownData | 'unreadable' | null {
  const path = attributes.get('data');
  const block = path === undefined ? content.find((node) => node.type === 'code') : undefined;
  if (path === undefined && block === undefined) {
    return null;
  }
  const data = block === undefined ? context.data.files.get(path ?? '') : context.data.fenced.get(block);
  if (data === undefined || !isLegible(data, block === undefined ? opening : data.span, context)) {
    return 'unreadable';
  }
  const rows = data.rows.slice(0, MAX_DATA_ROWS);
  return { table: tableOfRows({ ...data, rows }, context), block: block ?? null, file: data.span.file };
}

function isLegible({ rows }: DataTable, place: Span, { report }: BuildContext): boolean {
  const tell = (message: string, at: Span, hint: string): void => {
    report({ rule: 'tables-of-data-are-legible', severity: 'error', message, place: atSpan(at), hint });
  };
  const names = rows[0] ?? [];
  const [tooManyColumns] = names.slice(MAX_DATA_COLUMNS);
  const tooMany = rows[MAX_DATA_ROWS]?.[0];
  if (tooMany !== undefined) {
    tell(`expected at most ${MAX_DATA_ROWS} rows in a table, but here begins another`, tooMany.span, 'leave rows out, or make several tables');
  }
  if (tooManyColumns !== undefined) {
    tell(`expected at most ${MAX_DATA_COLUMNS} columns in a table, but there are ${names.length}`, tooManyColumns.span, 'leave columns out, or make several tables');
  }
  if (names.length === 0) {
    tell('expected names of columns in the first row and values below them, but there are none', place, 'write a row on each line, its values parted by commas');
  }
  return names.length > 0 && tooManyColumns === undefined;
}

/** The table in the place of its block, or before everything else. */
const contentWith = ({ table, block }: ShownData, content: readonly RootContent[]): readonly RootContent[] =>
  block === null ? [table, ...content] : content.map((node) => (node === block ? table : node));

const BELONGS = new Set<RootContent['type']>(['table', 'footnoteDefinition', 'definition']);

/** The label as the paragraph that it would be below the table. */
function labelOf({ label, opening }: DirectiveParts): MdastParagraph | null {
  const position = { start: { line: 1, column: 1, offset: opening.start }, end: { line: 1, column: 1, offset: opening.end } };
  return label === null || label.length === 0 ? null : { type: 'paragraph', children: [...label], position };
}

function tellOfContent(message: string, span: DirectiveParts['span'], { report }: BuildContext): void {
  report({
    rule: 'table-directives-hold-one-table',
    severity: 'error',
    message,
    place: atSpan(span),
    hint: 'write the rows between the two lines, and everything else after :::',
  });
}

function tellOfUnused(notes: TableNotes, { file, report }: BuildContext): void {
  for (const definition of notes.unused()) {
    const label = definition.label ?? definition.identifier;
    report({
      rule: 'footnotes-are-used',
      severity: 'error',
      message: `expected a reference to [^${label}] in the table, but there is none`,
      place: atSpan(spanOf(definition, file)),
      hint: `write [^${label}] in a cell, or move the note out of :::table`,
    });
  }
}
