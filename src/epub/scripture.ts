/** Quotations of the Quran and of hadith: the words in a quotation, where they are from as its caption. */
import type { Paragraph, Scripture } from '../document/model.js';
import { renderBlockOf } from './inlines.js';
import { idOf, type Rendering } from './rendering.js';
import { proseDirection } from '../document/paragraph-direction.js';
import { element, lines, type XmlNode } from './xml.js';

export function renderScripture(scripture: Scripture, rendering: Rendering): XmlNode {
  const { form, narrator, children, source } = scripture;
  const wordsClass = form === 'quran' ? 'ayat' : 'hadith-words';
  const words = element('blockquote', {}, lines([
    ...(narrator === null ? [] : [renderLine('p', 'isnad', narrator, rendering)]),
    ...children.map((paragraph) => renderBlockOf('p', { class: wordsClass }, paragraph.children, 'rtl', rendering)),
  ]));
  const caption = source === null ? [] : [renderLine('figcaption', 'scripture-source', source, rendering)];
  return element('figure', { id: idOf(scripture, rendering), class: 'scripture' }, lines([words, ...caption]));
}

function renderLine(name: string, className: string, { children }: Paragraph, rendering: Rendering): XmlNode {
  return renderBlockOf(name, { class: className }, children, proseDirection(children, rendering.metadata), rendering);
}
