import { formatCounter } from '../locale/counters.js';
import type { Metadata } from './metadata.js';

/** In the order of European books; after the last they are doubled. */
const SYMBOLS = ['*', '†', '‡', '§', '‖', '¶'];

/** What notes are marked with, counted on through the publication or anew in each chapter. Pages count theirs when they are laid out. */
export class NoteMarks {
  /** Numbers of the last notes before each counting, ascending. */
  readonly #bases = [0];
  readonly #metadata: Metadata;
  #opens = false;
  #isInChapter = false;

  constructor(metadata: Metadata) {
    this.#metadata = metadata;
  }

  /** What stands before the first chapter is counted with it. */
  enterChapter(): void {
    this.#opens = this.#isInChapter && this.#metadata.numbering.notes.numbering !== 'book';
    this.#isInChapter = true;
  }

  /** Of a note by its number in the publication; those of running text are asked for in order, those inside of notes later. */
  markOf(number: number): string {
    if (this.#opens && number > (this.#bases.at(-1) ?? 0)) {
      this.#bases.push(number - 1);
    }
    this.#opens = false;
    const base = this.#bases.findLast((last) => last < number) ?? 0;
    return noteMark(number - base, this.#metadata);
  }
}

/** Of the note that is `count`th, from 1. */
export function noteMark(count: number, { numbering, numerals, direction }: Metadata): string {
  switch (numbering.notes.marks) {
    case 'numbers':
      return formatCounter(count, 'decimal', numerals);
    case 'arabic-indic':
      return formatCounter(count, 'arabic-indic');
    case 'letters':
      return formatCounter(count, direction === 'rtl' ? 'hijai' : 'lower-latin', numerals);
    case 'symbols':
      return (SYMBOLS[(count - 1) % SYMBOLS.length] ?? '*').repeat(Math.ceil(count / SYMBOLS.length));
  }
}
