import { describe, expect, test } from 'vitest';
import { pt } from '../../src/base/units.js';
import { resolveTheme, themeNames } from '../../src/design/themes.js';
import type { Verse } from '../../src/document/model.js';
import { areStacked } from '../../src/text/line-kashidas.js';
import type { Stroke } from '../../src/text/types.js';
import { words } from '../support/arabic-words.js';
import { DocumentMaker } from '../support/document-maker.js';
import { absent, blockOf, extentOf, layOut, linesOn, ofNode, pageAt, pagesWith, themeOf, type LaidOut } from '../support/lay-out.js';
import { COUPLETS, couplets, FREE_LINES } from '../support/poems.js';
import { loadEngine } from '../text/support.js';

const engine = await loadEngine();

/** Advances are whole font units: edges may miss by less than one. */
const UNIT = 0.02;

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** From edge to edge of what a node shows on a page, by its runs' owners. */
function edgesOf({ x, line }: ReturnType<typeof linesOn>[number], owner: number): Edges {
  const runs = line.runs.filter((run) => run.owner === owner && !(run.kind === 'text' && run.clusters.every(({ text }) => text === ' ')));
  const from = x + line.indent;
  return { left: from + Math.min(...runs.map((run) => run.x)), right: from + Math.max(...runs.map((run) => run.x + run.width)) };
}

const printed = (laid: LaidOut, verse: Verse): readonly ReturnType<typeof linesOn>[] =>
  verse.stanzas.flatMap(({ lines }) => lines.map(({ id }) => linesOn(pageAt(laid, 0), ofNode(id))));

/** One in which naskh is lengthened, and one whose face bears no strokes. */
describe.each(['brief', 'book'])('classical verse in %s', (name) => {
  const make = new DocumentMaker();
  const verse = couplets(make);
  const document = make.document([verse]);
  const laid = layOut(document, engine, themeOf(document, name));
  const rows = printed(laid, verse).map(([row]) => row ?? absent());
  const halves = verse.stanzas.flatMap(({ lines }) => lines).map(({ hemistichs }, index) => hemistichs.map(({ id }) => edgesOf(rows[index] ?? absent(), id)));

  test('has every half flush at both edges of its column, and the columns are equal', () => {
    const [[first, second] = []] = halves;
    expect(first !== undefined && second !== undefined && first.left - second.right).toBeGreaterThan(0.5 * laid.theme.verse.gap);
    for (const [right, left] of halves) {
      expect(Math.abs((right?.left ?? 0) - (first?.left ?? 0))).toBeLessThan(UNIT);
      expect(Math.abs((right?.right ?? 0) - (first?.right ?? 0))).toBeLessThan(UNIT);
      expect(Math.abs((left?.left ?? 0) - (second?.left ?? 0))).toBeLessThan(UNIT);
      expect(Math.abs((left?.right ?? 0) - (second?.right ?? 0))).toBeLessThan(UNIT);
    }
    expect((first?.right ?? 0) - (first?.left ?? 0)).toBeCloseTo((second?.right ?? 0) - (second?.left ?? 0), 1);
  });

  test('stands in the middle of the text block', () => {
    const block = blockOf(laid, pageAt(laid, 0));
    const [[right, left] = []] = halves;
    expect(((right?.right ?? 0) + (left?.left ?? 0)) / 2).toBeCloseTo(block.x + block.width / 2, 1);
  });

  test('has its numbers beside the first halves, on their baselines', () => {
    const numbered = verse.stanzas.flatMap(({ lines }) => lines).filter(({ number }) => number !== null);
    expect(numbered.map(({ number }) => number)).toEqual(['٥']);
    const [fifth] = halves[4] ?? [];
    const number = edgesOf(rows[4] ?? absent(), numbered[0]?.id ?? 0);
    expect(number.left - (fifth?.right ?? 0)).toBeGreaterThan(5);
    expect(number.right).toBeLessThan(blockOf(laid, pageAt(laid, 0)).x + blockOf(laid, pageAt(laid, 0)).width);
  });

  test('has no strokes over each other, and none where the face bears none', () => {
    const strokes = rows.map(({ x, line }) => line.kashidas.map((stroke): Stroke => ({ ...stroke, x: pt(stroke.x + x) })));
    expect(strokes.flat().length > 8).toBe(name === 'brief');
    strokes.slice(1).forEach((below, index) => {
      expect(below.filter((stroke) => (strokes[index] ?? []).some((above) => areStacked(stroke, above)))).toEqual([]);
    });
  });

  test('shrinks no space beyond the tolerance', () => {
    for (const { line } of rows) {
      expect(line.ratio).toBeGreaterThanOrEqual(-0.55);
    }
  });
});

function narrow(verse: Verse, make: DocumentMaker, width: number): LaidOut {
  const document = make.document([verse]);
  const page = { ...document.metadata.page, size: { width: pt(width), height: pt(600) }, margin: pt(40) };
  return layOut(document, engine, resolveTheme('brief', { ...document.metadata, page }) ?? absent());
}

describe('on a narrow page', () => {
  test('the second half stands below the first, at the other side, both of one width', () => {
    const make = new DocumentMaker();
    const verse = make.verse([COUPLETS]);
    const laid = narrow(verse, make, 330);
    const extents = printed(laid, verse).map((lines) => lines.map(extentOf));
    const [[top, bottom] = []] = extents;
    for (const [first, second] of extents) {
      expect(first?.right).toBeCloseTo(top?.right ?? 0, 1);
      expect(first?.left).toBeCloseTo(top?.left ?? 0, 1);
      expect(second?.left).toBeCloseTo(bottom?.left ?? 0, 1);
      expect(second?.right).toBeCloseTo(bottom?.right ?? 0, 1);
    }
    expect((top?.right ?? 0) - (bottom?.right ?? 0)).toBeGreaterThan(10);
    expect((top?.left ?? 0) - (bottom?.left ?? 0)).toBeGreaterThan(10);
  });

  test('halves that fit on no line are broken, and nothing leaves the block', () => {
    const make = new DocumentMaker();
    const verse = make.verse([COUPLETS]);
    const laid = narrow(verse, make, 190);
    const block = blockOf(laid, pageAt(laid, 0));
    for (const line of printed(laid, verse).flat()) {
      expect(extentOf(line).left).toBeGreaterThan(block.x - 0.1);
      expect(extentOf(line).right).toBeLessThan(block.x + block.width + 0.1);
    }
  });
});

test('a half alone stands in the middle', () => {
  const make = new DocumentMaker();
  const verse = make.verse([[...COUPLETS.slice(0, 2), ['يا ليلُ طُلْ']]]);
  const laid = layOut(make.document([verse]), engine);
  const [, , alone] = printed(laid, verse).map(([row]) => extentOf(row ?? absent()));
  const [first] = printed(laid, verse).map(([row]) => extentOf(row ?? absent()));
  expect(((alone?.left ?? 0) + (alone?.right ?? 0)) / 2).toBeCloseTo(((first?.left ?? 0) + (first?.right ?? 0)) / 2, 1);
});

test('free verse begins at one edge, its rests are indented', () => {
  const make = new DocumentMaker();
  const verse = make.verse([FREE_LINES]);
  const laid = narrow(verse, make, 380);
  const lines = printed(laid, verse).map((rows) => rows.map(extentOf));
  const edge = lines[0]?.[0]?.right ?? 0;
  for (const [first] of lines) {
    expect(first?.right).toBeCloseTo(edge, 1);
  }
  const rests = lines.flatMap((rows) => rows.slice(1));
  expect(rests.length).toBeGreaterThan(0);
  for (const rest of rests) {
    expect(rest.right).toBeLessThan(edge - 10);
  }
});

test('a page ends inside no line, and leaves no line of a stanza alone', () => {
  for (let before = 12; before < 30; before += 1) {
    const make = new DocumentMaker();
    const filler = make.list('bullets', Array.from({ length: before }, () => [make.paragraph('سطر.')]));
    const verse = make.verse([COUPLETS], { attribution: make.paragraph('شاعر') });
    const laid = layOut(make.document([filler, verse, make.paragraph(words(20))]), engine);
    const pages = verse.stanzas.flatMap(({ lines }) => lines.map(({ id }) => pagesWith(laid, id)));
    expect(pages.every((on) => on.length === 1)).toBe(true);
    const [first = 0] = pages[0] ?? [];
    const onFirst = pages.filter(([page]) => page === first).length;
    expect([COUPLETS.length, 2, 3, 4, 5, 6], `${before} lines before`).toContain(onFirst);
    expect(pagesWith(laid, verse.attribution?.id ?? absent())).toEqual(pages.at(-1));
  }
});

test('a space as wide as the gap is no wider than readers take for a space', () => {
  for (const name of themeNames) {
    const { gap, text } = themeOf(new DocumentMaker().document([]), name).verse;
    expect(gap / text.size).toBeLessThan(3);
  }
});
