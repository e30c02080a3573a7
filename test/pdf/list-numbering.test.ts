import { describe, expect, it } from 'vitest';
import { COUNTER_STYLES } from '../../src/locale/counters.js';
import { listNumbering } from '../../src/pdf/list-numbering.js';
import { DocumentMaker } from '../support/document-maker.js';

describe('ListNumbering', () => {
  const numbers = new DocumentMaker().list('numbers', []);

  it('is one of the values of PDF 1.7, and never None, for every counter', () => {
    const said = COUNTER_STYLES.map((style) => `${style} ${listNumbering({ ...numbers, counting: { style, suffix: '.' } })}`);
    expect(said).toEqual([
      'decimal Decimal', 'arabic-indic Decimal', 'persian Decimal', 'hijai LowerAlpha', 'abjad LowerAlpha', 'maghrebi-abjad LowerAlpha',
      'persian-alphabetic LowerAlpha', 'lower-roman LowerRoman', 'upper-roman UpperRoman', 'lower-latin LowerAlpha', 'upper-latin UpperAlpha',
      'ordinal-adverb Decimal', 'ordinal-masculine Decimal', 'ordinal-feminine Decimal',
    ]);
    expect(listNumbering({ ...numbers, counting: null })).toBe('Disc');
  });
});
