/**
 * Gives each target in the book a stable ASCII address. Ids are counted in each chapter by itself, by kind and by place in
 * its outline, never by text or node ids: what is added in another chapter leaves them as they are, and so do paragraphs
 * that are added in this one.
 */
import type { AnyNode, Document, HeadingLevel, NodeId, Note, Table } from '../document/model.js';
import { tableHeaders } from '../document/table-headers.js';
import { walk, walkDocument } from '../document/walk.js';
import { type Chapter, NOTES_FILE } from './chapters.js';
import { listingKind } from './section-semantics.js';

/** Where a node stands in the book. */
export interface Address {
  readonly file: string;
  readonly id: string;
}

type Addresses = Map<NodeId, Address>;

/** Addresses of headings, charts, what landmarks lead to, notes, note references and all that links lead to. */
export function addressNodes(document: Document, chapters: readonly Chapter[]): ReadonlyMap<NodeId, Address> {
  const addresses: Addresses = new Map();
  const targets = linkedNodes(document);
  const notes = new Map(document.notes.flatMap((note) => note.references.map((reference) => [reference, note] as const)));
  for (const { file, key, blocks } of chapters) {
    walk(blocks, addressing(file, key, targets, notes, addresses));
  }
  walk(document.notes, addressing(NOTES_FILE, 'notes', targets, notes, addresses));
  return addresses;
}

/** The visitor of one file's nodes. */
function addressing(file: string, key: string, targets: ReadonlySet<NodeId>, notes: ReadonlyMap<NodeId, Note>, addresses: Addresses): (node: AnyNode) => void {
  const headings: Record<HeadingLevel, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const counts = new Map<string, number>();
  let tables = 0;
  const next = (name: string): string => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name}-${count}`;
  };
  return (node) => {
    const note = notes.get(node.id);
    if (node.kind === 'heading') {
      addresses.set(node.id, { file, id: sectionId(headings, node.level) });
    } else if (note !== undefined) {
      addresses.set(node.id, { file, id: next('noteref') });
      if (!addresses.has(note.id)) {
        addresses.set(note.id, { file: NOTES_FILE, id: next(`note-${key}`) });
      }
    } else if (targets.has(node.id) || node.kind === 'chart' || listingKind(node) !== null) {
      addresses.set(node.id, { file, id: next(kebab(node.kind)) });
    }
    if (node.kind === 'table') {
      tables += 1;
      for (const [id, name] of tableIds(node, `table-${tables}`)) {
        addresses.set(id, { file, id: name });
      }
    }
  };
}

/** What is led to inside a table: its headers where cells name them, its notes and the references to these. */
function tableIds(table: Table, name: string): ReadonlyMap<NodeId, string> {
  const named = new Set([...tableHeaders(table).values()].flat());
  const ids = new Map<NodeId, string>([...named].map((id, index) => [id, `${name}-header-${index + 1}`]));
  table.notes.forEach(({ id, references }, index) => {
    ids.set(id, `${name}-note-${index + 1}`);
    references.forEach((reference, again) => {
      ids.set(reference, `${name}-noteref-${index + 1}${again === 0 ? '' : `-${again + 1}`}`);
    });
  });
  return ids;
}

/** Nodes that something in the Document leads to. */
function linkedNodes(document: Document): ReadonlySet<NodeId> {
  const targets = new Set<NodeId>();
  walkDocument(document, (node) => {
    if (node.kind === 'reference' || node.kind === 'contentsEntry') {
      targets.add(node.target);
    } else if (node.kind === 'link' && node.target.kind !== 'url') {
      targets.add(node.target.id);
    } else if (node.kind === 'bibliographyEntry') {
      node.citations.forEach((citation) => targets.add(citation));
    }
  });
  return targets;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `s1-2` for the second level-2 heading below the chapter's own; counts on in `counters`. */
function sectionId(counters: Record<HeadingLevel, number>, level: HeadingLevel): string {
  const levels = [1, 2, 3, 4] as const;
  counters[level] += 1;
  for (const deeper of levels.filter((other) => other > level)) {
    counters[deeper] = 0;
  }
  return `s${levels
    .filter((other) => other <= level)
    .map((other) => counters[other])
    .join('-')}`;
}
