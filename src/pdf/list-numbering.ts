import { assertNever } from '../base/assert.js';
import type { List } from '../document/model.js';

/**
 * The `ListNumbering` of a list (PDF 32000-1, 14.8.5.5, table 347), which knows letters and Roman
 * numbers of the Latin script alone: letters of Arabic count as letters, ordinals as numbers.
 */
export function listNumbering({ counting }: List): string {
  if (counting === null) {
    return 'Disc';
  }
  switch (counting.style) {
    case 'decimal':
    case 'arabic-indic':
    case 'persian':
    case 'ordinal-adverb':
    case 'ordinal-masculine':
    case 'ordinal-feminine':
      return 'Decimal';
    case 'hijai':
    case 'abjad':
    case 'maghrebi-abjad':
    case 'persian-alphabetic':
    case 'lower-latin':
      return 'LowerAlpha';
    case 'upper-latin':
      return 'UpperAlpha';
    case 'lower-roman':
      return 'LowerRoman';
    case 'upper-roman':
      return 'UpperRoman';
    default:
      return assertNever(counting.style);
  }
}
