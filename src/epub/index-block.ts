/** Indexes to XHTML: links to the places, for here are no pages. The words of EPUB Indexes 1.0 allow one list an index only. */
import type { Index, IndexEntry, IndexGroup, Reference } from '../document/model.js';
import { renderInlines } from './inlines.js';
import { hrefOf, type Rendering } from './rendering.js';
import { element, lines, text, textElement, type XmlNode } from './xml.js';

export function renderIndex({ groups }: Index, rendering: Rendering): XmlNode {
  const attributes = { class: 'index', role: 'doc-index', 'aria-label': rendering.labels.index };
  return element('section', attributes, lines(groups.map((group) => renderGroup(group, rendering))));
}

function renderGroup({ letter, entries }: IndexGroup, rendering: Rendering): XmlNode {
  const title = textElement('p', { class: 'index-letter' }, letter);
  const items: XmlNode[] = [];
  entries.forEach((entry, index) => {
    if (entry.depth === 0) {
      const end = entries.findIndex(({ depth }, place) => place > index && depth === 0);
      items.push(renderEntry(entry, entries.slice(index + 1, end === -1 ? entries.length : end), rendering));
    }
  });
  return element('section', {}, lines([title, renderList(items)]));
}

function renderList(items: readonly XmlNode[]): XmlNode {
  return element('ul', {}, lines(items));
}

function renderEntry({ children, locators, notes }: IndexEntry, below: readonly IndexEntry[], rendering: Rendering): XmlNode {
  const { listComma } = rendering.labels;
  const term = element('span', { class: 'index-term' }, renderInlines(children, rendering));
  const links = locators.flatMap((locator) => [...text(listComma), renderLocator(locator, rendering)]);
  const see = notes.flatMap((note) => [...text(listComma), element('span', { class: 'index-see' }, renderInlines([note], rendering))]);
  const subs = below.length === 0 ? [] : [renderList(below.map((entry) => renderEntry(entry, [], rendering)))];
  return element('li', {}, [term, ...links, ...see, ...subs]);
}

function renderLocator({ target, children }: Reference, rendering: Rendering): XmlNode {
  return element('a', { href: hrefOf(target, rendering) }, renderInlines(children, rendering));
}
