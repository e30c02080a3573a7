import { assertNever } from '../base/assert.js';
import type { Inline } from './model.js';

/** The words alone: images give their alternative text, note references nothing, line breaks a space. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('');
}

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.value;
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'phrase':
    case 'link':
      return plainText(inline.children);
    case 'image':
      return inline.alt;
    case 'lineBreak':
      return ' ';
    case 'noteReference':
      return '';
    default:
      return assertNever(inline);
  }
}
