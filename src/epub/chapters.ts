/** Cuts a Document into the files of the book and gives each target in it a stable ASCII address. */
import type { AnyNode, Block, Document, Heading, HeadingLevel, NodeId, Section, Table } from '../document/model.js';
import { plainText } from '../document/plain-text.js';
import { tableHeaders } from '../document/table-headers.js';
import { walk, walkDocument } from '../document/walk.js';

/** A file of the book: a section; in a publication of one file, what stands before the first level-1 heading, or one such heading and what follows it. */
export interface Chapter {
  readonly file: string;
  readonly title: string;
  /** Null for the part before the first level-1 heading. */
  readonly heading: Heading | null;
  readonly blocks: readonly Block[];
  /** Of a book; null in a publication of one file. */
  readonly section: Section | null;
}

/** Where a node stands in the book. */
export interface Address {
  readonly file: string;
  readonly id: string;
}

export const TITLE_FILE = 'title.xhtml';
export const NOTES_FILE = 'notes.xhtml';

const FILE_DIGITS = 3;

/** One chapter at least, even of an empty document. */
export function splitChapters(document: Document): readonly Chapter[] {
  return document.sections.length > 0 ? document.sections.map(sectionChapter) : splitAtHeadings(document);
}

function sectionChapter(section: Section, index: number): Chapter {
  const { title, heading, blocks } = section;
  return { file: section.kind === 'title-page' ? TITLE_FILE : chapterFile(index + 1), title, heading, blocks, section };
}

function splitAtHeadings(document: Document): readonly Chapter[] {
  const chapters: Chapter[] = [];
  let heading: Heading | null = null;
  let blocks: Block[] = [];
  const close = (): void => {
    if (heading !== null || blocks.length > 0) {
      const title = chapterTitle(heading, blocks, document.metadata.title);
      chapters.push({ file: chapterFile(chapters.length + 1), title, heading, blocks, section: null });
    }
  };
  for (const block of document.blocks) {
    if (block.kind === 'heading' && block.level === 1) {
      close();
      heading = block;
      blocks = [];
    }
    blocks.push(block);
  }
  close();
  return chapters.length > 0 ? chapters : [{ file: chapterFile(1), title: document.metadata.title, heading: null, blocks: [], section: null }];
}

/** What opens a brief without a heading is its summary; any other opening goes by the book's title. */
function chapterTitle(heading: Heading | null, blocks: readonly Block[], bookTitle: string): string {
  if (heading !== null) {
    return plainText(heading.children).trim();
  }
  const first = blocks[0];
  return first?.kind === 'box' && first.title.length > 0 ? plainText(first.title).trim() : bookTitle;
}

function chapterFile(number: number): string {
  return `chapter-${String(number).padStart(FILE_DIGITS, '0')}.xhtml`;
}

/**
 * Addresses of headings, notes, note references and all that links lead to. They come from places in
 * the outline, from note numbers and counts of each kind, never from text or from node ids: an edit elsewhere leaves them as they are.
 */
export function addressNodes(document: Document, chapters: readonly Chapter[]): ReadonlyMap<NodeId, Address> {
  const addresses = new Map<NodeId, Address>();
  const counters: Record<HeadingLevel, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const references = referenceIds(document);
  const targets = linkedNodes(document);
  const places = new Map<string, number>();
  let tables = 0;
  const addressIn = (file: string) => (node: AnyNode): void => {
    if (node.kind === 'heading') {
      addresses.set(node.id, { file, id: sectionId(counters, node.level) });
    } else if (node.kind === 'noteReference') {
      const id = references.get(node.id);
      if (id !== undefined) {
        addresses.set(node.id, { file, id });
      }
    } else if (node.kind === 'note') {
      addresses.set(node.id, { file, id: `note-${node.number}` });
    } else if (targets.has(node.id)) {
      const count = (places.get(node.kind) ?? 0) + 1;
      places.set(node.kind, count);
      addresses.set(node.id, { file, id: `${kebab(node.kind)}-${count}` });
    }
    if (node.kind === 'table') {
      tables += 1;
      for (const [id, name] of tableIds(node, tables)) {
        addresses.set(id, { file, id: name });
      }
    }
  };
  for (const { file, blocks } of chapters) {
    walk(blocks, addressIn(file));
  }
  walk(document.notes, addressIn(NOTES_FILE));
  return addresses;
}

/** What is led to inside a table: its headers where cells name them, its notes and the references to these. */
function tableIds(table: Table, count: number): ReadonlyMap<NodeId, string> {
  const named = new Set([...tableHeaders(table).values()].flat());
  const ids = new Map<NodeId, string>([...named].map((id, index) => [id, `table-${count}-header-${index + 1}`]));
  table.notes.forEach(({ id, references }, index) => {
    ids.set(id, `table-${count}-note-${index + 1}`);
    references.forEach((reference, again) => {
      ids.set(reference, `table-${count}-noteref-${index + 1}${again === 0 ? '' : `-${again + 1}`}`);
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

/** `noteref-3` for the first reference to note 3, `noteref-3-2` for the second. */
function referenceIds({ notes }: Document): ReadonlyMap<NodeId, string> {
  return new Map(
    notes.flatMap(({ number, references }) =>
      references.map((id, index) => [id, index === 0 ? `noteref-${number}` : `noteref-${number}-${index + 1}`] as const),
    ),
  );
}

/** `s2-1` for the first level-2 heading below the second level-1 heading; counts on in `counters`. */
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
