import type { Box, BoxRole } from '../document/model.js';
import { proseDirection } from '../document/paragraph-direction.js';
import { plainText } from '../document/plain-text.js';
import { directed } from './directed.js';
import { renderDisplay, renderInlines } from './inlines.js';
import { idOf, inDirection, type RenderBlocks, type Rendering } from './rendering.js';
import { element, lines, text, type XmlNode } from './xml.js';

interface BoxElement {
  readonly name: 'section' | 'aside' | 'div';
  /** DPUB-ARIA 1.1 and ARIA in HTML; null: what the element is. */
  readonly role: string | null;
  readonly epubType: string | null;
}

const ELEMENTS: Readonly<Record<BoxRole, BoxElement>> = {
  summary: { name: 'section', role: 'doc-abstract', epubType: 'abstract' },
  'key-facts': { name: 'div', role: 'group', epubType: null },
  note: { name: 'aside', role: 'note', epubType: null },
  warning: { name: 'aside', role: 'note', epubType: null },
  definition: { name: 'div', role: 'group', epubType: null },
  example: { name: 'div', role: 'group', epubType: null },
  'pull-quote': { name: 'aside', role: 'doc-pullquote', epubType: null },
  card: { name: 'div', role: 'group', epubType: null },
  sidebar: { name: 'aside', role: null, epubType: null },
};

export function renderBox(box: Box, rendering: Rendering, renderBlocks: RenderBlocks): XmlNode {
  const { role, title, children } = box;
  const { name, role: aria, epubType } = ELEMENTS[role];
  const heading = title.length === 0 ? [] : [renderDisplay('p', { class: `box-title ${role}-title` }, title, rendering)];
  const label = plainText(title).trim();
  // A group that is called nothing tells a listener nothing.
  const known = label === '' ? { role: aria === 'group' ? null : aria } : { role: aria, 'aria-label': label };
  const attributes = { id: idOf(box, rendering), class: `box ${role}`, 'epub:type': epubType, ...known };
  return element(name, attributes, lines([...heading, ...renderBlocks(children, rendering), ...renderSource(box, rendering)]));
}

function renderSource({ attribution }: Box, rendering: Rendering): readonly XmlNode[] {
  if (attribution === null) {
    return [];
  }
  const direction = proseDirection(attribution.children, rendering.metadata);
  const words = [...text('— '), ...renderInlines(attribution.children, inDirection(direction, rendering))];
  return [element('p', { class: 'pull-quote-source', ...directed(attribution.children, direction, rendering) }, words)];
}
