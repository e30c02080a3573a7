/** Poems to XHTML: a line is a paragraph of its own, its halves are spans of it, with a space between. */
import type { Stanza, Verse, VerseLine } from '../document/model.js';
import { filled, renderInlines } from './inlines.js';
import type { Rendering } from './rendering.js';
import { POEM } from './xhtml.js';
import { element, lines, text, textElement, type XmlNode } from './xml.js';

export function renderVerse(verse: Verse, rendering: Rendering): XmlNode {
  const { form, title, stanzas, attribution } = verse;
  const heading = title.length === 0 ? [] : [element('p', { class: 'verse-title' }, renderInlines(title, rendering))];
  const poem = element('div', { class: `verse ${form}` }, lines(stanzas.map((stanza) => renderStanza(stanza, verse, rendering))));
  const name =
    attribution === null ? [] : [element('p', { class: 'poet' }, [...text('— '), ...renderInlines(attribution.children, rendering)])];
  return element('div', { class: 'poem', 'epub:type': POEM }, lines([...heading, poem, ...name]));
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
