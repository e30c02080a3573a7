import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import { normalizeLabel, spanOf, visitNodes } from '../source/mdast.js';
import { tableNoteNodes, type TableNoteNodes } from './table-note-nodes.js';

/** Footnotes by label, and their numbers. */
export interface NoteSurvey {
  /** By normalised label; the first definition of a label counts. */
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  /** By first reference, in ascending order; a label that nothing refers to has none. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Collects the footnotes and numbers them from `before` + 1; tells of labels defined twice and of notes without reference. */
export function surveyNotes(root: Root, file: SourceFile, before: number, report: Report): NoteSurvey {
  const ofTables = tableNoteNodes(root);
  const definitions = new Map<string, FootnoteDefinition>();
  visitNodes(root, (node) => {
    if (node.type !== 'footnoteDefinition' || ofTables.definitions.has(node)) {
      return node.type === 'paragraph' ? 'skip' : undefined;
    }
    const label = normalizeLabel(node.identifier);
    if (definitions.has(label)) {
      report({
        rule: 'footnotes-are-defined-once',
        severity: 'error',
        message: `expected one footnote for [^${labelOf(node)}], but this is another`,
        place: atSpan(spanOf(node, file)),
        hint: 'give it a label of its own, or remove it',
      });
    } else {
      definitions.set(label, node);
    }
    return undefined;
  });
  const numbers = numberNotes(root, definitions, ofTables, before, (stray) => {
    report({
      rule: 'table-notes-are-referred-to-in-their-table',
      severity: 'error',
      message: `expected [^${stray.label ?? stray.identifier}] in the table that defines it, but it stands elsewhere`,
      place: atSpan(spanOf(stray, file)),
      hint: 'define the note outside of :::table',
    });
  });
  for (const [label, node] of definitions) {
    if (!numbers.has(label)) {
      report({
        rule: 'footnotes-are-used',
        severity: 'error',
        message: `expected a reference to [^${labelOf(node)}] in the text, but there is none`,
        place: atSpan(spanOf(node, file)),
        hint: `write [^${labelOf(node)}] where the note belongs, or remove the note`,
      });
    }
  }
  return { definitions, numbers };
}

/**
 * Numbers by first reference. A note's own references follow at once, before the text goes on: a
 * reader meets them at the foot of the same page.
 */
function numberNotes(
  root: Root,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  ofTables: TableNoteNodes,
  before: number,
  onStray: (reference: FootnoteReference) => void,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'footnoteReference' && !ofTables.references.has(node)) {
      const label = normalizeLabel(node.identifier);
      const definition = definitions.get(label);
      if (definition === undefined) {
        onStray(node);
      } else if (!numbers.has(label)) {
        numbers.set(label, before + numbers.size + 1);
        pushReversed(pending, definition.children);
      }
    } else if ('children' in node && node.type !== 'footnoteDefinition') {
      pushReversed(pending, node.children);
    }
  }
  return numbers;
}

function pushReversed(stack: Nodes[], nodes: readonly Nodes[]): void {
  for (const node of nodes.toReversed()) {
    stack.push(node);
  }
}

function labelOf(node: FootnoteDefinition): string {
  return node.label ?? node.identifier;
}
