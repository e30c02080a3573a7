/** What a book designer would send back, on every page of the publications and of the features' sources. */
import { describe, expect, test } from 'vitest';
import { pt } from '../../src/base/units.js';
import type { AnyNode, NodeId } from '../../src/document/model.js';
import { walk } from '../../src/document/walk.js';
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

  /** The layout with the items that `isMoved` picks of a page, first to last, at the foot of the page before. */
  const movedBack = (source: FeatureLayout, page: number, isMoved: (item: Page['items'][number]) => boolean): FeatureLayout => {
    const moved = source.pages.find(({ number }) => number === page)?.items.filter(isMoved) ?? [];
    return {
      ...source,
      pages: source.pages.map((each) => {
        const others = each.number === page ? each.items.filter((item) => !isMoved(item)) : each.items;
        return each.number === page - 1 ? { ...each, items: [...others, ...moved] } : { ...each, items: others };
      }),
    };
  };

  const belongs = (ids: ReadonlySet<NodeId>) => (item: Page['items'][number]): boolean => item.mark.kind === 'node' && ids.has(item.mark.node);

  /** A page after the first, and a block on it that is whole there, with the ids of all that it holds. */
  function wholeBlock(source: FeatureLayout, isWanted: (block: AnyNode, lines: number) => boolean): { readonly page: number; readonly block: AnyNode; readonly ids: ReadonlySet<NodeId> } {
    for (const { number, items } of source.pages.filter((page) => page.number > 1)) {
      for (const block of source.document.blocks) {
        const ids = new Set<NodeId>();
        walk([block], ({ id }) => ids.add(id));
        const lines = (some: Page['items']): number => some.filter((item) => item.kind === 'line' && belongs(ids)(item)).length;
        if (lines(items) === lines(source.pages.flatMap((each) => each.items)) && isWanted(block, lines(items))) {
          return { page: number, block, ids };
        }
      }
    }
    throw new Error('no such block');
  }

  test('a line that stands alone', () => {
    const { page, ids } = wholeBlock(layout, (block, lines) => block.kind === 'paragraph' && lines > 2);
    const first = layout.pages.find(({ number }) => number === page)?.items.find((item) => isText(item) && belongs(ids)(item));
    expect(others(layout)).toEqual([]);
    expect(others(movedBack(layout, page, (item) => item === first))).toContainEqual(expect.objectContaining({ kind: 'line-alone', page: page - 1 }));
  });

  test('a row that stands alone', () => {
    const { page, block } = wholeBlock(layout, ({ kind }, lines) => kind === 'table' && lines > 6);
    const row = new Set<NodeId>();
    walk(block.kind === 'table' ? block.rows.slice(0, 1) : [], ({ id }) => row.add(id));
    expect(others(movedBack(layout, page, belongs(row)))).toContainEqual(expect.objectContaining({ kind: 'rows-alone', page: page - 1 }));
  });

  test('a box that is torn though it would fit', async () => {
    const boxes = await featureLayout('test/features/boxes.md');
    const { page, ids } = wholeBlock(boxes, ({ kind }, lines) => kind === 'box' && lines > 2 && lines < 10);
    const first = boxes.pages.find(({ number }) => number === page)?.items.find((item) => isText(item) && belongs(ids)(item));
    expect(others(boxes)).toEqual([]);
    expect(others(movedBack(boxes, page, (item) => item === first))).toContainEqual(expect.objectContaining({ kind: 'torn' }));
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
