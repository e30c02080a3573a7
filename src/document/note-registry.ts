import type { FootnoteDefinition } from 'mdast';
import { normalizeLabel } from '../source/mdast.js';
import type { NodeId } from './model.js';
import type { NoteMarks } from './note-marks.js';
import type { NoteSurvey } from './note-survey.js';

/** A note that something refers to. */
export interface ReferredNote {
  readonly id: NodeId;
  readonly number: number;
  readonly mark: string;
  readonly definition: FootnoteDefinition;
  readonly references: NodeId[];
}

/** Takes down who refers to a note; null where the label is not defined. */
export interface NoteReferences {
  refer(label: string, reference: NodeId): ReferredNote | null;
}

/** Gathers the references to each note while the Document is built. */
export class NoteRegistry implements NoteReferences {
  readonly #survey: NoteSurvey;
  readonly #marks: NoteMarks;
  readonly #nextId: () => NodeId;
  readonly #referred = new Map<number, ReferredNote>();

  constructor(survey: NoteSurvey, marks: NoteMarks, nextId: () => NodeId) {
    this.#survey = survey;
    this.#marks = marks;
    this.#nextId = nextId;
  }

  /** Notes down a reference; null where the label is not defined. */
  refer(label: string, reference: NodeId): ReferredNote | null {
    const key = normalizeLabel(label);
    const number = this.#survey.numbers.get(key);
    const definition = this.#survey.definitions.get(key);
    if (number === undefined || definition === undefined) {
      return null;
    }
    const note = this.#referred.get(number) ?? {
      id: this.#nextId(),
      number,
      mark: this.#marks.markOf(number),
      definition,
      references: [],
    };
    note.references.push(reference);
    this.#referred.set(number, note);
    return note;
  }

  /** The note of a number, if something built so far refers to it. */
  noteAt(number: number): ReferredNote | undefined {
    return this.#referred.get(number);
  }

  /** All numbers there are, ascending. */
  get numbers(): Iterable<number> {
    return this.#survey.numbers.values();
  }
}
