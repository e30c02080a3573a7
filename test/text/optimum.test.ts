/** `breakLines` against exhaustive search, first fit and the clock. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import { fitLines } from '../../src/text/first-fit.js';
import { FORCED } from '../../src/text/items.js';
import type { Item, LineWidths, Penalty } from '../../src/text/items.js';
import { breakLines } from '../../src/text/knuth-plass.js';
import type { Breaking } from '../../src/text/knuth-plass.js';
import { TEX_BREAKING } from '../support/tex-rules.js';

const ANY: Breaking = { ...TEX_BREAKING, passes: [{ tolerance: Number.POSITIVE_INFINITY, emergencyStretch: 0.1 }] };

interface Word {
  readonly width: number;
  readonly space: number;
  readonly cost: number;
}

const wordUpTo = (max: number): fc.Arbitrary<Word> =>
  fc.record({
    width: fc.integer({ min: 5, max }),
    space: fc.integer({ min: 3, max: 10 }),
    cost: fc.constantFrom(0, 0, 0, 50, 50, 200, -20, FORCED),
  });

function itemsOf(words: readonly Word[]): readonly Item[] {
  return words.flatMap(({ width, space, cost }, index): readonly Item[] => {
    const box: Item = { kind: 'box', width: pt(width), start: index, end: index + 1, startHang: pt(0), source: null };
    const last = index === words.length - 1;
    const penalty: Penalty = {
      kind: 'penalty',
      cost: last ? FORCED : cost,
      width: pt(cost === 50 ? 4 : 0),
      endHang: pt(0), lineEnd: index + 1,
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

/** TeX's fitness classes (TeX: The Program, §817): tight, decent, loose, very loose. */
function fitnessOf(ratio: number): number {
  if (ratio < -0.5) {
    return 0;
  }
  return [0.5, 1].filter((limit) => ratio > limit).length + 1;
}

/** TeX's demerits (§859), with plain TeX's parameters. */
function lineDemerits(ratio: number, { cost, flagged }: Penalty, last: boolean, flaggedBefore: boolean, fitness: number, fitnessBefore: number): number {
  const badness = 100 * Math.abs(ratio) ** 3;
  const penalty = cost === FORCED ? 0 : Math.sign(cost) * cost ** 2;
  return (
    (10 + badness) ** 2 +
    penalty +
    (flagged && flaggedBefore ? 10_000 : 0) +
    (last && flaggedBefore ? 5_000 : 0) +
    (Math.abs(fitness - fitnessBefore) > 1 ? 10_000 : 0)
  );
}

/** Demerits of given breaks; infinite where a line does not fit. */
function demeritsOf(items: readonly Item[], breaks: readonly number[], widths: LineWidths): number {
  let total = 0;
  let from = 0;
  let fitness = 1;
  let flagged = false;
  breaks.forEach((to, line) => {
    const ratio = ratioOf(items, from, to, widths.first[line] ?? widths.others);
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

/** Long words make loose lines; short ones leave a choice between good lines. */
const paragraph = fc.oneof(
  fc.array(wordUpTo(60), { minLength: 1, maxLength: 9 }).map(itemsOf),
  fc.array(wordUpTo(20), { minLength: 6, maxLength: 12 }).map(itemsOf),
);
const width = fc.integer({ min: 65, max: 130 }).map(pt);
const widths = fc.record({ first: fc.array(width, { maxLength: 4 }), others: width });

describe('breakLines', () => {
  it('finds the least demerits of all ways to break', () => {
    fc.assert(
      fc.property(paragraph, widths, (items, lineWidths) => {
        const found = breakLines(items, lineWidths, ANY).map(({ item }) => item);
        const least = leastDemerits(items, lineWidths);
        expect(demeritsOf(items, found, lineWidths)).toBeCloseTo(least, 3);
      }),
      { numRuns: 300 },
    );
  });

  it('never has more demerits than lines filled one after the other', () => {
    const long = fc.array(wordUpTo(60), { minLength: 20, maxLength: 120 }).map(itemsOf);
    fc.assert(
      fc.property(long, widths, (items, lineWidths) => {
        const total = breakLines(items, lineWidths, ANY).map(({ item }) => item);
        const greedy = fitLines(items, lineWidths).map(({ item }) => item);
        expect(demeritsOf(items, total, lineWidths)).toBeLessThanOrEqual(demeritsOf(items, greedy, lineWidths) + 1e-3);
      }),
    );
  });

  it('looks at lines in proportion to the words', () => {
    const words = (count: number): readonly Item[] =>
      itemsOf(Array.from({ length: count }, (_, index) => ({ width: 20 + ((index * 37) % 41), space: 4, cost: 0 })));
    const lineWidths = { first: [pt(400)], others: pt(400) };
    const looked = (count: number): number => {
      let lines = 0;
      const ofRatio = (ratio: number): number => {
        lines++;
        return ANY.rules.ofRatio(ratio);
      };
      breakLines(words(count), lineWidths, { ...ANY, rules: { ...ANY.rules, ofRatio } });
      return lines;
    };
    expect(looked(200_000)).toBeLessThan(10.1 * looked(20_000));
    expect(looked(20_000)).toBeLessThan(20_000 * 25);
  });
});
