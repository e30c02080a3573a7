/**
 * Direction of each block of text (UAX #9 HL1: a higher protocol sets the paragraph level). It is the
 * publication's, or that of the block's first strong letter where front matter asks for it; the PDF
 * and the EPUB both ask here.
 */
import { assertNever } from '../base/assert.js';
import type { Direction, Metadata } from './metadata.js';
import type { Inline } from './model.js';
import { plainText } from './plain-text.js';
import { firstStrong, hasStrong } from './strong-letters.js';

/** An isolate without others in it. */
const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

type DirectionRule = Pick<Metadata, 'direction' | 'paragraphDirection'>;

/**
 * Of paragraphs and cells. By the publication, a text without one letter of its direction has the
 * other: an English reference in an Arabic book is left to right as a whole, while an Arabic
 * sentence that begins with a Latin word is not.
 */
export function proseDirection(inlines: readonly Inline[], rule: DirectionRule): Direction {
  return rule.paragraphDirection === 'first-strong' ? displayDirection(inlines, rule) : soleDirection(plainText(inlines), rule.direction);
}

/** Of headings, captions and titles, which stand as the publication does. */
export function displayDirection(inlines: readonly Inline[], rule: DirectionRule): Direction {
  return stringDirection(inlines.map(outsideIsolates).join(''), rule);
}

/** Of a title or a name that is no more than a string. */
export function stringDirection(text: string, { direction, paragraphDirection }: DirectionRule): Direction {
  return paragraphDirection === 'first-strong' ? (firstStrong(text.replace(ISOLATED, '')) ?? direction) : direction;
}

/** Of a phrase: `auto` is its first strong letter, or left to right (UAX #9 X5c). Null: it has none of its own. */
export function phraseDirection({ direction, children }: Extract<Inline, { kind: 'phrase' }>): Direction | null {
  return direction === 'auto' ? (firstStrong(children.map(outsideIsolates).join('')) ?? 'ltr') : direction;
}

function soleDirection(text: string, publication: Direction): Direction {
  const first = firstStrong(text);
  if (first === null || first === publication) {
    return publication;
  }
  return hasStrong(text, publication) ? publication : first;
}

/** What UAX #9 P2 looks at: the text without what stands in isolates. */
function outsideIsolates(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.value;
    case 'phrase':
      return inline.direction === null ? inline.children.map(outsideIsolates).join('') : '';
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'link':
    case 'anchor':
      return inline.children.map(outsideIsolates).join('');
    case 'code':
    case 'formula':
    case 'image':
    case 'lineBreak':
    case 'noteReference':
    case 'reference':
      return '';
    default:
      return assertNever(inline);
  }
}
