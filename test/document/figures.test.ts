/** Widths of figures, and figures side by side. */
import { describe, expect, it } from 'vitest';
import { buildFrom, shown } from './build-from.js';

const shareOf = (attributes: string): number | null | undefined => {
  const [figure] = buildFrom(`![أ](a.png)${attributes}`).document.blocks;
  return figure?.kind === 'figure' ? figure.share : undefined;
};

describe('the width of a figure', () => {
  it.each([
    ['', null],
    ['{width=half}', 0.5],
    ['{width=full}', 1],
    ['{width=70%}', 0.7],
    ['{width="٧٠٪"}', 0.7],
    ['{#a width=25%}', 0.25],
  ])('%s', (attributes, share) => {
    expect(shareOf(attributes)).toBe(share);
  });

  it.each([
    ['{width=0%}', 'error figure-attributes-fit @ 1:1 «![أ](a.png){width=0%}»'],
    ['{width=101%}', 'error figure-attributes-fit @ 1:1 «![أ](a.png){width=101%}»'],
    ['{height=5}', 'error figure-attributes-are-known @ 1:1 «![أ](a.png){height=5}»'],
  ])('%s is told', (attributes, expected) => {
    expect(shown(buildFrom(`![أ](a.png)${attributes}`).diagnostics)).toEqual([expected]);
  });
});

describe('figures side by side', () => {
  it('are two to four, each with its caption, and one for all', () => {
    const [row] = buildFrom(':::figures[معًا]\n![أ](a.png "أولى")\n\n![ب](b.png)\n:::').document.blocks;
    expect(row).toMatchObject({ kind: 'figureRow', figures: [{ caption: {} }, { caption: null }], caption: { children: [{ value: 'معًا' }] } });
  });

  it.each([':::figures\n![أ](a.png)\n:::', ':::figures\n![أ](a.png)\n![ب](b.png)\n:::', ':::figures\n![أ](a.png)\n\n![ب](b.png)\n\nنص\n:::'])('%j is told', (source) => {
    expect(shown(buildFrom(source).diagnostics)).toEqual(['error figures-stand-side-by-side @ 1:1 «:::figures»']);
  });
});
