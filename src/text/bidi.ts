/** UAX #9 by bidi-js, which works on single UTF-16 units: astral characters are lent a BMP stand-in. */
import bidiFactory from 'bidi-js';
import type { Bidi, BidiCharTypeName } from 'bidi-js';
import type { BidiLevels } from './types.js';

export type BidiAlgorithm = Bidi;

/** bidi-js' types declare an ES module where Node loads a CommonJS function. */
const createBidiJs = bidiFactory as unknown as () => Bidi;

export const createBidi = (): BidiAlgorithm => createBidiJs();

const SURROGATE = /[\ud800-\udfff]/;
const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;

/** A BMP character of each type that astral characters have. */
const STAND_IN: Readonly<Partial<Record<BidiCharTypeName, string>>> = {
  R: '\u05d0',
  AL: '\u0627',
  EN: '0',
  AN: '\u0660',
  ET: '\u00b0',
  ON: '\u2022',
  NSM: '\u0300',
  BN: '\u00ad',
};

/** Embedding levels of a paragraph that is one line (rules P2 to I2, and L1). */
export function resolveLevels(text: string, direction: 'rtl' | 'ltr' | 'auto', bidi: BidiAlgorithm): BidiLevels {
  if (!SURROGATE.test(text)) {
    const { levels, paragraphs } = bidi.getEmbeddingLevels(text, direction);
    return { levels, paragraphLevel: paragraphs[0]?.level ?? (direction === 'rtl' ? 1 : 0) };
  }
  const standIns = text.replace(ASTRAL, (character) => STAND_IN[bidi.getBidiCharTypeName(character)] ?? 'a');
  const { levels, paragraphs } = bidi.getEmbeddingLevels(standIns, direction);
  return { levels: spreadOverSurrogates(text, levels), paragraphLevel: paragraphs[0]?.level ?? 0 };
}

function spreadOverSurrogates(text: string, levels: Uint8Array): Uint8Array {
  const spread = new Uint8Array(text.length);
  let unit = 0;
  let index = 0;
  for (const character of text) {
    const level = levels[index] ?? 0;
    spread.fill(level, unit, unit + character.length);
    unit += character.length;
    index++;
  }
  return spread;
}
