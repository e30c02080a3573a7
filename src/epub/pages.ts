/** The content documents of the book, in reading order. */
import type { Theme } from '../design/theme.js';
import { renderBlocks } from './blocks.js';
import { type Chapter, NOTES_FILE, TITLE_FILE } from './chapters.js';
import { COVER_FILE, renderCoverPage } from './cover-page.js';
import { foreignRunFinder } from './foreign-runs.js';
import { landmarksOf } from './landmarks.js';
import { NAV_FILE, type PageEntry, renderNavigation } from './nav.js';
import { renderNotes } from './notes.js';
import { marksIn, type PageMarks } from './page-marks.js';
import type { BookPlan } from './plan.js';
import type { Rendering } from './rendering.js';
import type { Section } from '../document/model.js';
import type { SectionKind } from '../document/section.js';
import { namedKind } from './named-sections.js';
import { sectionSemantics } from './section-semantics.js';
import { renderTitlePage } from './title-page.js';
import type { Division } from './xhtml.js';
import { element, lines, type XmlNode } from './xml.js';

/** A content document before it is serialised. */
export interface Page {
  readonly file: string;
  /** In the manifest; it stays when chapters are added. */
  readonly id: string;
  readonly title: string;
  readonly division: Division;
  readonly content: readonly XmlNode[];
}

export function renderPages(plan: BookPlan, theme: Theme): readonly Page[] {
  const { document, labels, chapters, contents } = plan;
  const { metadata } = document;
  const foreignRuns = foreignRunFinder(metadata.direction);
  const renderingOf = (file: string): Rendering => ({
    file,
    metadata,
    direction: metadata.direction,
    language: null,
    numerals: metadata.numerals,
    labels,
    addresses: plan.addresses,
    imageFiles: plan.imageFiles,
    pageMarks: plan.pageMarks,
    theme,
    foreignRuns,
  });
  const front = (file: string, title: string, content: readonly XmlNode[]): Page => ({
    file,
    id: file === NAV_FILE ? 'nav' : 'page-title',
    title,
    division: 'frontmatter',
    content,
  });
  const hasTitlePage = chapters.some(({ file }) => file === TITLE_FILE);
  const pages = chapters.map((chapter) => chapterPage(chapter, renderingOf(chapter.file)));
  const opening = beforeContents(chapters);
  const before: readonly Page[] = [
    { file: COVER_FILE, id: 'page-cover', title: labels.cover, division: 'cover', content: [renderCoverPage(metadata, labels)] },
    ...(hasTitlePage ? [] : [front(TITLE_FILE, metadata.title, [renderTitlePage(document, renderingOf(TITLE_FILE))])]),
    ...pages.slice(0, opening),
  ];
  const after = [...pages.slice(opening), ...(document.notes.length > 0 ? [notesPage(plan, renderingOf(NOTES_FILE))] : [])];
  const navigation = { contents, landmarks: landmarksOf(plan), pages: pageEntries([...before, ...after], plan.pageMarks) };
  return [...before, front(NAV_FILE, labels.contents, renderNavigation(navigation, renderingOf(NAV_FILE))), ...after];
}

/** In reading order, of the marks that stand in the pages. */
export function pageEntries(pages: readonly Page[], { labels }: PageMarks): readonly PageEntry[] {
  return pages.flatMap(({ file, content }) => marksIn(content).map((id) => ({ label: labels.get(id) ?? '', href: `${file}#${id}` })));
}

/** How many sections stand before the contents: those that open a book, up to its colophon or title page. */
function beforeContents(chapters: readonly Chapter[]): number {
  return chapters.findLastIndex(({ section }) => section !== null && OPENS_A_BOOK.has(section.kind)) + 1;
}

const OPENS_A_BOOK: ReadonlySet<SectionKind> = new Set(['half-title', 'title-page', 'colophon', 'dedication', 'epigraph']);

/** Of the classes that the style sheet knows; a title page has that of every title page. */
const SECTION_CLASSES: Readonly<Partial<Record<SectionKind, string>>> = {
  'half-title': 'half-title-page',
  'title-page': 'title-page',
  colophon: 'colophon-page',
  dedication: 'set-apart',
  epigraph: 'set-apart',
  part: 'part-page',
};

/** The contents, list, glossary or index inside says itself what it is, and a file without one is none. */
const BLOCK_SEMANTICS: ReadonlySet<SectionKind> = new Set(['contents', 'list-of-figures', 'list-of-tables', 'glossary', 'index']);
const PLAIN = { type: null, role: null };

const DIVISIONS = { front: 'frontmatter', body: 'bodymatter', back: 'backmatter' } as const;

function sectionPage({ file, key, title, heading, blocks }: Chapter, { kind, matter }: Section, rendering: Rendering): Page {
  const { type, role } = BLOCK_SEMANTICS.has(kind) ? PLAIN : sectionSemantics(kind);
  const labelledBy = heading === null ? null : (rendering.addresses.get(heading.id)?.id ?? null);
  const label = heading === null && role !== null ? title : null;
  const attributes = { class: SECTION_CLASSES[kind] ?? null, 'epub:type': type, role, 'aria-labelledby': labelledBy, 'aria-label': label };
  return { file, id: chapterId(key), title, division: DIVISIONS[matter], content: [element('section', attributes, lines(renderBlocks(blocks, rendering)))] };
}

const chapterId = (key: string): string => `chapter-${key}`;

function chapterPage(chapter: Chapter, rendering: Rendering): Page {
  const { file, key, title, heading, blocks, section } = chapter;
  if (section !== null) {
    return sectionPage(chapter, section, rendering);
  }
  const content = lines(renderBlocks(blocks, rendering));
  if (heading === null) {
    return { file, id: chapterId(key), title, division: 'bodymatter', content: [element('section', {}, content)] };
  }
  const labelledBy = rendering.addresses.get(heading.id)?.id ?? null;
  const { type, role } = sectionSemantics(namedKind(heading, rendering.metadata) ?? 'chapter');
  const attributes = { 'epub:type': type, role, 'aria-labelledby': labelledBy };
  return { file, id: chapterId(key), title, division: 'bodymatter', content: [element('section', attributes, content)] };
}

function notesPage({ document, labels }: BookPlan, rendering: Rendering): Page {
  const content = [renderNotes(document.notes, rendering)];
  return { file: NOTES_FILE, id: 'page-notes', title: labels.notes, division: 'backmatter', content };
}
