import type { Metadata } from '../document/metadata.js';
import { stringDirection } from '../document/paragraph-direction.js';
import { renderNames, renderString } from './inlines.js';
import { titleMarks } from './page-marks.js';
import { inDirection, type Rendering } from './rendering.js';
import { element, lines, type XmlNode } from './xml.js';

export function renderTitlePage(metadata: Metadata, rendering: Rendering): XmlNode {
  const { title, subtitle, authors, publisher, date, abstract, rights } = metadata;
  const line = (className: string, value: string | null): readonly XmlNode[] =>
    value === null || value === '' ? [] : [renderLine('p', className, value, rendering)];
  return element(
    'section',
    { class: 'title-page', 'epub:type': 'titlepage' },
    lines([
      ...titleMarks(rendering),
      renderLine('h1', 'title', title, rendering),
      ...line('subtitle', subtitle),
      ...(authors.length > 0 ? [element('p', { class: 'byline' }, renderNames(authors, rendering.labels.listComma, rendering))] : []),
      ...renderAbstract(abstract, rendering),
      ...line('imprint', publisher),
      ...(date === null ? [] : [renderDate(date, rendering)]),
      ...line('rights', rights),
    ]),
  );
}

function renderLine(name: string, className: string, value: string, rendering: Rendering): XmlNode {
  const direction = stringDirection(value, rendering.metadata);
  const dir = direction === rendering.direction ? null : direction;
  return element(name, { class: className, dir }, renderString(value, inDirection(direction, rendering)));
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
