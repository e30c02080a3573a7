/** A text and its translation stand side by side, line by line. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { LineItem } from '../../src/layout/types.js';
import type { TextEngine } from '../../src/text/engine.js';
import { buildFrom } from '../document/build-from.js';
import { layOut } from '../support/lay-out.js';
import { loadEngine } from '../text/support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

const ARABIC = 'كلمات كثيرة تملأ السطر وتمضي إلى ما بعده حتى تنتهي الفقرة في آخر الصفحة. ';
const ENGLISH = 'Many words fill the line, and go on to the next one, until the page ends. ';

interface Side {
  readonly page: number;
  readonly item: LineItem;
}

function sides(source: string): { readonly original: readonly Side[]; readonly translation: readonly Side[]; readonly pages: number } {
  const { document } = buildFrom(source);
  const [parallel] = document.blocks;
  if (parallel?.kind !== 'parallel') {
    throw new Error('there is a parallel text');
  }
  const { pages } = layOut(document, engine);
  const all = pages.flatMap(({ items }, page) => items.flatMap((item): Side[] => (item.kind === 'line' ? [{ page, item }] : [])));
  const of = (side: 'original' | 'translation'): readonly Side[] => {
    const ids = parallel.pairs.map((pair) => pair[side].id);
    return all.filter(({ item: { mark } }) => mark.kind === 'node' && ids.includes(mark.node));
  };
  return { original: of('original'), translation: of('translation'), pages: pages.length };
}

const left = ({ item }: Side): number => item.x + item.line.indent;
const right = (side: Side): number => left(side) + side.item.line.width;

describe('a parallel text', () => {
  it('has the original at the right, the translation at the left, each line beside its neighbour, over pages', () => {
    const { original, translation, pages } = sides(`:::parallel\n${ARABIC.repeat(40)}\n\n${ENGLISH.repeat(40)}\n:::`);
    const [ours, theirs] = [original, translation];
    expect(pages).toBeGreaterThan(1);
    expect(Math.min(...ours.map(left))).toBeGreaterThan(Math.max(...theirs.map(right)));
    expect(new Set(theirs.map((side) => `${side.page} ${left(side).toFixed(2)}`)).size).toBe(pages);
    const shorter = Math.min(ours.length, theirs.length);
    expect(shorter).toBeGreaterThan(40);
    expect(ours.slice(0, shorter).map(({ page, item }) => [page, item.baseline])).toEqual(theirs.slice(0, shorter).map(({ page, item }) => [page, item.baseline]));
  });

  it('begins each pair on one line, below the longer side of the one before', () => {
    const { original, translation } = sides(`:::parallel\nقصير.\n\n${ENGLISH.repeat(3)}\n\nثانٍ.\n\nSecond.\n:::`);
    const [first, second] = original;
    expect(original).toHaveLength(2);
    expect(first?.item.baseline).toBe(translation[0]?.item.baseline);
    expect(second?.item.baseline).toBe(translation.at(-1)?.item.baseline);
    expect(second?.item.baseline).toBeGreaterThan(translation.at(-2)?.item.baseline ?? Infinity);
  });
});
