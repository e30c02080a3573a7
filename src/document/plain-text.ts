import { assertNever } from '../base/assert.js';
import type { Inline, Phrase } from './model.js';

/** The words alone: images give their alternative text, note references nothing, line breaks a space. */
export function plainText(inlines: readonly Inline[]): string {
  return textWith(inlines, (text) => text);
}

/** The same, with `wrap` around code, which runs from left to right, and around phrases that have a direction. */
export function textWith(inlines: readonly Inline[], wrap: (text: string, direction: NonNullable<Phrase['direction']>) => string): string {
  const textOf = (inline: Inline): string => {
    switch (inline.kind) {
      case 'text':
        return inline.value;
      case 'code':
        return wrap(inline.value, 'ltr');
      case 'formula':
        return wrap(inline.alternate, 'ltr');
      case 'phrase': {
        const text = textWith(inline.children, wrap);
        return inline.direction === null ? text : wrap(text, inline.direction);
      }
      case 'strong':
      case 'emphasis':
      case 'strikethrough':
      case 'link':
      case 'anchor':
      case 'reference':
        return textWith(inline.children, wrap);
      case 'image':
        return inline.alt;
      case 'lineBreak':
        return ' ';
      case 'noteReference':
        return '';
      default:
        return assertNever(inline);
    }
  };
  return inlines.map(textOf).join('');
}
