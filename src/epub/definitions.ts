/** Definition lists and glossaries to XHTML. */
import type { DefinitionItem, DefinitionList } from '../document/model.js';
import { plainText } from '../document/plain-text.js';
import { displayDirection } from '../document/paragraph-direction.js';
import { directed } from './directed.js';
import { filled } from './inlines.js';
import { idOf, inDirection, type RenderBlocks, type Rendering } from './rendering.js';
import { element, lines, type XmlNode } from './xml.js';

export function renderDefinitions(definitions: DefinitionList, rendering: Rendering, renderBlocks: RenderBlocks): XmlNode {
  const { role, items } = definitions;
  const isGlossary = role === 'glossary';
  const list = element('dl', {}, lines(items.flatMap((item) => renderItem(item, isGlossary, rendering, renderBlocks))));
  // HTML allows `dl` no such role, and type and role belong to one element.
  return isGlossary ? element('section', { id: idOf(definitions, rendering), 'epub:type': 'glossary', role: 'doc-glossary', 'aria-label': glossaryName(items, rendering) }, lines([list])) : list;
}

/** Told apart by the first term: a chapter may have several, and each is a landmark. */
function glossaryName([first]: readonly DefinitionItem[], { labels }: Rendering): string {
  return first === undefined ? labels.glossary : `${labels.glossary}: ${plainText(first.term).trim()}`;
}

function renderItem(item: DefinitionItem, isGlossary: boolean, rendering: Rendering, renderBlocks: RenderBlocks): readonly XmlNode[] {
  const { term, definitions } = item;
  const direction = displayDirection(term, rendering.metadata);
  const words = element('dfn', {}, filled(term, inDirection(direction, rendering)));
  const attributes = { id: idOf(item, rendering), 'epub:type': isGlossary ? 'glossterm' : null, ...directed(term, direction, rendering) };
  const meanings = definitions.map((definition) => element('dd', { 'epub:type': isGlossary ? 'glossdef' : null }, renderBlocks([definition], rendering)));
  return [element('dt', attributes, [words]), ...meanings];
}
