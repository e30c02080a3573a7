/** What a block that runs against the book says of itself. */
import type { Direction } from '../document/metadata.js';
import type { Inline } from '../document/model.js';
import { plainText } from '../document/plain-text.js';
import { languageOfScript } from './foreign-runs.js';
import type { Rendering } from './rendering.js';
import type { Attributes } from './xml.js';

export const named = (language: string | null): Attributes => ({ lang: language, 'xml:lang': language });

/** Direction, and the script as language; nothing where the block runs with what stands around it. */
export function directed(inlines: readonly Inline[], direction: Direction, rendering: Rendering): Attributes {
  if (direction === rendering.direction) {
    return {};
  }
  return { dir: direction, ...named(direction === rendering.metadata.direction ? null : languageOfScript(plainText(inlines))) };
}

/** The same of a paragraph: where directions go by the book, one line of it stands where all lines begin. */
export function directedProse(inlines: readonly Inline[], direction: Direction, rendering: Rendering): Attributes {
  const isGuest = direction !== rendering.direction && rendering.metadata.paragraphDirection === 'publication';
  return { ...(isGuest ? { class: 'foreign' } : {}), ...directed(inlines, direction, rendering) };
}
