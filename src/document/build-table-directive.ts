/** `:::table[caption]{…}`: a pipe table with what pipes cannot say, and notes of its own. */
import type { Paragraph as MdastParagraph, RootContent } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import { spanOf } from '../source/mdast.js';
import type { BuildContext } from './build-context.js';
import { buildTable } from './build-table.js';
import type { DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Block } from './model.js';
import { pairCaptions } from './table-captions.js';
import { TableNotes } from './table-notes.js';
import { TABLE_ATTRIBUTES, tableOptions } from './table-options.js';

export const TABLE: DirectiveKind = { form: 'container', label: 'optional', attributes: TABLE_ATTRIBUTES, build: buildTableDirective };

/** Nothing where no table stands in it, and told. */
function buildTableDirective(parts: DirectiveParts, context: BuildContext): readonly Block[] {
  const content = pairCaptions(parts.content, context.file);
  const [first, ...others] = content.filter(({ node }) => node.type === 'table');
  if (first?.node.type !== 'table') {
    tellOfContent('expected a pipe table between :::table and :::, but there is none', parts.opening, context);
    return [];
  }
  for (const { node } of [...others, ...content.filter(({ node }) => !BELONGS.has(node.type))]) {
    tellOfContent('expected one table, its caption and its notes, but here is something else', spanOf(node, context.file), context);
  }
  const { node } = first;
  const options = tableOptions(parts, node.align?.length ?? 0, context);
  const notes = new TableNotes(parts.content, context);
  const inside = { ...context, notes };
  const table = buildTable(node, labelOf(parts) ?? first.caption, inside, options, parts.slug);
  tellOfUnused(notes, context);
  return [{ ...table, notes: notes.build() }];
}

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
