/** A book of several files as one Document, section by section. */
import type { Root } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import type { ListMarkers } from '../design/theme.js';
import type { CounterStyle } from '../locale/counters.js';
import type { BookFile, BookSection, ParsedBook } from '../source/book.js';
import { NO_DATA } from '../source/data-table.js';
import { isListing, isMadeFromMetadata, type Matter } from '../source/section-kinds.js';
import { bookNames } from './book-names.js';
import { buildFile, settle, shareBuild, type BuiltFile, type FileToBuild, type SharedBuild } from './build-file.js';
import type { SourceEntry } from './citation-node.js';
import type { Metadata } from './metadata.js';
import { metadataPage } from './metadata-pages.js';
import type { Block, Document, Heading, ImageAsset, Note } from './model.js';
import { plainText } from './plain-text.js';
import { NO_FORMULAS, type ReadFormulas } from './read-formulas.js';
import type { Section } from './model.js';
import { isSetApart } from './section.js';
import { survey, type Survey } from './survey.js';
import { withLogo } from './with-logo.js';

export function buildBook(book: ParsedBook, metadata: Metadata, markers: ListMarkers, report: Report, entries: readonly SourceEntry[] = [], formulas: ReadFormulas = NO_FORMULAS, logo: ImageAsset | null = null): Document {
  const files = book.sections.map((section) => fileToBuild(section, metadata, report));
  const surveys = survey(files, metadata, report);
  const shared = shareBuild(metadata, markers, files, entries, report, formulas);
  const sections: Section[] = [];
  const notes: Note[] = [];
  const folios = folioStyles(book, metadata);
  book.sections.forEach((planned, index) => {
    const [file, facts] = [files[index], surveys[index]];
    if (file !== undefined && facts !== undefined) {
      const built = buildSection(planned, file, facts, shared, logo);
      const style = planned.pageNumbers ?? folios[planned.matter];
      sections.push(...divide(built.blocks, planned, style, sections.at(-1) ?? null, shared));
      notes.push(...built.notes);
    }
  });
  settle(shared);
  return withLogo({ metadata, blocks: sections.flatMap(({ blocks }) => blocks), sections, notes, images: book.images, logo: null }, logo);
}

/** What has no text of its own is an empty file, so that every section is built alike. */
function fileToBuild(section: BookSection, metadata: Metadata, report: Report): FileToBuild {
  const { kind, text, span } = section;
  const isAppendix = kind === 'appendix';
  const words = titleOf(section, metadata, report);
  const title = words === null ? null : { text: words, span };
  const counted = { isNumbered: isAppendix || kind === 'chapter', isAppendix };
  return text === null
    ? { root: listingRoot(section), file: span.file, path: `:${span.start}`, data: NO_DATA, title, ...counted }
    : { root: text.root, file: text.file, path: text.path, data: text.data, title, ...counted };
}

/** The one directive that makes a listing; nothing for what is no listing. */
function listingRoot({ kind, span }: BookSection): Root {
  if (!isListing(kind)) {
    return { type: 'root', children: [] };
  }
  const place = (offset: number) => ({ line: 1, column: 1, offset });
  const position = { start: place(span.start), end: place(span.end) };
  const directive: LeafDirective = { type: 'leafDirective', name: kind, attributes: {}, children: [], position };
  return { type: 'root', children: [directive], position };
}

/** The heading of a section that its file does not have; null where it has one, or where it needs none. */
function titleOf({ kind, text, title: given }: BookSection, metadata: Metadata, report: Report): string | null {
  const title = given ?? text?.title ?? null;
  if (kind === 'part') {
    return title;
  }
  if (text !== null && beginsWithTitle(text)) {
    if (title !== null) {
      reportSecondTitle(title, text, report);
    }
    return null;
  }
  if (title !== null || isMadeFromMetadata(kind) || isSetApart({ kind })) {
    return title;
  }
  if (kind === 'chapter' && text !== null) {
    report({
      rule: 'chapters-have-a-title',
      severity: 'error',
      message: 'expected a chapter to begin with its title, but this one does not',
      place: atSpan(firstLine(text)),
      hint: 'write # and the title in the first line',
    });
  }
  return text === null && !isListing(kind) ? null : bookNames(metadata).sections[kind];
}

function beginsWithTitle({ root }: BookFile): boolean {
  const first = root.children.find(({ type }) => type !== 'yaml' && type !== 'definition' && type !== 'footnoteDefinition' && type !== 'html');
  return first?.type === 'heading' && first.depth === 1;
}

function reportSecondTitle(title: string, text: BookFile, report: Report): void {
  report({
    rule: 'chapters-have-one-title',
    severity: 'warning',
    message: `expected one title, but the file begins with a heading of its own, so “${title}” counts for nothing`,
    place: atSpan(firstLine(text)),
    hint: 'remove one of the two',
  });
}

function firstLine({ file }: BookFile): Span {
  const end = file.text.search(/[\r\n]/);
  return { file, start: 0, end: end === -1 ? file.text.length : end };
}

function buildSection({ kind, span }: BookSection, file: FileToBuild, facts: Survey, shared: SharedBuild, logo: ImageAsset | null): BuiltFile {
  if (isMadeFromMetadata(kind)) {
    return { blocks: metadataPage(kind, { file: span.file, start: 0, end: span.file.text.length }, shared, logo?.path ?? null), notes: [] };
  }
  return buildFile(file, facts, shared);
}

/** The blocks of a file as one section, or as several where it has several headings of level 1. */
function divide(blocks: readonly Block[], planned: BookSection, style: CounterStyle, previous: Section | null, { metadata }: SharedBuild): readonly Section[] {
  const { kind, matter, insidePart, opening } = planned;
  const starts = blocks.flatMap((block, index) => (index > 0 && kind !== 'part' && isTitle(block) ? [index] : []));
  return [0, ...starts].map((start, index) => {
    const own = blocks.slice(start, starts[index]);
    const [first] = own;
    const heading = first !== undefined && isTitle(first) ? first : null;
    const title = heading === null ? bookNames(metadata).sections[kind] : plainText(heading.children).trim();
    const restarts = index === 0 && previous !== null && previous.folios.style !== style;
    return { kind, matter, insidePart, heading, title, blocks: own, opening, folios: { style, restarts } };
  });
}

function isTitle(block: Block): block is Heading {
  return block.kind === 'heading' && block.level === 1;
}

/** Letters before the text, as the language has them, and numbers from there on. */
function folioStyles({ pageNumbers }: ParsedBook, { direction }: Metadata): Readonly<Record<Matter, CounterStyle>> {
  const body = pageNumbers.body ?? 'decimal';
  return { front: pageNumbers.front ?? (direction === 'rtl' ? 'abjad' : 'lower-roman'), body, back: pageNumbers.back ?? body };
}
