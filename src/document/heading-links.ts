import type { LinkTarget, NodeId } from './model.js';

type HeadingTarget = Extract<LinkTarget, { kind: 'heading' }>;

/** A link may point to a heading that is built after it: targets get their ids in the end. */
export class HeadingLinks {
  readonly #ids = new Map<string, NodeId>();
  readonly #open: { readonly address: string; readonly target: { -readonly [Key in keyof HeadingTarget]: HeadingTarget[Key] } }[] = [];

  /** `path` is that of the file in its publication; empty for a publication of one file. */
  define(path: string, slug: string, id: NodeId): void {
    this.#ids.set(addressOf(path, slug), id);
  }

  /** Points to the link itself, `link`, until `settle` knows the heading. */
  target(path: string, slug: string, link: NodeId): LinkTarget {
    const target = { kind: 'heading' as const, id: link };
    this.#open.push({ address: addressOf(path, slug), target });
    return target;
  }

  /** Call once, when all headings are built. A heading that an error left out stays without links. */
  settle(): void {
    for (const { address, target } of this.#open) {
      target.id = this.#ids.get(address) ?? target.id;
    }
  }
}

function addressOf(path: string, slug: string): string {
  return `${path}#${slug}`;
}
