import type { Metadata } from '../document/metadata.js';
import { renderString } from './inlines.js';
import type { Rendering } from './rendering.js';
import { element, lines, type XmlNode } from './xml.js';

export const TITLE_FILE = 'title.xhtml';

export function renderTitlePage(metadata: Metadata, rendering: Rendering): XmlNode {
  const { title, subtitle, authors, publisher, date, abstract, rights } = metadata;
  const line = (className: string, value: string | null): readonly XmlNode[] =>
    value === null || value === '' ? [] : [element('p', { class: className }, renderString(value, rendering))];
  return element(
    'section',
    { class: 'title-page', 'epub:type': 'titlepage' },
    lines([
      element('h1', { class: 'title' }, renderString(title, rendering)),
      ...line('subtitle', subtitle),
      ...line('byline', authors.join(rendering.labels.listComma)),
      ...renderAbstract(abstract, rendering),
      ...line('imprint', publisher),
      ...(date === null ? [] : [renderDate(date, rendering)]),
      ...line('rights', rights),
    ]),
  );
}

function renderDate(date: NonNullable<Metadata['date']>, rendering: Rendering): XmlNode {
  const time = element('time', { datetime: date.iso }, renderString(date.display, rendering));
  return element('p', { class: 'imprint' }, [time]);
}

/** Paragraphs of the abstract are parted by blank lines. */
function renderAbstract(abstract: string | null, rendering: Rendering): readonly XmlNode[] {
  const paragraphs = (abstract ?? '').split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  if (paragraphs.length === 0) {
    return [];
  }
  const children = paragraphs.map((paragraph) => element('p', {}, renderString(paragraph.trim(), rendering)));
  return [element('section', { class: 'abstract', 'epub:type': 'abstract', role: 'doc-abstract' }, lines(children))];
}
