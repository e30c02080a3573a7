import { guestMetadata } from '../document/guest-language.js';
import type { Parallel } from '../document/model.js';
import { named } from './directed.js';
import { idOf, inDirection, type RenderBlocks, type Rendering } from './rendering.js';
import { element, lines, type XmlNode } from './xml.js';

/** Pair by pair; the translation says its language and direction. */
export function renderParallel(parallel: Parallel, rendering: Rendering, renderBlocks: RenderBlocks): XmlNode {
  const { language, pairs } = parallel;
  const metadata = guestMetadata(rendering.metadata, language);
  const { direction, numerals } = metadata;
  const guest = inDirection(direction, { ...rendering, metadata, numerals });
  const rows = pairs.map(({ original, translation }) => {
    const sides = [
      element('div', {}, lines(renderBlocks([original], rendering))),
      element('div', { dir: direction, ...named(language) }, lines(renderBlocks([translation], guest))),
    ];
    return element('div', { class: 'pair' }, lines(sides));
  });
  return element('div', { id: idOf(parallel, rendering), class: 'parallel' }, lines(rows));
}
