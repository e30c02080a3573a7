import { describe, expect, test } from 'vitest';
import { pt, ZERO_PT } from '../../src/base/units.js';
import type { Float } from '../../src/layout/floats.js';
import { breakHere, EJECT, piecesOf, PLAIN_SHAPE, space, type Fragment, type PageShape } from '../../src/layout/fragments.js';
import { paginate } from '../../src/layout/paginate.js';
import { FORBIDDEN, stackFlows, type BlockFlow } from '../../src/layout/stack.js';
import { visualText } from '../support/dump-pages.js';
import { bareFrame, flowOf, linePiece, paragraph } from '../support/hand-made-fragments.js';

const TWO: PageShape = { ...PLAIN_SHAPE, columns: 2, columnGap: pt(20), columnRule: pt(1) };

const region = (shape: PageShape, gap = 5): Fragment => ({ kind: 'region', shape, gapAbove: pt(gap), kept: ZERO_PT });

function pagesOf(fragments: readonly Fragment[], height: number, notes: Readonly<Record<number, readonly Fragment[]>> = {}) {
  const flow = flowOf(fragments, height, notes);
  return paginate(flow, bareFrame(flow));
}

/** Lines of each page as `text@x,baseline`. */
function places(fragments: readonly Fragment[], height: number, notes: Readonly<Record<number, readonly Fragment[]>> = {}): string[] {
  return pagesOf(fragments, height, notes).map(({ items }) =>
    items.flatMap((item) => (item.kind === 'line' ? `${visualText(item.line)}@${item.x},${item.baseline}` : [])).join(' '),
  );
}

describe('columns', () => {
  test('fill from the right, and end equally high', () => {
    expect(places([region(TWO), ...paragraph('a', 6)], 100)).toEqual(['a.1@60,7 a.2@60,17 a.3@60,27 a.4@0,7 a.5@0,17 a.6@0,27']);
  });

  test('fill one page, then the next', () => {
    const [first, second] = places([region(TWO), ...paragraph('a', 14)], 50);
    expect(first?.split(' ')).toHaveLength(10);
    expect(first).toContain('a.6@0,7');
    expect(second).toBe('a.11@60,7 a.12@60,17 a.13@0,7 a.14@0,17');
  });

  test('stand below what is above them, and above what is below', () => {
    const fragments = [...paragraph('a', 2), region(TWO), ...paragraph('b', 4), region(PLAIN_SHAPE), ...paragraph('c', 1)];
    expect(places(fragments, 100)).toEqual(['a.1@0,7 a.2@0,17 b.1@60,32 b.2@60,42 b.3@0,32 b.4@0,42 c.1@0,57']);
  });

  test('begin on the next page, without the gap, where there is no room', () => {
    expect(places([...paragraph('a', 4), region(TWO), ...paragraph('b', 4)], 45)).toEqual([
      'a.1@0,7 a.2@0,17 a.3@0,27 a.4@0,37',
      'b.1@60,7 b.2@60,17 b.3@0,7 b.4@0,17',
    ]);
  });

  test('leave room for the notes of both at the foot of the page', () => {
    const [first, second] = places([region(TWO), ...paragraph('a', 12, { 1: [7], 5: [8] })], 70, { 7: paragraph('n', 1), 8: paragraph('m', 1) });
    expect(first).toContain('n.1@0,55 m.1@0,67');
    expect(`${first} ${second}`.match(/a\.\d+/g)).toHaveLength(12);
  });

  test('have a rule between them', () => {
    const [page] = pagesOf([region(TWO), ...paragraph('a', 4)], 100);
    expect(page?.items[0]).toMatchObject({ kind: 'fill', rect: { x: 49.5, y: 0, width: 1, height: 20 } });
  });

  test('end where a chapter does', () => {
    const fragments = [region(TWO), ...paragraph('a', 4), breakHere(EJECT), ...paragraph('b', 2)];
    expect(places(fragments, 100)).toEqual(['a.1@60,7 a.2@60,17 a.3@0,7 a.4@0,17', 'b.1@60,7 b.2@60,17']);
  });

  test('keep the heading above them', () => {
    const bare = { spaceBefore: ZERO_PT, spaceAfter: ZERO_PT, breakBefore: 0, breakAfter: 0 } satisfies Omit<BlockFlow, 'fragments'>;
    const flows: BlockFlow[] = [
      { ...bare, fragments: paragraph('a', 3) },
      { ...bare, fragments: paragraph('h', 1), breakAfter: FORBIDDEN },
      { ...bare, fragments: [region(TWO), ...paragraph('b', 6)] },
    ];
    expect(places(stackFlows(flows), 50)[1]).toMatch(/^h\.1/);
  });
});

describe('a figure in columns', () => {
  /** Lines of each page as `text@x`, with a figure of this height after `above` lines. */
  function withFigure(above: number, below: number, figure: number, height: number): readonly string[] {
    const before = [region(TWO), ...paragraph('a', above)];
    const fragments: readonly Fragment[] = [...before, breakHere(0), linePiece('figure', figure), breakHere(0), ...paragraph('b', below)];
    const from = before.length + 1;
    const float: Float = { from, resume: from + 2, until: fragments.length, pieces: piecesOf([linePiece('figure', figure)]), gap: space(ZERO_PT) };
    const flow = { ...flowOf(fragments, height), floats: [float] };
    return paginate(flow, bareFrame(flow)).map(({ items }) => items.flatMap((item) => (item.kind === 'line' ? `${visualText(item.line)}@${item.x}` : [])).join(' '));
  }

  test('leaves its place to the text below rather than a hole, and heads the next column', () => {
    expect(withFigure(5, 12, 60, 100)[0]).toBe('a.1@60 a.2@60 a.3@60 a.4@60 a.5@60 b.1@60 b.2@60 b.3@60 b.4@60 b.5@60 figure@0 b.6@0 b.7@0 b.8@0 b.9@0');
  });

  test('heads the next page from the last column', () => {
    const [first, second] = withFigure(16, 12, 60, 100);
    expect(first).toMatch(/^a\.1@60 .* b\.4@0$/);
    expect(second).toMatch(/^figure@60 /);
  });

  test('does not go to a column that is too low for it', () => {
    const pages = withFigure(2, 20, 120, 100);
    expect(pages.join(' | ')).toMatch(/(?:^|\| )figure@60/);
  });
});

describe('landscape pages', () => {
  test('are pages of their own', () => {
    const fragments = [...paragraph('a', 2), region({ ...PLAIN_SHAPE, orientation: 'landscape' }), ...paragraph('b', 2), region(PLAIN_SHAPE), ...paragraph('c', 1)];
    expect(pagesOf(fragments, 100).map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape', 'portrait']);
  });
});
