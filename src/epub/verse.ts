/** Poems to XHTML: a line is a paragraph of its own, its halves are spans of it, with a space between. */
import type { Inline, Stanza, Verse, VerseLine } from '../document/model.js';
import { displayDirection, proseDirection } from '../document/paragraph-direction.js';
import { directed } from './directed.js';
import { filled, renderDisplay, renderInlines } from './inlines.js';
import { idOf, inDirection, type Rendering } from './rendering.js';
import { POEM } from './xhtml.js';
import { element, lines, text, textElement, type XmlNode } from './xml.js';

export function renderVerse(verse: Verse, rendering: Rendering): XmlNode {
  const { form, title, stanzas, attribution } = verse;
  const heading = title.length === 0 ? [] : [renderDisplay('p', { class: 'verse-title' }, title, rendering)];
  const words = stanzas.flatMap((stanza) => stanza.lines.flatMap(({ hemistichs }) => hemistichs.flatMap(({ children }) => children)));
  const direction = proseDirection(words, rendering.metadata);
  const inside = inDirection(direction, rendering);
  const isNumbered = stanzas.some((stanza) => stanza.lines.some(({ number }) => number !== null));
  const attributes = { class: `verse ${form}${isNumbered ? ' numbered' : ''}`, ...directed(words, direction, rendering) };
  const poem = element('div', attributes, lines(stanzas.map((stanza) => renderStanza(stanza, verse, inside))));
  const name = attribution === null ? [] : [renderName(attribution.children, rendering)];
  return element('div', { id: idOf(verse, rendering), class: 'poem', 'epub:type': POEM }, lines([...heading, poem, ...name]));
}

function renderName(name: readonly Inline[], rendering: Rendering): XmlNode {
  const direction = displayDirection(name, rendering.metadata);
  const content = [...text('— '), ...renderInlines(name, inDirection(direction, rendering))];
  return element('p', { class: 'poet', ...directed(name, direction, rendering) }, content);
}

function renderStanza({ lines: verseLines }: Stanza, { form }: Verse, rendering: Rendering): XmlNode {
  return element('div', { class: 'stanza' }, lines(verseLines.map((line) => renderLine(line, form === 'classical', rendering))));
}

function renderLine({ number, hemistichs }: VerseLine, isClassical: boolean, rendering: Rendering): XmlNode {
  const label = number === null ? [] : [textElement('span', { class: 'verse-number' }, number), ...text(' ')];
  const isWhole = hemistichs.length > 1;
  const halves = hemistichs.flatMap(({ children }, index): readonly XmlNode[] => {
    const name = isWhole ? HALVES[index] : isClassical ? 'half alone' : 'half';
    const half = element('span', { class: name ?? 'half' }, filled(children, rendering));
    return index === 0 ? [half] : [...text(' '), half];
  });
  return element('p', { class: 'line' }, [...label, ...halves]);
}

const HALVES: readonly string[] = ['half first', 'half second'];
