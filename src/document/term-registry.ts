import { sortKey } from '../locale/collation.js';
import type { DefinitionItem, NodeId } from './model.js';

/**
 * Brings the terms of a text and the entries of its glossaries together, whichever is built first. Terms are
 * one that the alphabet files under one key: «الورّاق» and «وراق».
 */
export class TermRegistry {
  readonly #written = new Map<string, NodeId>();
  readonly #defined = new Map<string, DefinitionItem>();
  #isOpen = false;
  #isTold = false;

  /** `isMade`: there is a `::glossary` of the terms that the text defines; `isWritten`: there is one whose terms stand in it. */
  constructor(
    readonly isMade: boolean,
    readonly isWritten: boolean,
  ) {}

  /** Before the glossary is made; false where it is made already. */
  open(): boolean {
    const isFirst = !this.#isOpen;
    this.#isOpen = true;
    return isFirst;
  }

  /** True the first time alone: what is missing is told once. */
  tellOnce(): boolean {
    const isFirst = !this.#isTold;
    this.#isTold = true;
    return isFirst;
  }

  /** An entry of a glossary whose terms stand in it; the first of a term is the one that is led to. */
  enter(term: string, entry: NodeId): void {
    const key = sortKey(term);
    this.#written.set(key, this.#written.get(key) ?? entry);
  }

  isDefined(term: string): boolean {
    return this.#defined.has(sortKey(term));
  }

  /** An entry that is made of what the text says. */
  define(term: string, item: DefinitionItem): void {
    this.#defined.set(sortKey(term), item);
  }

  entryOf(term: string): NodeId | undefined {
    const key = sortKey(term);
    return this.#defined.get(key)?.id ?? this.#written.get(key);
  }

  /** In reading order. */
  get defined(): readonly DefinitionItem[] {
    return [...this.#defined.values()];
  }
}
