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

/** The contents page of the book, and the landmarks that readers jump to. */
export function renderNavigation(
  contents: readonly ContentsEntry[],
  landmarks: readonly Landmark[],
  rendering: Rendering,
): readonly XmlNode[] {
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
  ];
}

function renderEntries(entries: readonly ContentsEntry[], rendering: Rendering): XmlNode {
  const items = entries.map(({ label, href, children }) => {
    const link = element('a', { href }, renderString(label, rendering));
    return element('li', {}, children.length > 0 ? [link, renderEntries(children, rendering)] : [link]);
  });
  return element('ol', {}, lines(items));
}
