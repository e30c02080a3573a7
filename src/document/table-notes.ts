/**
 * Notes of a table: footnotes that are defined inside `:::table` stand in the table's foot, with marks
 * of their own that no reader takes for those of the page.
 */
import type { FootnoteDefinition, RootContent } from 'mdast';
import { formatCounter } from '../locale/counters.js';
import { normalizeLabel, spanOf } from '../source/mdast.js';
import type { BuildContext } from './build-context.js';
import type { TableNote } from './model.js';
import type { NoteReferences, ReferredNote } from './note-registry.js';
import { definitionsIn } from './table-note-nodes.js';

/** Gathers the references to a table's notes while its cells are built; others go to the footnotes. */
export class TableNotes implements NoteReferences {
  /** By normalised label. */
  readonly #definitions: ReadonlyMap<string, FootnoteDefinition>;
  readonly #context: BuildContext;
  readonly #referred = new Map<string, ReferredNote>();

  constructor(content: readonly RootContent[], context: BuildContext) {
    this.#definitions = definitionsIn(content);
    this.#context = context;
  }

  refer(label: string, reference: TableNote['id']): ReferredNote | null {
    const key = normalizeLabel(label);
    const definition = this.#definitions.get(key);
    if (definition === undefined) {
      return this.#context.notes.refer(label, reference);
    }
    const number = this.#referred.size + 1;
    const mark = formatCounter(number, this.#context.metadata.direction === 'rtl' ? 'hijai' : 'lower-latin');
    const note = this.#referred.get(key) ?? { id: this.#context.nextId(), number, mark, definition, references: [] };
    note.references.push(reference);
    this.#referred.set(key, note);
    return note;
  }

  /** Definitions that no cell refers to. */
  unused(): readonly FootnoteDefinition[] {
    return [...this.#definitions].filter(([key]) => !this.#referred.has(key)).map(([, definition]) => definition);
  }

  build(): readonly TableNote[] {
    const context = this.#context;
    return [...this.#referred.values()].map(({ id, mark, references, definition }) => ({
      kind: 'tableNote',
      id,
      span: spanOf(definition, context.file),
      mark,
      references,
      children: context.blocks(definition.children, context),
    }));
  }
}
