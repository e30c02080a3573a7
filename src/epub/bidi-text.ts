/** Inline nodes as the text in which runs against the direction are looked for. */
import { assertNever } from '../base/assert.js';
import type { Inline } from '../document/model.js';

/** What stands in the paragraph's text for an element that is a bidi isolate of its own. */
export const OBJECT = '\uFFFC';

/** The text that UAX #9 sees: one unit a UTF-16 unit of text, one for each isolate or break. */
export function bidiText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.value.replace(/[\n\r]/g, ' ');
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'link':
    case 'anchor':
    case 'reference':
      return inline.children.map(bidiText).join('');
    case 'phrase':
      return inline.direction === null ? inline.children.map(bidiText).join('') : OBJECT;
    case 'code':
    case 'formula':
    case 'image':
    case 'noteReference':
      return OBJECT;
    case 'lineBreak':
      return '\n';
    default:
      return assertNever(inline);
  }
}
