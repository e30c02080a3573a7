/**
 * Endnotes: where notes do not stand at the foot of pages, they stand under a heading of their own, after
 * their chapter or after the text. Pages alone have them; the e-book has its page of notes.
 */
import { bookNames } from './book-names.js';
import { copyInlines } from './copy-inlines.js';
import type { Block, ContentsEntry, Document, Endnotes, Heading, HeadingLevel, NodeId, Note, Section } from './model.js';
import { walk, walkDocument } from './walk.js';
import type { SectionKind } from '../source/section-kinds.js';

/** Notes of the text stand before these. */
const AFTER_NOTES: readonly SectionKind[] = ['glossary', 'bibliography', 'index'];

/** The Document as its pages show it. */
export function withEndnotes(document: Document): Document {
  const { place } = document.metadata.numbering.notes;
  if (place === 'foot' || document.notes.length === 0) {
    return document;
  }
  const builder = new EndnotesBuilder(document);
  if (document.sections.length > 0) {
    const sections = place === 'end' ? endSection(document.sections, builder) : chapterNotes(document.sections, builder);
    return { ...document, sections, blocks: sections.flatMap(({ blocks }) => blocks) };
  }
  if (place === 'end-of-chapter') {
    return { ...document, blocks: notesAfterChapters(document.blocks, builder) };
  }
  const notes = builder.rest(1);
  return { ...document, blocks: [...builder.listed(document.blocks, notes, []), ...notes] };
}

/** Takes each note once, in the chapter that first refers to it. */
class EndnotesBuilder {
  readonly #document: Document;
  readonly #byReference: ReadonlyMap<NodeId, Note>;
  readonly #taken = new Set<Note>();
  readonly #placed = new Set<Note>();
  #lastId = 0;

  constructor(document: Document) {
    this.#document = document;
    this.#byReference = new Map(document.notes.flatMap((note) => note.references.map((reference) => [reference, note])));
    walkDocument(document, ({ id }) => {
      this.#lastId = Math.max(this.#lastId, id);
    });
  }

  /** A heading and the notes of a chapter; nothing where it has none. */
  of(blocks: readonly Block[], level: HeadingLevel): readonly (Heading | Endnotes)[] {
    this.#take(blocks);
    const notes = this.#document.notes.filter((note) => this.#taken.has(note) && !this.#placed.has(note));
    return this.#build(notes, level);
  }

  /** All that are left. */
  rest(level: HeadingLevel): readonly (Heading | Endnotes)[] {
    return this.#build(this.#document.notes.filter((note) => !this.#placed.has(note)), level);
  }

  /** The blocks with the heading of the notes in their tables of contents, before those of the blocks that stand behind the notes. */
  listed(blocks: readonly Block[], notes: readonly Block[], behind: readonly Block[]): readonly Block[] {
    const headings = new Set(behind.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])));
    return blocks.map((block) => {
      if (block.kind !== 'contents' || block.lists !== 'headings') {
        return block;
      }
      const place = block.entries.findIndex(({ target }) => headings.has(target));
      return { ...block, entries: block.entries.toSpliced(place === -1 ? block.entries.length : place, 0, ...notes.flatMap((node) => this.#entryOf(node))) };
    });
  }

  #entryOf(node: Block): readonly ContentsEntry[] {
    if (node.kind !== 'heading' || !node.listed) {
      return [];
    }
    const { id: target, span, children } = node;
    return [{ kind: 'contentsEntry', id: this.#nextId(), span, target, depth: 0, label: null, children: copyInlines(children, () => this.#nextId()) }];
  }

  /** Notes referred to in the nodes, and in those notes. */
  #take(nodes: readonly (Block | Note)[]): void {
    walk(nodes, (node) => {
      const note = node.kind === 'noteReference' ? this.#byReference.get(node.id) : undefined;
      if (note !== undefined && !this.#taken.has(note)) {
        this.#taken.add(note);
        this.#take([note]);
      }
    });
  }

  #build(notes: readonly Note[], level: HeadingLevel): readonly (Heading | Endnotes)[] {
    const [first] = notes;
    if (first === undefined) {
      return [];
    }
    notes.forEach((note) => this.#placed.add(note));
    const { span } = first;
    const { notes: value } = bookNames(this.#document.metadata);
    const heading: Heading = {
      kind: 'heading', id: this.#nextId(), span, level, slug: 'notes', number: null, numberSuffix: '', listed: level === 1,
      children: [{ kind: 'text', id: this.#nextId(), span, value }],
    };
    return [heading, { kind: 'endnotes', id: this.#nextId(), span, notes }];
  }

  #nextId(): NodeId {
    this.#lastId += 1;
    return this.#lastId as NodeId;
  }
}

function chapterNotes(sections: readonly Section[], builder: EndnotesBuilder): readonly Section[] {
  return sections.map((section) => ({ ...section, blocks: [...section.blocks, ...builder.of(section.blocks, section.heading === null ? 1 : 2)] }));
}

function endSection(sections: readonly Section[], builder: EndnotesBuilder): readonly Section[] {
  const after = sections.findLastIndex(({ kind }) => !AFTER_NOTES.includes(kind)) + 1;
  const blocks = builder.rest(1);
  const [heading = null] = blocks.filter((block) => block.kind === 'heading');
  const last = sections[after - 1];
  if (last === undefined) {
    return sections;
  }
  const title = heading?.children.map((inline) => (inline.kind === 'text' ? inline.value : '')).join('') ?? '';
  const folios = { ...last.folios, restarts: false };
  const section: Section = { kind: 'afterword', matter: 'back', insidePart: false, heading, title, blocks, opening: null, folios };
  const behind = sections.slice(after).flatMap((later) => later.blocks);
  const listed = sections.map((each) => ({ ...each, blocks: builder.listed(each.blocks, blocks, behind) }));
  return listed.toSpliced(after, 0, section);
}

/** Chapters of one file begin with headings of level 1; what stands before the first belongs to it. */
function notesAfterChapters(blocks: readonly Block[], builder: EndnotesBuilder): readonly Block[] {
  const isChapter = (block: Block): boolean => block.kind === 'heading' && block.level === 1 && block.listed;
  const [first = 0, ...others] = blocks.flatMap((block, index) => (isChapter(block) ? [index] : []));
  const level = blocks.some(isChapter) ? 2 : 1;
  const starts = [0, ...others.filter((start) => start > first)];
  return starts.flatMap((start, index) => {
    const chapter = blocks.slice(start, starts[index + 1] ?? blocks.length);
    return [...chapter, ...builder.of(chapter, level)];
  });
}
