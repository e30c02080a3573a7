import { expect, test } from 'vitest';
import { pt } from '../../src/base/units.js';
import { feather } from '../../src/layout/feather.js';
import { heightOf, space } from '../../src/layout/fragments.js';
import { paginate } from '../../src/layout/paginate.js';
import { bareFrame, flowOf, linePiece, paragraph, stacked } from '../support/hand-made-fragments.js';

const column = [linePiece('a', 10), space(pt(8)), linePiece('b', 10), space(pt(4)), linePiece('c', 10)];

test('spreads a small slack over the spaces in proportion', () => {
  const spread = feather(column, pt(6));
  expect(heightOf(spread)).toBeCloseTo(heightOf(column) + 6);
  expect(spread.map((fragment) => (fragment.kind === 'space' ? fragment.height : 0))).toEqual([0, 12, 0, 6, 0]);
});

test('leaves a column that is too short, or full, as it is', () => {
  expect(feather(column, pt(6.1))).toBe(column);
  expect(feather(column, pt(0))).toBe(column);
  expect(feather([linePiece('a', 10)], pt(1))).toHaveLength(1);
});

test('spreads all pages but the last', () => {
  const flow = flowOf(stacked(paragraph('a', 2), paragraph('b', 2), paragraph('c', 2)), 47);
  const baselines = paginate(flow, bareFrame(flow)).map((page) =>
    page.items.map((item) => (item.kind === 'line' ? item.baseline : 0)),
  );
  expect(baselines).toEqual([
    [7, 17, 34, 44],
    [7, 17],
  ]);
});
