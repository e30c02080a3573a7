/** Cuts a Document into the files of the book. */
import type { Block, Document, Heading, Section } from '../document/model.js';
import { plainText } from '../document/plain-text.js';
import { StableNames } from './stable-names.js';

/** A file of the book: a section; in a publication of one file, what stands before the first level-1 heading, or one such heading and what follows it. */
export interface Chapter {
  readonly file: string;
  /** ASCII, its own, and the same whatever stands before it: made of what it is called. */
  readonly key: string;
  readonly title: string;
  /** Null for the part before the first level-1 heading. */
  readonly heading: Heading | null;
  readonly blocks: readonly Block[];
  /** Of a book; null in a publication of one file. */
  readonly section: Section | null;
}

export const TITLE_FILE = 'title.xhtml';
export const NOTES_FILE = 'notes.xhtml';

const FILE_DIGITS = 3;

/** A chapter that has no name in the book yet. */
type Cut = Omit<Chapter, 'file' | 'key'>;

/** One chapter at least, even of an empty document. */
export function splitChapters(document: Document): readonly Chapter[] {
  const cuts = document.sections.length > 0 ? document.sections.map(sectionCut) : cutAtHeadings(document);
  const names = new StableNames();
  return cuts.map((cut, index) => ({ ...cut, file: cut.section?.kind === 'title-page' ? TITLE_FILE : chapterFile(index + 1), key: names.add(keyOf(cut)) }));
}

/** What stands before the first heading has the book's name, which says nothing among its chapters. */
function keyOf({ heading, section }: Cut): string {
  return heading?.slug ?? section?.kind ?? 'opening';
}

function sectionCut(section: Section): Cut {
  const { title, heading, blocks } = section;
  return { title, heading, blocks, section };
}

function cutAtHeadings(document: Document): readonly Cut[] {
  const cuts: Cut[] = [];
  let heading: Heading | null = null;
  let blocks: Block[] = [];
  const close = (): void => {
    if (heading !== null || blocks.length > 0) {
      cuts.push({ title: chapterTitle(heading, blocks, document.metadata.title), heading, blocks, section: null });
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
  return cuts.length > 0 ? cuts : [{ title: document.metadata.title, heading: null, blocks: [], section: null }];
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
