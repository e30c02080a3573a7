import { joinCounts } from '../locale/numbering.js';
import { formatInteger } from '../locale/numerals.js';
import type { Metadata } from './metadata.js';

/** What is counted, each kind by itself. */
export type CountedKind = 'figure' | 'table' | 'equation' | 'quotation' | 'verse' | 'note' | 'warning' | 'definition' | 'example';

/** Counts on through the publication, or anew in each chapter. */
export class Counts {
  readonly #counts = new Map<CountedKind, number>();
  readonly #metadata: Metadata;
  #chapters = 0;
  #chapter: string | null = null;

  constructor(metadata: Metadata) {
    this.#metadata = metadata;
  }

  /** A chapter begins; `count` is its number, null for one that has none though others have. */
  enterChapter(count: string | null): void {
    const { numbering, numerals } = this.#metadata;
    if (numbering.captions !== 'by-chapter') {
      return;
    }
    this.#counts.clear();
    if (numbering.headings === null) {
      this.#chapters += 1;
    }
    this.#chapter = count ?? (numbering.headings === null ? formatInteger(this.#chapters, numerals) : null);
  }

  /** The number of the next thing of its kind. */
  next(kind: CountedKind): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const { numerals } = this.#metadata;
    const number = formatInteger(count, numerals);
    return this.#chapter === null ? number : joinCounts([this.#chapter, number], numerals);
  }
}
