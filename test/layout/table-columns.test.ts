import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pt } from '../../src/base/units.js';
import { columnWidths, type ColumnNeed } from '../../src/layout/table-columns.js';

const need = (min: number, max: number): ColumnNeed => ({ min: pt(min), max: pt(max) });
const widths = (needs: readonly ColumnNeed[], measure: number): number[] =>
  columnWidths(needs, pt(measure)).map((width) => Math.round(width));

describe('columnWidths', () => {
  test('stretches a narrow table to the measure, in proportion', () => {
    expect(widths([need(10, 20), need(30, 60)], 400)).toEqual([100, 300]);
  });

  test('gives a short column all it asks for beside long ones', () => {
    expect(widths([need(30, 60), need(50, 700), need(50, 500)], 400)).toEqual([60, 192, 148]);
  });

  test('shrinks all alike where even the narrowest forms do not fit', () => {
    expect(widths([need(100, 200), need(300, 400)], 200)).toEqual([50, 150]);
  });

  test('gives empty columns equal parts', () => {
    expect(widths([need(0, 0), need(0, 0)], 100)).toEqual([50, 50]);
  });

  test('fills the measure exactly, and keeps every column at its narrowest form where that is possible', () => {
    const needs = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 900 })).map(([min, more]) => need(min, min + more)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(needs, fc.integer({ min: 50, max: 800 }), (columns, measure) => {
        const result = columnWidths(columns, pt(measure));
        expect(result.reduce((sum, width) => sum + width, 0)).toBeCloseTo(measure, 6);
        if (columns.reduce((sum, { min }) => sum + min, 0) <= measure) {
          result.forEach((width, index) => {
            expect(width).toBeGreaterThanOrEqual((columns[index]?.min ?? 0) - 1e-6);
          });
        }
      }),
    );
  });
});
