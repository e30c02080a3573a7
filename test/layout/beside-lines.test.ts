import { describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import { besideLines } from '../../src/layout/beside-lines.js';
import { breakHere, space, strut, type Fragment } from '../../src/layout/fragments.js';

/** Lines of these heights with a break between every two. */
const column = (...heights: readonly number[]): readonly Fragment[] => heights.flatMap((height, index) => (index === 0 ? [strut(pt(height))] : [breakHere(1), strut(pt(height))]));

const shown = (fragments: readonly Fragment[]): string =>
  fragments.map((fragment) => (fragment.kind === 'break' ? '/' : fragment.kind === 'region' ? '?' : String(fragment.height))).join(' ');

describe('columns side by side', () => {
  it.each([
    ['equal lines', [column(10, 10, 10), column(10, 10)], '10 / 10 / 10'],
    ['unequal lines', [column(10, 20, 10), column(20, 10, 10)], '30 / 10'],
    ['nothing in common', [column(10, 20), column(15, 15)], '30'],
    ['a space between items', [[strut(pt(10)), breakHere(0), space(pt(5)), strut(pt(10))], column(15, 10)], '25'],
    ['an empty one', [column(10, 10), []], '10 / 10'],
  ] as const)('break where all of them may: %s', (_, columns, expected) => {
    expect(shown(besideLines(columns))).toBe(expected);
  });
});
