import type { LinkTarget, NodeId } from './model.js';

type Open<Target> = { -readonly [Key in keyof Target]: Target[Key] };
type EntryTarget = Open<Extract<LinkTarget, { kind: 'entry' }>>;

interface Cited {
  readonly key: string;
  readonly citation: NodeId;
  readonly target: EntryTarget;
}

/** Brings citations and the entries of the bibliography together, whichever is built first. */
export class BibliographyRegistry {
  readonly #cited: Cited[] = [];
  readonly #entries = new Map<string, { readonly id: NodeId; readonly citations: NodeId[] }>();

  #isOpen = false;

  /** Whether the publication has a list of its sources, to which citations lead. */
  constructor(readonly isPrinted: boolean) {}

  /** Before the entries; false where there is a list already. */
  open(): boolean {
    const isFirst = !this.#isOpen;
    this.#isOpen = true;
    return isFirst;
  }

  /** The target of a citation's link; until `settle` knows the entry, the link itself. */
  cite(key: string, citation: NodeId): LinkTarget {
    const target: EntryTarget = { kind: 'entry', id: citation };
    this.#cited.push({ key, citation, target });
    return target;
  }

  /** An entry, and the citations that lead to it, which `settle` fills in. */
  enter(key: string, id: NodeId): readonly NodeId[] {
    const citations: NodeId[] = [];
    this.#entries.set(key, { id, citations });
    return citations;
  }

  /** Call once, when all is built. */
  settle(): void {
    for (const { key, citation, target } of this.#cited) {
      const entry = this.#entries.get(key);
      if (entry !== undefined) {
        target.id = entry.id;
        entry.citations.push(citation);
      }
    }
  }
}
