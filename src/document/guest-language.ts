/** What holds for text in another language than the publication's, in place of what its metadata says. */
import { textNumerals } from '../locale/digits.js';
import { directionOf } from './language-direction.js';
import type { Metadata } from './metadata.js';

/** The metadata as the blocks in this language, BCP 47, are to see them. */
export function guestMetadata(metadata: Metadata, language: string): Metadata {
  const direction = directionOf(language);
  if (direction === 'ltr') {
    const digits = metadata.digits === 'keep' ? 'keep' : 'latn';
    return { ...metadata, language, direction, digits, numerals: 'latn' };
  }
  return { ...metadata, language, direction, numerals: textNumerals(metadata.digits, language) ?? metadata.numerals };
}
