/** `breakLines` against exhaustive search, first fit and the clock. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import { fitLines } from '../../src/text/first-fit.js';
import { FORCED } from '../../src/text/items.js';
import type { Item, LineWidths, Penalty } from '../../src/text/items.js';
import { breakLines, fitnessOf, lineDemerits } from '../../src/text/knuth-plass.js';

const ANY: readonly [{ readonly tolerance: number; readonly emergencyStretch: number }] = [
  { tolerance: Number.POSITIVE_INFINITY, emergencyStretch: 0.1 },
];

interface Word {
  readonly width: number;
  readonly space: number;
  readonly cost: number;
}

const word: fc.Arbitrary<Word> = fc.record({
  width: fc.integer({ min: 5, max: 60 }),
  space: fc.integer({ min: 3, max: 6 }),
  cost: fc.constantFrom(0, 0, 0, 50, 200, -20, FORCED),
});

function itemsOf(words: readonly Word[]): readonly Item[] {
  return words.flatMap(({ width, space, cost }, index): readonly Item[] => {
    const box: Item = { kind: 'box', width: pt(width), start: index, end: index + 1, source: null };
    const last = index === words.length - 1;
    const penalty: Penalty = {
      kind: 'penalty',
      cost: last ? FORCED : cost,
      width: pt(cost === 50 ? 4 : 0),
      lineEnd: index + 1,
      nextStart: index + 1,
      flagged: cost === 50,
    };
    const glue: Item = { kind: 'glue', width: pt(space), stretch: pt(space / 2), shrink: pt(space / 5) };
    return last ? [box, penalty] : [box, penalty, glue];
  });
}

/** Ratio of the line from the box at or after `from` to the penalty at `to`; NaN where it does not fit. */
function ratioOf(items: readonly Item[], from: number, to: number, width: number): number {
  let natural = 0;
  let stretch = 0.1 * width;
  let shrink = 0;
  const first = items.findIndex((item, index) => index >= from && item.kind === 'box');
  for (const item of items.slice(first, to)) {
    natural += item.kind === 'penalty' ? 0 : item.width;
    stretch += item.kind === 'glue' ? item.stretch : 0;
    shrink += item.kind === 'glue' ? item.shrink : 0;
  }
  const penalty = items[to] as Penalty;
  const slack = width - natural - penalty.width;
  if (slack < -1e-6) {
    return -slack <= shrink + 1e-6 ? slack / shrink : Number.NaN;
  }
  return penalty.cost === FORCED || slack < 1e-6 ? 0 : slack / stretch;
}

/** Demerits of given breaks; infinite where a line does not fit. */
function demeritsOf(items: readonly Item[], breaks: readonly number[], widths: LineWidths): number {
  let total = 0;
  let from = 0;
  let fitness = 1;
  let flagged = false;
  breaks.forEach((to, line) => {
    const ratio = ratioOf(items, from, to, line === 0 ? widths.first : widths.others);
    const penalty = items[to] as Penalty;
    total += Number.isNaN(ratio)
      ? Number.POSITIVE_INFINITY
      : lineDemerits(ratio, penalty, to === items.length - 1, flagged, fitnessOf(ratio), fitness);
    from = to + 1;
    fitness = fitnessOf(ratio);
    flagged = penalty.flagged;
  });
  return total;
}

/** The least demerits of all sets of breaks. */
function leastDemerits(items: readonly Item[], widths: LineWidths): number {
  const legal = items.flatMap((item, index) => (item.kind === 'penalty' ? [index] : []));
  let least = Number.POSITIVE_INFINITY;
  const search = (chosen: readonly number[], rest: readonly number[]): void => {
    const [next, ...others] = rest;
    if (next === undefined) {
      least = Math.min(least, demeritsOf(items, chosen, widths));
      return;
    }
    search([...chosen, next], others);
    if ((items[next] as Penalty).cost !== FORCED) {
      search(chosen, others);
    }
  };
  search([], legal);
  return least;
}

const paragraph = fc.array(word, { minLength: 1, maxLength: 9 }).map(itemsOf);
const widths = fc.record({ first: fc.integer({ min: 70, max: 130 }).map(pt), others: fc.integer({ min: 70, max: 130 }).map(pt) });

describe('breakLines', () => {
  it('finds the least demerits of all ways to break', () => {
    fc.assert(
      fc.property(paragraph, widths, (items, lineWidths) => {
        const found = breakLines(items, lineWidths, ANY).map(({ item }) => item);
        const least = leastDemerits(items, lineWidths);
        expect(demeritsOf(items, found, lineWidths)).toBeCloseTo(least, 3);
      }),
    );
  });

  it('never has more demerits than lines filled one after the other', () => {
    const long = fc.array(word, { minLength: 20, maxLength: 120 }).map(itemsOf);
    fc.assert(
      fc.property(long, widths, (items, lineWidths) => {
        const total = breakLines(items, lineWidths, ANY).map(({ item }) => item);
        const greedy = fitLines(items, lineWidths).map(({ item }) => item);
        expect(demeritsOf(items, total, lineWidths)).toBeLessThanOrEqual(demeritsOf(items, greedy, lineWidths) + 1e-3);
      }),
    );
  });

  it('takes linear time', () => {
    const words = (count: number): readonly Item[] =>
      itemsOf(Array.from({ length: count }, (_, index) => ({ width: 20 + ((index * 37) % 41), space: 4, cost: 0 })));
    const lineWidths = { first: pt(400), others: pt(400) };
    const time = (items: readonly Item[]): number => {
      const start = performance.now();
      breakLines(items, lineWidths, ANY);
      return performance.now() - start;
    };
    time(words(20_000));
    expect(time(words(200_000))).toBeLessThan(40 * Math.max(5, time(words(20_000))));
  });
});
