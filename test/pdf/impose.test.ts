/** Sheets as a binder holds them: folded into each other, then leafed through from the front. */
import { describe, expect, test } from 'vitest';
import type { Imposition } from '../../src/base/press.js';
import { mm, pt, ZERO_PT } from '../../src/base/units.js';
import { impose, type ImposedPages, type SheetSide } from '../../src/pdf/impose.js';

const PAGES: ImposedPages = { count: 8, size: { width: pt(200), height: pt(300) }, hasCover: false, fromTheRight: true, bleed: ZERO_PT, slug: ZERO_PT };
const BOOKLET: Imposition = { kind: 'booklet', sheet: null, creep: pt(1) };

/** The page at the left or the right of the fold. */
function half({ places, fold }: SheetSide, side: 'left' | 'right'): number | null {
  const place = places.find(({ rect }) => rect.x + rect.width / 2 < (fold ?? 0) === (side === 'left'));
  if (place === undefined) {
    throw new Error('both halves are there');
  }
  return place.page;
}

/**
 * What a reader turns: each sheet, printed on both sides and turned over on its short edge, lies in the
 * one around it, so that half of it is a leaf in the first half of the booklet, and the other in the last.
 */
function read(sides: readonly SheetSide[], fromTheRight: boolean): readonly (number | null)[] {
  const [start, end] = fromTheRight ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const sheets = sides.flatMap((front, index) => {
    const back = sides[index + 1];
    return index % 2 === 0 && back !== undefined ? [{ front, back }] : [];
  });
  // A leaf's back is behind its front: on the other half of the back as that is printed.
  const first = sheets.flatMap(({ front, back }) => [half(front, start), half(back, end)]);
  const last = sheets.toReversed().flatMap(({ front, back }) => [half(back, start), half(front, end)]);
  return [...first, ...last];
}

const counted = (count: number, blank = 0): readonly (number | null)[] => [...Array.from({ length: count }, (_, index) => index), ...Array.from({ length: blank }, () => null)];

describe('a booklet', () => {
  test.each([[1, 3], [4, 0], [5, 3], [8, 0], [30, 2], [31, 1], [64, 0]])('of %i pages reads in order from the right, with %i blank ones', (count, blank) => {
    expect(read(impose({ ...PAGES, count }, BOOKLET), true)).toEqual(counted(count, blank));
  });

  test('with two of its pages in each other’s place does not', () => {
    const swapped = impose(PAGES, BOOKLET).map((side) => ({ ...side, places: side.places.map((place) => ({ ...place, page: new Map([[2, 5], [5, 2]]).get(place.page ?? -1) ?? place.page })) }));
    expect(read(swapped, true)).not.toEqual(counted(8));
  });

  test('bound at the left reads in order from the left', () => {
    expect(read(impose({ ...PAGES, fromTheRight: false }, BOOKLET), false)).toEqual(counted(8));
  });

  test('has the first page at the left of the fold, as a book bound at the right', () => {
    const [front] = impose(PAGES, BOOKLET);
    expect(front?.places.map(({ page }) => page)).toEqual([0, 7]);
  });

  test('leaves the back of its cover free', () => {
    expect(read(impose({ ...PAGES, hasCover: true }, BOOKLET), true)).toEqual([0, null, 1, 2, 3, 4, 5, 6, 7, null, null, null]);
  });

  test('is as large as two pages, and meets in the fold', () => {
    const [front] = impose(PAGES, BOOKLET);
    expect(front).toMatchObject({ size: { width: 400, height: 300 }, fold: 200, scale: 1 });
    expect(front?.places.map(({ rect }) => rect.x)).toEqual([0, 200]);
  });

  test('creeps: each sheet is nearer to the fold than the one around it, and nothing crosses the fold', () => {
    const sides = impose({ ...PAGES, count: 12 }, BOOKLET);
    expect(sides.map(({ places }) => places.map(({ rect }) => rect.x))).toEqual([[0, 200], [0, 200], [1, 199], [1, 199], [2, 198], [2, 198]]);
    for (const { places, fold } of sides) {
      expect(places[0]?.clip).toMatchObject({ x: 0, width: fold });
      expect(places[1]?.clip).toMatchObject({ x: fold, width: 200 });
    }
  });

  test('bleeds at three edges, not into the page beside it', () => {
    const [front] = impose({ ...PAGES, bleed: pt(9), slug: pt(9) }, BOOKLET);
    expect(front).toMatchObject({ size: { width: 418, height: 318 }, fold: 209 });
    expect(front?.places.map(({ clip }) => clip)).toEqual([{ x: 0, y: 0, width: 209, height: 318 }, { x: 209, y: 0, width: 209, height: 318 }]);
  });

  test('is made smaller for the sheet of an office printer, on its side', () => {
    const a4 = { width: mm(210), height: mm(297) };
    const [front] = impose({ ...PAGES, size: a4 }, { ...BOOKLET, sheet: a4 });
    expect(front?.size).toEqual({ width: mm(297), height: mm(210) });
    expect(front?.scale).toBeCloseTo(Math.SQRT1_2, 2);
  });
});

describe('several pages on a sheet', () => {
  const side = (count: 2 | 4, fromTheRight = true): SheetSide | undefined => impose({ ...PAGES, count: 5, fromTheRight }, { kind: 'n-up', count, sheet: null })[0];

  /** As the eye goes: rows from the top, each from the right. */
  const readFrom = (shown: SheetSide | undefined, sign: 1 | -1): readonly (number | null)[] =>
    [...(shown?.places ?? [])].sort((a, b) => b.rect.y - a.rect.y || sign * (b.rect.x - a.rect.x)).map(({ page }) => page);

  test.each([2, 4] as const)('%i read from the right', (count) => {
    expect(readFrom(side(count), 1)).toEqual(counted(count));
    expect(readFrom(side(count, false), -1)).toEqual(counted(count));
  });

  test('the last sheet is filled with blank ones', () => {
    const sides = impose({ ...PAGES, count: 5 }, { kind: 'n-up', count: 4, sheet: null });
    expect(sides.map(({ places }) => places.map(({ page }) => page))).toEqual([[0, 1, 2, 3], [4, null, null, null]]);
  });
});
