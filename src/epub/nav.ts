import type { ContentsEntry } from './contents.js';
import { renderString } from './inlines.js';
import type { Rendering } from './rendering.js';
import { element, lines, textElement, type XmlNode } from './xml.js';

/** The name that epub-gen-memory gives the navigation document. */
export const NAV_FILE = 'toc.xhtml';

export interface Landmark {
  /** A term of the EPUB structure vocabulary. */
  readonly type: string;
  readonly label: string;
  readonly href: string;
}

/** A page of the printed book. */
export interface PageEntry {
  /** Its folio. */
  readonly label: string;
  readonly href: string;
}

interface Navigation {
  readonly contents: readonly ContentsEntry[];
  readonly landmarks: readonly Landmark[];
  readonly pages: readonly PageEntry[];
}

/** The contents page of the book, the landmarks that readers jump to, and the pages of the printed book. */
export function renderNavigation({ contents, landmarks, pages }: Navigation, rendering: Rendering): readonly XmlNode[] {
  const { labels } = rendering;
  const titleId = 'contents-title';
  const title = textElement('h1', { id: titleId }, labels.contents);
  const attributes = { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': titleId };
  const items = landmarks.map(({ type, label, href }) =>
    element('li', {}, [textElement('a', { 'epub:type': type, href }, label)]),
  );
  return [
    element('nav', attributes, lines([title, renderEntries(contents, rendering)])),
    element(
      'nav',
      { 'epub:type': 'landmarks', id: 'landmarks', 'aria-label': labels.landmarks, hidden: 'hidden' },
      lines([textElement('h2', {}, labels.landmarks), element('ol', {}, lines(items))]),
    ),
    ...(pages.length === 0 ? [] : [renderPageList(pages, rendering)]),
  ];
}

/** EPUB 3.3 §5.4.2.3. Folios in letters or digits are isolates by themselves: each is alone in its link. */
function renderPageList(pages: readonly PageEntry[], { labels }: Rendering): XmlNode {
  const items = pages.map(({ label, href }) => element('li', {}, [textElement('a', { href }, label)]));
  const attributes = { 'epub:type': 'page-list', role: 'doc-pagelist', id: 'page-list', 'aria-label': labels.printedPages, hidden: 'hidden' };
  return element('nav', attributes, lines([textElement('h2', {}, labels.printedPages), element('ol', {}, lines(items))]));
}

function renderEntries(entries: readonly ContentsEntry[], rendering: Rendering): XmlNode {
  const items = entries.map(({ label, href, children }) => {
    const link = element('a', { href }, renderString(label, rendering));
    return element('li', {}, children.length > 0 ? [link, renderEntries(children, rendering)] : [link]);
  });
  return element('ol', {}, lines(items));
}
