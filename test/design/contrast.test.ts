/** WCAG 2.2, 1.4.3: 4.5 to 1 for text. */
import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/design/color.js';
import { textPairs, type TextPair } from '../../src/design/contrast.js';
import { SHIPPED_THEMES } from '../../src/design/shipped-themes.js';

const shown = ({ ink, ground }: TextPair): string => `${ink.join('.')} on ${ground?.join('.') ?? 'paper'}`;

describe.each([...SHIPPED_THEMES])('$name', (theme) => {
  test.each(textPairs(theme).map((pair) => [shown(pair), pair] as const))('%s reads well', (_, { inkColor, groundColor }) => {
    expect(contrast(inkColor, groundColor)).toBeGreaterThanOrEqual(4.5);
  });

  test('no colour of a text is left out', () => {
    const checked = new Set(textPairs(theme).map(({ ink }) => ink.join('.')));
    expect(inksIn(theme, []).filter((path) => !checked.has(path))).toEqual([]);
  });
});

/** Paths of all colours that belong to a text design. */
function inksIn(value: unknown, path: readonly string[]): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const own = 'font' in value && 'color' in value ? [[...path, 'color'].join('.')] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => inksIn(inner, [...path, key]))];
}

test('contrast is WCAG’s', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
