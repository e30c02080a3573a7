import { describe, expect, test } from 'vitest';
import { pt } from '../../src/base/units.js';
import { asArtifact, breakHere, EJECT, inPanel, repeatAtTop, space, type Fragment } from '../../src/layout/fragments.js';
import { paginate } from '../../src/layout/paginate.js';
import { dumpPages, visualText } from '../support/dump-pages.js';
import { bareFrame, flowOf, linePiece, paragraph, stacked } from '../support/hand-made-fragments.js';

function pagesOf(fragments: readonly Fragment[], height: number, notes: Readonly<Record<number, readonly Fragment[]>> = {}) {
  const flow = flowOf(fragments, height, notes);
  return paginate(flow, bareFrame(flow));
}

/** Texts of each page's lines: `a.1 a.2 | a.3`. */
function texts(fragments: readonly Fragment[], height: number, notes: Readonly<Record<number, readonly Fragment[]>> = {}) {
  return pagesOf(fragments, height, notes)
    .map((page) => page.items.flatMap((item) => (item.kind === 'line' ? visualText(item.line) : '–')).join(' '))
    .join(' | ');
}

describe('breaking pages', () => {
  test('fills pages with lines', () => {
    expect(texts(paragraph('a', 9), 50)).toBe('a.1 a.2 a.3 a.4 a.5 | a.6 a.7 a.8 a.9');
  });

  test('leaves no line alone at the foot or at the head of a page', () => {
    expect(texts(stacked(paragraph('a', 4), paragraph('b', 4)), 55)).toBe('a.1 a.2 a.3 a.4 | b.1 b.2 b.3 b.4');
    expect(texts(paragraph('a', 6), 50)).toBe('a.1 a.2 a.3 a.4 | a.5 a.6');
  });

  test('drops the space at the top of a page', () => {
    const pages = pagesOf(stacked(paragraph('a', 2), paragraph('b', 2)), 20);
    expect(pages.map((page) => page.items.map((item) => (item.kind === 'line' ? item.baseline : 0)))).toEqual([
      [7, 17],
      [7, 17],
    ]);
  });

  test('ends the page at an eject', () => {
    const fragments = [...paragraph('a', 2), breakHere(EJECT), ...paragraph('b', 2)];
    expect(texts(fragments, 100)).toBe('a.1 a.2 | b.1 b.2');
  });

  test('looks one page ahead, so that no last page holds two lines', () => {
    const fragments = stacked(paragraph('a', 12), paragraph('b', 10));
    const pages = texts(fragments, 205).split(' | ');
    expect(pages).toHaveLength(2);
    expect(pages[1]?.split(' ').length).toBeGreaterThan(2);
  });

  test('breaks between pieces where nothing legal fits, and lets a giant stand alone', () => {
    const giant = linePiece('giant', 80);
    const fragments = [linePiece('a', 10), giant, linePiece('b', 10)];
    expect(texts(fragments, 50)).toBe('a | giant | b');
  });
});

describe('notes', () => {
  test('stand at the foot of the page of their reference, under a rule', () => {
    const pages = pagesOf(paragraph('a', 3, { 2: [7] }), 100, { 7: paragraph('n', 1) });
    expect(dumpPages(pages)).toMatchInlineSnapshot(`
      "page 1
        line x=0 y=7 w=100 #1 «a.1»
        line x=0 y=17 w=100 #1 «a.2»
        line x=0 y=27 w=100 #1 «a.3»
        fill x=60 y=85 w=40 h=1 (layout) #000000
        line x=0 y=97 w=100 #1 «n.1»"
    `);
  });

  test('go with their line to the next page where they do not fit', () => {
    expect(texts(stacked(paragraph('a', 3), paragraph('b', 2, { 1: [7] })), 60, { 7: paragraph('n', 2) })).toBe(
      'a.1 a.2 a.3 | b.1 b.2 – n.1 n.2',
    );
  });

  test('continue on the next page where they must, and are never lost', () => {
    expect(texts(paragraph('a', 4, { 1: [7] }), 60, { 7: paragraph('n', 9) })).toBe(
      'a.1 a.2 – n.1 n.2 n.3 | a.3 a.4 – n.4 n.5 n.6 | – n.7 n.8 n.9',
    );
  });

  test('keep their order while some wait', () => {
    const body = paragraph('a', 4, { 1: [7], 3: [8] });
    const all = texts(body, 60, { 7: paragraph('n', 9), 8: paragraph('m', 2) });
    expect(all.replace(/[–|] ?/g, '').split(' ').filter((word) => !word.startsWith('a'))).toEqual(
      [...Array(9).keys()].map((i) => `n.${i + 1}`).concat(['m.1', 'm.2']),
    );
  });

  test('never hang on one that is taller than a page', () => {
    expect(texts(paragraph('a', 2, { 1: [7] }), 50, { 7: [linePiece('n.1', 70), linePiece('n.2', 30)] })).toBe(
      'a.1 a.2 | – n.1 | – n.2',
    );
  });
});

describe('what a break brings', () => {
  const panel = { x: pt(0), width: pt(100), fill: '#eeeeee', bar: null, sides: null, ends: null } as const;

  test('a panel is padded and painted on both pages', () => {
    expect(dumpPages(pagesOf(inPanel(paragraph('a', 4), panel, pt(5)), 40))).toMatchInlineSnapshot(`
      "page 1
        fill x=0 y=0 w=100 h=30 (background) #eeeeee
        line x=0 y=12 w=100 #1 «a.1»
        line x=0 y=22 w=100 #1 «a.2»
      page 2
        fill x=0 y=0 w=100 h=30 (background) #eeeeee
        line x=0 y=12 w=100 #1 «a.3»
        line x=0 y=22 w=100 #1 «a.4»"
    `);
  });

  test('a header is repeated for nobody to read', () => {
    const header = linePiece('head', 10);
    const rows = [1, 2, 3].flatMap((row) => [breakHere(0), linePiece(`row${row}`, 10)]).slice(1);
    expect(dumpPages(pagesOf([header, ...repeatAtTop(rows, [asArtifact(header)])], 30), { geometry: false }))
      .toMatchInlineSnapshot(`
        "page 1
          line #1 «head»
          line #1 «row1»
          line #1 «row2»
        page 2
          line (pagination) «head»
          line #1 «row3»"
      `);
  });

  test('nested panels paint the outer one first', () => {
    const inner = { ...panel, x: pt(10), width: pt(80), fill: '#dddddd' } as const;
    const [page] = pagesOf(inPanel(inPanel(paragraph('a', 1), inner, pt(2)), panel, pt(3)), 100);
    expect(page?.items.flatMap((item) => (item.kind === 'fill' ? `${item.color} ${item.rect.height}` : []))).toEqual([
      '#eeeeee 20',
      '#dddddd 14',
    ]);
  });
});

test('spaces at the end of a page take no room', () => {
  expect(texts([...paragraph('a', 2), space(pt(30)), breakHere(0), ...paragraph('b', 1)], 20)).toBe('a.1 a.2 | b.1');
});
