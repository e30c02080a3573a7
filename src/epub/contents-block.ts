/** Tables of contents and lists of figures in the text: lists of links, a list in each entry for those below it. */
import type { Contents, ContentsEntry } from '../document/model.js';
import { displayDirection } from '../document/paragraph-direction.js';
import { directed } from './directed.js';
import { filled } from './inlines.js';
import { inlineMarks } from './page-marks.js';
import { hrefOf, idOf, inDirection, type Rendering } from './rendering.js';
import { element, lines, text, textElement, type XmlNode } from './xml.js';

const SEMANTICS = {
  headings: { 'epub:type': 'toc', role: 'doc-toc' },
  figures: { 'epub:type': 'loi' },
  tables: { 'epub:type': 'lot' },
} as const;

export function renderContents(contents: Contents, rendering: Rendering): XmlNode {
  const { lists, entries } = contents;
  const attributes = { id: idOf(contents, rendering), class: 'contents', ...SEMANTICS[lists], 'aria-label': rendering.labels.lists[lists] };
  return element('section', attributes, entries.length === 0 ? [] : lines([renderEntries(entries, rendering)]));
}

function renderEntries(entries: readonly ContentsEntry[], rendering: Rendering): XmlNode {
  const top = Math.min(...entries.map(({ depth }) => depth));
  const items: XmlNode[] = [];
  let index = 0;
  while (index < entries.length) {
    const entry = entries[index];
    const end = entries.findIndex(({ depth }, place) => place > index && depth <= top);
    const below = entries.slice(index + 1, end === -1 ? entries.length : end);
    const link = entry === undefined ? [] : [...inlineMarks(entry.id, rendering), renderEntry(entry, rendering)];
    items.push(element('li', {}, below.length === 0 ? link : [...link, renderEntries(below, rendering)]));
    index += 1 + below.length;
  }
  return element('ol', {}, lines(items));
}

function renderEntry({ target, label, children }: ContentsEntry, rendering: Rendering): XmlNode {
  const direction = displayDirection(children, rendering.metadata);
  const number = label === null ? [] : [textElement('bdi', {}, label), ...text(' ')];
  const words = filled(children, inDirection(direction, rendering));
  const title = direction === rendering.direction ? words : [element('bdi', directed(children, direction, rendering), words)];
  return element('a', { href: hrefOf(target, rendering) }, [...number, ...title]);
}
