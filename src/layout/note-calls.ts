/**
 * Which piece brings which note to the foot of its page: the first piece that refers to it, in
 * reading order. A note that only another note refers to comes right after that one, and a note that
 * no piece refers to comes with the last piece, so that none is ever lost.
 */
import type { NodeId } from '../document/model.js';
import type { Fragment, Piece } from './fragments.js';

/** `lists` follow each other. */
export function callNotesOnce(
  lists: readonly (readonly Fragment[])[],
  notes: ReadonlyMap<NodeId, readonly Fragment[]>,
): readonly (readonly Fragment[])[] {
  const seen = new Set<NodeId>();
  const called = lists.map((fragments) =>
    fragments.map((fragment) => (fragment.kind === 'piece' ? { ...fragment, notes: firstCalls(fragment.notes, notes, seen) } : fragment)),
  );
  const rest = firstCalls([...notes.keys()], notes, seen);
  return called.map((fragments, index) => (index === called.length - 1 ? appendCalls(fragments, rest) : fragments));
}

/** Those of `ids`, and of the notes inside them, that were not seen before. */
function firstCalls(
  ids: readonly NodeId[],
  notes: ReadonlyMap<NodeId, readonly Fragment[]>,
  seen: Set<NodeId>,
): readonly NodeId[] {
  const calls: NodeId[] = [];
  const waiting = [...ids].reverse();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const note = notes.get(id);
    if (note === undefined || seen.has(id)) {
      continue;
    }
    seen.add(id);
    calls.push(id);
    waiting.push(...referredTo(note).reverse());
  }
  return calls;
}

function referredTo(fragments: readonly Fragment[]): NodeId[] {
  return fragments.flatMap((fragment) => (fragment.kind === 'piece' ? fragment.notes : []));
}

function appendCalls(fragments: readonly Fragment[], calls: readonly NodeId[]): readonly Fragment[] {
  const last = fragments.findLastIndex((fragment) => fragment.kind === 'piece');
  const target = fragments[last];
  if (calls.length === 0 || target?.kind !== 'piece') {
    return fragments;
  }
  const fuller: Piece = { ...target, notes: [...target.notes, ...calls] };
  return fragments.with(last, fuller);
}
