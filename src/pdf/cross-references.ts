/** Which structure elements refer to which others (ISO 32000-2, table 355, Ref). */
import type { NodeId } from '../document/model.js';
import { isEmpty, type TagElement } from './tag-element.js';

export type CrossReferences = ReadonlyMap<TagElement, readonly TagElement[]>;

/** Entries of contents refer to what they list, marks to their notes, and notes back to all of their marks. */
export function crossReferences(root: TagElement, elementOf: (id: NodeId) => TagElement | null): CrossReferences {
  const references = new Map<TagElement, TagElement[]>();
  const refer = (from: TagElement, to: TagElement): void => {
    references.set(from, [...(references.get(from) ?? []), to]);
  };
  walkElements(root, (tag) => {
    const to = tag.target === null ? null : elementOf(tag.target);
    if (to === null) {
      return;
    }
    refer(tag, to);
    if (to.type === 'Note') {
      refer(to, tag);
    }
  });
  return references;
}

/** Those that are written. */
function walkElements(tag: TagElement, visit: (tag: TagElement) => void): void {
  if (isEmpty(tag)) {
    return;
  }
  visit(tag);
  for (const kid of tag.kids) {
    if (kid.kind === 'element') {
      walkElements(kid, visit);
    }
  }
}
