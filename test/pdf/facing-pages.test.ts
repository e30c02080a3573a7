import { describe, expect, test } from 'vitest';
import { pt } from '../../src/base/units.js';
import { defaultTheme, shippedTheme } from '../../src/design/themes.js';
import { facingLayout, type FacingLayout } from '../../src/pdf/facing-pages.js';

const { page } = shippedTheme('book') ?? defaultTheme;
const pagesOf = (numbers: readonly number[]) => numbers.map((number) => ({ number, label: String(number), size: page.size, items: [] }));

/** The pairs that readers show, the first of each at the right: by the layout alone, of a right-bound book. */
function spreads(numbers: readonly number[], layout: FacingLayout): readonly (readonly number[])[] {
  const alone = layout === 'TwoPageRight' ? 1 : 0;
  const pairs = numbers.slice(alone).flatMap((number, index, rest) => (index % 2 === 0 ? [[number, ...rest.slice(index + 1, index + 2)]] : []));
  return [...(alone === 1 ? [numbers.slice(0, 1)] : []), ...pairs];
}

describe('a recto is never at the right', () => {
  test.each<readonly [string, readonly number[]]>([
    ['without a cover', [1, 2, 3, 4, 5]],
    ['a cover with a blank back', [0, 0, 1, 2, 3, 4]],
    ['a cover without a back', [0, 1, 2, 3]],
    ['an extract that begins on a verso', [2, 3, 4, 5]],
  ])('%s', (_, numbers) => {
    const layout = facingLayout(pagesOf(numbers), page, null);
    const pairs = spreads(numbers, layout ?? 'TwoPageLeft').filter((pair) => pair.length === 2);
    expect(layout).not.toBeNull();
    expect(pairs.filter(([right = 0]) => right % 2 === 1)).toEqual([]);
  });
});

test('pages with equal margins, two pages, and who asks for single pages have no spreads', () => {
  const even = { ...page, margin: { ...page.margin, inner: pt(70), outer: pt(70) } };
  expect(facingLayout(pagesOf([1, 2, 3, 4]), even, null)).toBeNull();
  expect(facingLayout(pagesOf([1, 2, 3, 4]), even, true)).toBe('TwoPageRight');
  expect(facingLayout(pagesOf([1, 2]), page, null)).toBeNull();
  expect(facingLayout(pagesOf([1, 2, 3, 4]), page, false)).toBeNull();
});
