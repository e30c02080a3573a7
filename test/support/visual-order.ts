/** What UAX #9 makes of a text, character by character and without a font. */
import { createBidi, resolveLevels } from '../../src/text/bidi.js';
import { reorderLine } from '../../src/text/reorder.js';

const bidi = createBidi();

/** The characters of a line from left to right, without isolates; brackets are not mirrored. */
export function visualOrder(text: string, direction: 'rtl' | 'ltr' | 'auto' = 'rtl'): string {
  const { levels } = resolveLevels(text, direction, bidi);
  const characters = [...text].map((character, index) => ({ character, level: levels[index] ?? 0 }));
  return reorderLine(characters)
    .map(({ character }) => character)
    .filter((character) => !/[\u2066-\u2069]/.test(character))
    .join('');
}
