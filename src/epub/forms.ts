/** Timelines, questions, signatures and letterheads to XHTML. */
import type { EntryList, Letterhead, Paragraph, Signature } from '../document/model.js';
import { renderDisplay, renderImage } from './inlines.js';
import type { RenderBlocks, Rendering } from './rendering.js';
import { element, lines, type XmlNode } from './xml.js';

/** Dates and their events, questions and their answers, are terms and what is said of them. */
export function renderEntryList({ role, title, entries }: EntryList, rendering: Rendering, renderBlocks: RenderBlocks): XmlNode {
  const heading = title.length === 0 ? [] : [renderDisplay('p', { class: 'entries-title' }, title, rendering)];
  const className = role === 'timeline' ? 'timeline-date' : 'question';
  const pairs = entries.flatMap(({ term, children }) => [
    renderDisplay('dt', { class: className }, term.children, rendering),
    element('dd', {}, lines(renderBlocks(children, rendering))),
  ]);
  return element('div', { class: 'entries' }, lines([...heading, element('dl', { class: role }, lines(pairs))]));
}

export function renderSignature(signature: Signature, rendering: Rendering): XmlNode {
  return element('div', { class: 'signature' }, lines(signature.lines.map((line, index) => paragraph(line, index === 0 ? 'signature-name' : null, rendering))));
}

export function renderLetterhead({ logo, sender, facts, addressee, subject }: Letterhead, rendering: Rendering): XmlNode {
  const image = logo === null ? [] : [element('p', { class: 'letterhead-logo' }, [renderImage(logo, null, rendering)])];
  const from = sender === null ? [] : [paragraph(sender, 'letterhead-sender', rendering)];
  const about = facts.map((fact) => paragraph(fact, 'letterhead-facts', rendering));
  const to = addressee.map((line) => paragraph(line, null, rendering));
  const matter = subject === null ? [] : [paragraph(subject, 'letterhead-subject', rendering)];
  const head = element('div', { class: 'letterhead-head' }, lines([...image, ...from, ...about]));
  return element('div', { class: 'letterhead' }, lines([head, ...to, ...matter]));
}

function paragraph({ children }: Paragraph, className: string | null, rendering: Rendering): XmlNode {
  return renderDisplay('p', { class: className }, children, rendering);
}
