import type { Bibliography, BibliographyEntry } from '../document/model.js';
import { directed } from './directed.js';
import { filled } from './inlines.js';
import { hrefTo, idOf, inDirection, type Rendering } from './rendering.js';
import { element, lines, text, textElement, type XmlNode } from './xml.js';

/** A section of its own, so that readers find it; entries lead back to where they are cited. */
export function renderBibliography(bibliography: Bibliography, rendering: Rendering): XmlNode {
  const items = bibliography.entries.map((entry) => renderEntry(entry, rendering));
  const list = element('ul', { class: 'bibliography' }, lines(items));
  const attributes = { id: idOf(bibliography, rendering), 'epub:type': 'bibliography', role: 'doc-bibliography', 'aria-label': rendering.labels.bibliography };
  return element('section', attributes, [list]);
}

function renderEntry(entry: BibliographyEntry, rendering: Rendering): XmlNode {
  const { label, direction, children } = entry;
  const number = label === null ? [] : [textElement('bdi', { class: 'entry-label' }, label), ...text(' ')];
  const words = filled(children, inDirection(direction, rendering));
  const back = renderBackLink(entry, rendering);
  const attributes = { id: idOf(entry, rendering), 'epub:type': 'biblioentry', class: label === null ? null : 'numbered', ...directed(children, direction, rendering) };
  return element('li', attributes, [...number, ...words, ...back]);
}

/** To the first of its citations: a row of links to all of them would be read aloud whole. */
function renderBackLink({ citations: [first] }: BibliographyEntry, rendering: Rendering): readonly XmlNode[] {
  const address = first === undefined ? undefined : rendering.addresses.get(first);
  if (address === undefined) {
    return [];
  }
  const { labels, metadata } = rendering;
  const attributes = { class: 'back', href: hrefTo(address, rendering), 'epub:type': 'backlink', role: 'doc-backlink', dir: metadata.direction, lang: metadata.language, 'xml:lang': metadata.language, 'aria-label': labels.backToCitation };
  return [...text(' '), textElement('a', attributes, labels.back)];
}
