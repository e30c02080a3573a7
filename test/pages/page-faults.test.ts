/** What a book designer would send back, on every page of the publications and of the features' sources. */
import { describe, expect, test } from 'vitest';
import { pt } from '../../src/base/units.js';
import type { LineItem, Page } from '../../src/layout/types.js';
import { featureSources, publicationSources } from '../support/example-sources.js';
import { featureLayout, type FeatureLayout } from '../support/feature-pages.js';
import { pageFaults, type PageFault } from '../support/page-faults.js';

/** Of the height of the text block, what a page may leave white, and what pages may on average. */
const MOST_WHITE = 0.35;
const MEAN_WHITE = 0.13;
/** Chapters of ten lines, on small pages. */
const TINY = new Set(['book']);
/** The mean of fewer says little. */
const FEW_PAGES = 6;

const isWhite = (fault: PageFault) => fault.kind === 'white';

function others(layout: FeatureLayout): readonly PageFault[] {
  return pageFaults(layout).filter((fault) => !isWhite(fault));
}

function white(layout: FeatureLayout): readonly { readonly page: number; readonly share: number }[] {
  return pageFaults(layout).filter(isWhite);
}

test.each([...publicationSources(), ...featureSources()])('%s', async (name, path) => {
  const layout = await featureLayout(path);
  expect(others(layout).filter(({ kind }) => kind !== 'few-lines' || !TINY.has(name))).toEqual([]);
  const pages = white(layout);
  expect(pages.filter(({ share }) => share > MOST_WHITE)).toEqual([]);
  expect(pages.reduce((sum, { share }) => sum + share, 0) / Math.max(pages.length, FEW_PAGES)).toBeLessThan(MEAN_WHITE);
});

describe('seeded faults are seen', async () => {
  const layout = await featureLayout('content/statistics');

  /** The layout with one page's lines changed. */
  const changed = (page: number, change: (lines: Page['items']) => Page['items']): FeatureLayout => ({
    ...layout,
    pages: layout.pages.map((each) => (each.number === page ? { ...each, items: change(each.items) } : each)),
  });
  const isText = (item: Page['items'][number]): item is LineItem => item.kind === 'line' && item.mark.kind === 'node';

  test('a page that ends early', () => {
    const cut = changed(2, (items) => items.filter((item) => !isText(item) || item.baseline < 300).filter((item) => item.kind === 'line'));
    expect(white(cut).find(({ page }) => page === 2)?.share).toBeGreaterThan(0.5);
  });

  test('a page of a few lines', () => {
    const cut = changed(2, (items) => items.filter(isText).slice(-2));
    expect(others(cut)).toContainEqual(expect.objectContaining({ kind: 'few-lines', page: 2 }));
  });

  test('a heading at the foot of a page', () => {
    const headings = new Set(layout.document.blocks.filter(({ kind }) => kind === 'heading').map(({ id }) => id));
    const isHeading = (item: Page['items'][number]): boolean => item.mark.kind === 'node' && headings.has(item.mark.node);
    const sunk = changed(2, (items) => items.map((item) => (isHeading(item) && item.kind === 'line' ? { ...item, baseline: pt(item.baseline + 400) } : item)));
    expect(others(sunk)).toContainEqual(expect.objectContaining({ kind: 'low-heading', page: 2 }));
  });
});
