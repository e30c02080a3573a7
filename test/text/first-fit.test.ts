import { expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import { fitLines } from '../../src/text/first-fit.js';
import { FORCED, type Item } from '../../src/text/items.js';

const box = (width: number): Item => ({ kind: 'box', width: pt(width), start: 0, end: 0, startHang: pt(0), source: null });
const glue = (width: number): Item => ({ kind: 'glue', width: pt(width), stretch: pt(0), shrink: pt(0) });
const penalty = (cost: number, width = 0): Item => ({ kind: 'penalty', cost, width: pt(width), endHang: pt(0), lineEnd: 0, nextStart: 0, flagged: false });

const breaksOf = (items: readonly Item[], first: number, others = first): readonly number[] =>
  fitLines(items, { first: [pt(first)], others: pt(others) }).map(({ item }) => item);

it('fills a line as far as it goes, without the space that it breaks at', () => {
  const items = [box(4), penalty(0), glue(1), box(5), penalty(0), glue(1), box(9), penalty(FORCED)];
  expect(breaksOf(items, 10)).toEqual([4, 7]);
  expect(breaksOf(items, 9)).toEqual([1, 4, 7]);
});

it('takes a hyphen in the next line that the line before had no room for', () => {
  const items = [box(5), penalty(2000), box(2), penalty(50, 2), box(6), penalty(FORCED)];
  expect(breaksOf(items, 8, 6)).toEqual([1, 3, 5]);
});

it('breaks where it must and at the first place after what is too wide', () => {
  expect(breaksOf([box(1), penalty(FORCED), box(1), penalty(FORCED)], 10)).toEqual([1, 3]);
  expect(breaksOf([box(20), penalty(0), glue(1), box(3), penalty(FORCED)], 10)).toEqual([1, 4]);
});
