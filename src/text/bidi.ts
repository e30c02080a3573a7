/** UAX #9 by bidi-js, which works on single UTF-16 units: astral characters are lent a BMP stand-in. */
import bidiFactory from 'bidi-js';
import type { Bidi, BidiCharTypeName } from 'bidi-js';
import { cutForBidi, MAX_PART } from './bidi-parts.js';
import { stretchesForBidi } from './bidi-stretches.js';
import type { BidiLevels } from './types.js';

export type BidiAlgorithm = Bidi;

/** bidi-js' types declare an ES module where Node loads a CommonJS function. */
const createBidiJs = bidiFactory as unknown as () => Bidi;

export const createBidi = (): BidiAlgorithm => createBidiJs();

type Direction = 'rtl' | 'ltr' | 'auto';

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

/**
 * Embedding levels of a paragraph that is one line (rules P2 to I2, and L1). Of a paragraph written right to
 * left bidi-js sees only the stretches that are not plain: most of one is.
 */
export function resolveLevels(text: string, direction: Direction, bidi: BidiAlgorithm): BidiLevels {
  if (direction === 'rtl') {
    const levels = new Uint8Array(text.length).fill(1);
    for (const { start, end } of stretchesForBidi(text)) {
      levels.set(resolveStretch(text.slice(start, end), direction, bidi).levels, start);
    }
    return { levels, paragraphLevel: 1 };
  }
  return resolveStretch(text, direction, bidi);
}

function resolveStretch(text: string, direction: Direction, bidi: BidiAlgorithm): BidiLevels {
  if (!SURROGATE.test(text)) {
    return resolveInParts(text, direction, bidi);
  }
  const standIns = text.replace(ASTRAL, (character) => STAND_IN[bidi.getBidiCharTypeName(character)] ?? 'a');
  const { levels, paragraphLevel } = resolveInParts(standIns, direction, bidi);
  return { levels: spreadOverSurrogates(text, levels), paragraphLevel };
}

/** bidi-js' rule W2 takes quadratic time where no letters are: long texts are given to it in parts. */
function resolveInParts(text: string, direction: Direction, bidi: BidiAlgorithm): BidiLevels {
  if (text.length <= MAX_PART) {
    return resolvePart(text, direction, bidi);
  }
  const { paragraphLevel } = resolvePart(text.slice(0, MAX_PART), direction, bidi);
  const levels = new Uint8Array(text.length);
  for (let start = 0; start < text.length; ) {
    const end = cutForBidi(text, start, paragraphLevel, bidi);
    levels.set(resolvePart(text.slice(start, end), paragraphLevel === 1 ? 'rtl' : 'ltr', bidi).levels, start);
    start = end;
  }
  return { levels, paragraphLevel };
}

function resolvePart(part: string, direction: Direction, bidi: BidiAlgorithm): BidiLevels {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(part, direction);
  return { levels, paragraphLevel: paragraphs[0]?.level ?? (direction === 'rtl' ? 1 : 0) };
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
