/** The content documents of the book, in reading order. */
import type { Theme } from '../design/theme.js';
import { renderBlocks } from './blocks.js';
import { type Chapter, NOTES_FILE } from './chapters.js';
import { COVER_FILE, renderCoverPage } from './cover-page.js';
import { foreignRunFinder } from './foreign-runs.js';
import { type Landmark, NAV_FILE, renderNavigation } from './nav.js';
import { NOTES_ID, renderNotes } from './notes.js';
import type { BookPlan } from './plan.js';
import type { Rendering } from './rendering.js';
import { renderTitlePage, TITLE_FILE } from './title-page.js';
import type { Division } from './xhtml.js';
import { element, lines, type XmlNode } from './xml.js';

/** A content document before it is serialised. */
export interface Page {
  readonly file: string;
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
    theme,
    foreignRuns,
  });
  const front = (file: string, title: string, content: readonly XmlNode[]): Page => ({
    file,
    title,
    division: 'frontmatter',
    content,
  });
  return [
    { file: COVER_FILE, title: labels.cover, division: 'cover', content: [renderCoverPage(metadata, labels)] },
    front(TITLE_FILE, metadata.title, [renderTitlePage(metadata, renderingOf(TITLE_FILE))]),
    front(NAV_FILE, labels.contents, renderNavigation(contents, landmarksOf(plan), renderingOf(NAV_FILE))),
    ...chapters.map((chapter) => chapterPage(chapter, renderingOf(chapter.file))),
    ...(document.notes.length > 0 ? [notesPage(plan, renderingOf(NOTES_FILE))] : []),
  ];
}

function chapterPage({ file, title, heading, blocks }: Chapter, rendering: Rendering): Page {
  const content = lines(renderBlocks(blocks, rendering));
  if (heading === null) {
    return { file, title, division: 'bodymatter', content: [element('section', {}, content)] };
  }
  const labelledBy = rendering.addresses.get(heading.id)?.id ?? null;
  const attributes = { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': labelledBy };
  return { file, title, division: 'bodymatter', content: [element('section', attributes, content)] };
}

function notesPage({ document, labels }: BookPlan, rendering: Rendering): Page {
  const content = [renderNotes(document.notes, rendering)];
  return { file: NOTES_FILE, title: labels.notes, division: 'backmatter', content };
}

function landmarksOf({ document, labels, chapters }: BookPlan): readonly Landmark[] {
  const first = chapters[0];
  return [
    { type: 'cover', label: labels.cover, href: COVER_FILE },
    { type: 'titlepage', label: labels.titlePage, href: TITLE_FILE },
    { type: 'toc', label: labels.contents, href: `${NAV_FILE}#toc` },
    ...(first === undefined ? [] : [{ type: 'bodymatter', label: labels.start, href: first.file } as const]),
    ...(document.notes.length > 0
      ? [{ type: 'endnotes', label: labels.notes, href: `${NOTES_FILE}#${NOTES_ID}` } as const]
      : []),
  ];
}
