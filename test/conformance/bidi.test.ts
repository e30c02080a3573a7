/**
 * UAX #9 through `resolveLevels` and `reorderLine`: every line of BidiTest.txt and
 * BidiCharacterTest.txt. Each class of BidiTest is tried with a character of the BMP and, where
 * there is one, with an astral one.
 */
import { describe, expect, it } from 'vitest';
import { createBidi, resolveLevels } from '../../src/text/bidi.js';
import { reorderLine } from '../../src/text/reorder.js';
import { fromHex, unicodeDataLines } from './unicode-data.js';

const bidi = createBidi();

interface Expected {
  /** Null for a character that rule X9 removes. */
  readonly levels: readonly (number | null)[];
  /** Indexes of characters, left to right, without removed ones. */
  readonly order: readonly number[];
}

type Direction = 'rtl' | 'ltr' | 'auto';

/** What the code says of a text, one entry a character. */
function actual(characters: readonly string[], direction: Direction, removed: readonly boolean[]): Expected {
  const { levels } = resolveLevels(characters.join(''), direction, bidi);
  const units: { readonly index: number; readonly level: number }[] = [];
  let offset = 0;
  characters.forEach((character, index) => {
    units.push({ index, level: levels[offset] ?? -1 });
    if (character.length === 2 && levels[offset] !== levels[offset + 1]) {
      throw new Error(`two levels in one character: ${character}`);
    }
    offset += character.length;
  });
  const kept = units.filter(({ index }) => removed[index] !== true);
  return {
    levels: units.map(({ index, level }) => (removed[index] === true ? null : level)),
    order: reorderLine(kept).map(({ index }) => index),
  };
}

function parseLevels(field: string): readonly (number | null)[] {
  return field.trim().split(/\s+/).filter(Boolean).map((level) => (level === 'x' ? null : Number(level)));
}

function parseOrder(field: string): readonly number[] {
  return field.trim().split(/\s+/).filter(Boolean).map(Number);
}

const BMP: Readonly<Record<string, string>> = {
  L: 'a', R: '\u05d0', AL: '\u0627', EN: '0', ES: '+', ET: '#', AN: '\u0660', CS: ',', NSM: '\u0300', BN: '\u00ad',
  B: '\u2029', S: '\t', WS: ' ', ON: '!', LRE: '\u202a', LRO: '\u202d', RLE: '\u202b', RLO: '\u202e', PDF: '\u202c',
  LRI: '\u2066', RLI: '\u2067', FSI: '\u2068', PDI: '\u2069',
};
const ASTRAL: Readonly<Record<string, string>> = {
  ...BMP, L: '\u{10400}', R: '\u{10800}', AL: '\u{1ee00}', EN: '\u{1d7ce}', AN: '\u{10e60}', NSM: '\u{e0100}', BN: '\u{1bca0}', ON: '\u{1f600}',
};

describe('UAX #9', () => {
  it('resolves and reorders every line of BidiCharacterTest.txt', () => {
    let count = 0;
    const failures: string[] = [];
    for (const line of unicodeDataLines('BidiCharacterTest-15.0.0')) {
      const [text = '', direction = '', , levels = '', order = ''] = line.split(';');
      const expected = { levels: parseLevels(levels), order: parseOrder(order) };
      const removed = expected.levels.map((level) => level === null);
      const result = actual([...fromHex(text)], (['ltr', 'rtl', 'auto'] as const)[Number(direction)] ?? 'auto', removed);
      count++;
      if (JSON.stringify(result) !== JSON.stringify(expected)) {
        failures.push(line);
      }
    }
    expect(failures).toEqual([]);
    expect(count).toBe(91_707);
  });

  it.each([
    ['BMP', BMP],
    ['astral', ASTRAL],
  ])('resolves and reorders every line of BidiTest.txt with %s characters', (_, characters) => {
    let levels = '';
    let order = '';
    let count = 0;
    const failures: string[] = [];
    for (const line of unicodeDataLines('BidiTest-15.0.0')) {
      if (line.startsWith('@')) {
        levels = line.startsWith('@Levels:') ? line.slice(8) : levels;
        order = line.startsWith('@Reorder:') ? line.slice(9) : order;
        continue;
      }
      const [classes = '', bits = ''] = line.split(';');
      const text = classes.trim().split(/\s+/).map((name) => characters[name] ?? '');
      const expected = { levels: parseLevels(levels), order: parseOrder(order) };
      const removed = expected.levels.map((level) => level === null);
      const mask = Number.parseInt(bits, 16);
      (['auto', 'ltr', 'rtl'] as const).forEach((direction, bit) => {
        if ((mask & (1 << bit)) === 0) {
          return;
        }
        count++;
        if (JSON.stringify(actual(text, direction, removed)) !== JSON.stringify(expected)) {
          failures.push(`${direction}: ${classes}`);
        }
      });
    }
    expect(failures.slice(0, 10)).toEqual([]);
    expect(count).toBe(770_241);
  });
});
