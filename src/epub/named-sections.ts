/** What a chapter of a publication of one file is, by what its heading calls it: «المقدمة» is an introduction. */
import type { Metadata } from '../document/metadata.js';
import type { Heading } from '../document/model.js';
import { plainText } from '../document/plain-text.js';
import { bookNames } from '../document/book-names.js';
import type { SectionKind } from '../document/section.js';

/** Those that a heading can only mean as a whole: a chapter may be called «الفهرس» and be none. */
const NAMED: readonly SectionKind[] = ['dedication', 'foreword', 'preface', 'acknowledgments', 'introduction', 'conclusion', 'afterword', 'appendix'];

/** Null for a chapter like others. */
export function namedKind(heading: Heading, metadata: Metadata): SectionKind | null {
  const words = bare(plainText(heading.children));
  const { sections } = bookNames(metadata);
  return NAMED.find((kind) => bare(sections[kind]) === words) ?? null;
}

/** Without marks, the article and what differs in how people type it. */
function bare(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
  return letters.replace(/^ال/u, '');
}
