/** Indexes to XHTML, in the words of EPUB Indexes 1.0: links to the places, for here are no pages. */
import type { Index, IndexEntry, IndexGroup, Inline, Reference } from '../document/model.js';
import { named } from './directed.js';
import { renderInlines } from './inlines.js';
import { hrefOf, idOf, type Rendering } from './rendering.js';
import { element, lines, text, textElement, type XmlNode } from './xml.js';

export function renderIndex(index: Index, rendering: Rendering): XmlNode {
  const { groups } = index;
  // §2.2: an index without groups is none.
  const type = groups.length > 0 ? 'index' : null;
  const attributes = { id: idOf(index, rendering), class: 'index', 'epub:type': type, role: 'doc-index', 'aria-label': rendering.labels.index };
  return element('section', attributes, lines(groups.map((group) => renderGroup(group, rendering))));
}

function renderGroup({ letter, entries }: IndexGroup, rendering: Rendering): XmlNode {
  const [foreign] = rendering.foreignRuns(letter);
  const title = textElement('p', { class: 'index-letter', ...named(foreign?.language ?? null) }, letter);
  const items: XmlNode[] = [];
  entries.forEach((entry, index) => {
    if (entry.depth === 0) {
      const end = entries.findIndex(({ depth }, place) => place > index && depth === 0);
      items.push(renderEntry(entry, entries.slice(index + 1, end === -1 ? entries.length : end), rendering));
    }
  });
  return element('section', { 'epub:type': 'index-group' }, lines([title, renderList(items)]));
}

function renderList(items: readonly XmlNode[]): XmlNode {
  return element('ul', { 'epub:type': 'index-entry-list' }, lines(items));
}

function renderEntry({ children, locators, notes }: IndexEntry, below: readonly IndexEntry[], rendering: Rendering): XmlNode {
  const { listComma } = rendering.labels;
  const term = element('span', { class: 'index-term', 'epub:type': 'index-term' }, renderInlines(children, rendering));
  const links = locators.flatMap((locator) => [...text(listComma), renderLocator(locator, rendering)]);
  // An entry with places of its own sends to more of them, one without to the entry that has them.
  const type = locators.length > 0 || below.length > 0 ? 'index-xref-related' : 'index-xref-preferred';
  const see = notes.flatMap((note) => [...text(listComma), renderSee(note, type, rendering)]);
  const subs = below.length === 0 ? [] : [renderList(below.map((entry) => renderEntry(entry, [], rendering)))];
  return element('li', { 'epub:type': 'index-entry' }, [term, ...links, ...see, ...subs]);
}

function renderSee(note: Inline, type: string, rendering: Rendering): XmlNode {
  const term = element('span', { 'epub:type': 'index-term' }, renderInlines([note], rendering));
  return element('span', { class: 'index-see', 'epub:type': type }, [term]);
}

function renderLocator({ target, children }: Reference, rendering: Rendering): XmlNode {
  return element('a', { 'epub:type': 'index-locator', href: hrefOf(target, rendering) }, renderInlines(children, rendering));
}
