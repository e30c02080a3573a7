/**
 * Counters: what stands for a number in lists, sections and notes. The names are those of CSS
 * Counter Styles and of the W3C's Ready-made Counter Styles where they have one.
 */
import { assertNever } from '../base/assert.js';
import { abjad, hijai, latinLetters, maghrebiAbjad, persianAlphabetic } from './letter-counters.js';
import { formatInteger, type NumeralSystem } from './numerals.js';
import { ordinal } from './ordinals.js';
import { roman } from './roman.js';

export const COUNTER_STYLES = [
  'decimal',
  'arabic-indic',
  'persian',
  'hijai',
  'abjad',
  'maghrebi-abjad',
  'persian-alphabetic',
  'lower-roman',
  'upper-roman',
  'lower-latin',
  'upper-latin',
  'ordinal-adverb',
  'ordinal-masculine',
  'ordinal-feminine',
] as const;

export type CounterStyle = (typeof COUNTER_STYLES)[number];

/**
 * The counter of `value`. `decimal` has the publication's digits, `numerals`, and so has every
 * number that a style does not reach: `abjad` ends at 1999, ordinals at 99, none counts 0.
 */
export function formatCounter(value: number, style: CounterStyle, numerals: NumeralSystem = 'latn'): string {
  return counterText(value, style) ?? formatInteger(value, numerals);
}

/** Null where the style has no text of its own for the number. */
function counterText(value: number, style: CounterStyle): string | null {
  switch (style) {
    case 'decimal':
      return null;
    case 'arabic-indic':
      return formatInteger(value, 'arab');
    case 'persian':
      return formatInteger(value, 'arabext');
    case 'hijai':
      return hijai(value);
    case 'abjad':
      return abjad(value);
    case 'maghrebi-abjad':
      return maghrebiAbjad(value);
    case 'persian-alphabetic':
      return persianAlphabetic(value);
    case 'lower-roman':
      return roman(value);
    case 'upper-roman':
      return roman(value)?.toUpperCase() ?? null;
    case 'lower-latin':
      return latinLetters(value);
    case 'upper-latin':
      return latinLetters(value)?.toUpperCase() ?? null;
    case 'ordinal-adverb':
      return ordinal(value, 'adverb');
    case 'ordinal-masculine':
      return ordinal(value, 'masculine');
    case 'ordinal-feminine':
      return ordinal(value, 'feminine');
    default:
      return assertNever(style);
  }
}

/** Every character that counters up to 99 are made of, and more than once: for what needs the fonts of them. */
export function counterLetters(style: CounterStyle, numerals: NumeralSystem = 'latn'): string {
  return Array.from({ length: 99 }, (_, index) => formatCounter(index + 1, style, numerals)).join(' ');
}
