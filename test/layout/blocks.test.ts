import { describe, expect, test } from 'vitest';
import type { ImageAsset } from '../../src/document/model.js';
import { words } from '../support/arabic-words.js';
import { DocumentMaker } from '../support/document-maker.js';
import { absent, blockOf, extentOf, isLine, layOut, linesOn, ofNode, pageAt, pagesWith, textOf, themeOf } from '../support/lay-out.js';
import { loadEngine } from '../text/support.js';

const engine = await loadEngine();

describe('paragraphs', () => {
  test('are justified between the edges, their last line at the start side', () => {
    const make = new DocumentMaker();
    const paragraph = make.paragraph(words(40));
    const laid = layOut(make.document([paragraph]), engine);
    const page = pageAt(laid, 0);
    const block = blockOf(laid, page);
    const lines = linesOn(page, ofNode(paragraph.id)).map(extentOf);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) {
      expect(line.left).toBeCloseTo(block.x, 1);
    }
    for (const line of lines) {
      expect(line.right).toBeCloseTo(block.x + block.width, 1);
    }
  });

  test('stand on the leading', () => {
    const make = new DocumentMaker();
    const paragraph = make.paragraph(words(60));
    const laid = layOut(make.document([paragraph]), engine);
    const baselines = linesOn(pageAt(laid, 0), ofNode(paragraph.id)).map((item) => item.baseline);
    baselines.slice(1).forEach((baseline, index) => {
      expect(baseline - (baselines[index] ?? 0)).toBeCloseTo(laid.theme.body.leading, 3);
    });
  });

  test('leave no line alone at the foot or at the head of a page', () => {
    for (let lines = 15; lines < 28; lines += 1) {
      const make = new DocumentMaker();
      const filler = make.list('bullets', Array.from({ length: lines }, () => [make.paragraph('سطر.')]));
      const paragraph = make.paragraph(words(200));
      const laid = layOut(make.document([filler, paragraph]), engine);
      const counts = laid.pages.map((page) => linesOn(page, ofNode(paragraph.id)).length).filter((count) => count > 0);
      expect(Math.min(...counts), `${lines} lines before`).toBeGreaterThanOrEqual(2);
    }
  });

  test('in a Latin language alone are left to right when longer than a line, else they begin at the right', () => {
    const make = new DocumentMaker();
    const long = make.paragraph('An English paragraph in an Arabic book that runs on over more than a single line, so that its last line ends early.');
    const short = make.paragraph('https://example.com');
    const laid = layOut(make.document([long, short]), engine);
    const block = blockOf(laid, pageAt(laid, 0));
    const last = linesOn(pageAt(laid, 0), ofNode(long.id)).map(extentOf).at(-1);
    expect(last?.left).toBeCloseTo(block.x, 1);
    expect(last?.right).toBeLessThan(block.x + block.width - 50);
    const [address] = linesOn(pageAt(laid, 0), ofNode(short.id)).map(extentOf);
    expect(address?.right).toBeCloseTo(block.x + block.width, 1);
  });
});

describe('headings', () => {
  test('stay with two lines of what follows', () => {
    for (let lines = 15; lines < 26; lines += 1) {
      const make = new DocumentMaker();
      const filler = Array.from({ length: lines }, () => make.paragraph('سطر.'));
      const heading = make.heading(1, null, 'عنوان');
      const paragraph = make.paragraph(words(80));
      const laid = layOut(make.document([...filler, heading, paragraph]), engine);
      const [page] = pagesWith(laid, heading.id);
      const found = laid.pages.find(({ number }) => number === page);
      expect(found && linesOn(found, ofNode(paragraph.id)).length, `${lines} lines before`).toBeGreaterThanOrEqual(2);
    }
  });

  test('hang beside their number, all on one baseline', () => {
    const make = new DocumentMaker();
    const heading = make.heading(2, '٢٫١', words(18));
    const laid = layOut(make.document([heading]), engine);
    const page = pageAt(laid, 0);
    const block = blockOf(laid, page);
    const [label] = linesOn(page, ofNode(heading.id, 'label'));
    const lines = linesOn(page, ofNode(heading.id));
    expect(lines.length).toBe(2);
    expect(label?.baseline).toBe(lines[0]?.baseline);
    expect(label && extentOf(label).right).toBeCloseTo(block.x + block.width, 1);
    for (const line of lines) {
      expect(extentOf(line).right).toBeLessThan(label ? extentOf(label).left - 3 : 0);
    }
  });

  test('of two lines are of even length', () => {
    const make = new DocumentMaker();
    const heading = make.heading(1, null, words(13));
    const laid = layOut(make.document([heading]), engine);
    const widths = linesOn(pageAt(laid, 0), ofNode(heading.id)).map((item) => item.line.width);
    expect(widths).toHaveLength(2);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.7);
  });
});

describe('lists', () => {
  test('have their markers at the right, on the baseline of the first line', () => {
    const make = new DocumentMaker();
    const list = make.list('numbers', [[make.paragraph(words(30))], [make.paragraph(words(3))]], 9);
    const laid = layOut(make.document([list]), engine);
    const page = pageAt(laid, 0);
    const block = blockOf(laid, page);
    const ends = list.items.map((item) => {
      const [label] = linesOn(page, ofNode(item.id, 'label'));
      const lines = linesOn(page, ofNode(item.children[0]?.id ?? item.id));
      expect(label?.baseline).toBe(lines[0]?.baseline);
      expect(extentOf(lines[0] ?? absent()).right).toBeLessThan(extentOf(label ?? absent()).left - 3);
      expect(extentOf(label ?? absent()).right).toBeLessThanOrEqual(block.x + block.width + 0.1);
      return extentOf(label ?? absent()).left;
    });
    expect(ends[0]).toBeCloseTo(ends[1] ?? 0, 1);
  });

  test.each(['brief', 'book'])('have whole markers, and so have notes, in the theme %s', (name) => {
    const make = new DocumentMaker();
    const list = make.list('numbers', [[make.paragraph('أ', make.note(make.paragraph('حاشية')))], [make.paragraph('ب')]], 9);
    const items = list.items.map((item, index) => ({ ...item, marker: `${String(9 + index)}.` }));
    const document = make.document([{ ...list, items }]);
    const notes = document.notes.map((note) => ({ ...note, mark: '1' }));
    const laid = layOut({ ...document, notes }, engine, themeOf(document, name));
    const labels = pageAt(laid, 0).items.filter(isLine).filter(({ mark }) => mark.kind === 'node' && mark.part === 'label');
    expect(labels.map((label) => [...textOf(label)].sort().join(''))).toEqual(['.9', '.01', '()1']);
  });

  test('print the markers that the Document gives them, and the boxes of tasks', () => {
    const make = new DocumentMaker();
    const inner = make.list('bullets', [[make.paragraph('ب')]], 1, true, '–');
    const outer = make.list('bullets', [[make.paragraph('أ'), inner]]);
    const tasks = make.tasks([[true, 'ج']]);
    const page = pageAt(layOut(make.document([outer, tasks]), engine), 0);
    const labels = page.items.filter(isLine).filter(({ mark }) => mark.kind === 'node' && mark.part === 'label');
    expect(labels.map(textOf)).toEqual(['•', '–', '☑']);
  });

  test('put the marker of an empty item on a line of its own', () => {
    const make = new DocumentMaker();
    const list = make.list('bullets', [[], [make.paragraph('ب')]]);
    const page = pageAt(layOut(make.document([list]), engine), 0);
    const labels = list.items.map((item) => linesOn(page, ofNode(item.id, 'label'))[0]?.baseline ?? 0);
    expect((labels[1] ?? 0) - (labels[0] ?? 0)).toBeGreaterThan(15);
  });
});

describe('code', () => {
  test('has the looks of its parts, tabs and spaces before them notwithstanding', () => {
    const make = new DocumentMaker();
    const code = make.codeBlock('\tif x:\n    "نص"', 'ltr', [{ start: 1, end: 3, kind: 'keyword' }, { start: 11, end: 15, kind: 'string' }]);
    const laid = layOut(make.document([code]), engine);
    const { colors, code: plain } = laid.theme;
    // Clusters stand in visual order.
    const looks = linesOn(pageAt(laid, 0), ofNode(code.id)).map(({ line }) =>
      line.runs.flatMap((run) => (run.kind === 'text' ? [`${run.clusters.map(({ text }) => text).join('').trim()} ${run.style.color} ${String(run.style.weight)}`] : [])).filter((look) => !look.startsWith(' ')),
    );
    expect(looks).toEqual([
      [`if ${colors.accent} 700`, `x: ${plain.color} 400`],
      [`" ${colors.accent2} 400`, `صن ${colors.accent2} 400`, `" ${colors.accent2} 400`],
    ]);
  });

  test('is left to right, keeps its indentation and wraps inside its panel', () => {
    const make = new DocumentMaker();
    const code = make.codeBlock(`if (a) {\n    call(${'argument, '.repeat(20)}last);\n}`);
    const laid = layOut(make.document([code]), engine);
    const page = pageAt(laid, 0);
    const block = blockOf(laid, page);
    const lines = linesOn(page, ofNode(code.id));
    expect(lines.length).toBeGreaterThan(3);
    const padding = laid.theme.code.padding;
    expect(extentOf(lines[0] ?? absent()).left).toBeCloseTo(block.x + padding, 1);
    for (const line of lines) {
      expect(extentOf(line).right).toBeLessThanOrEqual(block.x + block.width - padding + 0.1);
    }
    const [first] = lines[1]?.line.runs ?? [];
    const inner = first?.kind === 'text' ? first.clusters.slice(0, 5).map((cluster) => cluster.text.trim()) : [];
    expect(inner).toEqual(['', '', '', '', 'c']);
  });
});

describe('quotations, boxes and figures', () => {
  test('a quotation has a bar at its start side, from its first line to its attribution', () => {
    const make = new DocumentMaker();
    const attribution = make.paragraph('قائل');
    const quote = make.quote([make.paragraph(words(40))], attribution);
    const laid = layOut(make.document([quote]), engine);
    const page = pageAt(laid, 0);
    const block = blockOf(laid, page);
    const bar = page.items.find((item) => item.kind === 'fill' && item.color === laid.theme.quote.barColor && item.rect.width < 5);
    const [name] = linesOn(page, ofNode(attribution.id));
    expect(name && textOf(name)).toBe('— قائل');
    expect(bar?.kind === 'fill' && bar.rect.x + bar.rect.width).toBeCloseTo(block.x + block.width, 2);
    expect(bar?.kind === 'fill' && bar.rect.y + bar.rect.height).toBeGreaterThan(name?.baseline ?? 0);
  });

  test('a box goes on on the next page, with a panel on both', () => {
    const make = new DocumentMaker();
    const paragraphs = Array.from({ length: 12 }, (_, index) => make.paragraph(words(60, index)));
    const box = make.box('summary', 'خلاصة', paragraphs);
    const laid = layOut(make.document([box]), engine);
    expect(laid.pages.length).toBe(2);
    for (const page of laid.pages) {
      const block = blockOf(laid, page);
      const panel = page.items.find((item) => item.kind === 'fill' && item.color === laid.theme.box.summary.fill);
      const inside = page.items.filter(isLine).filter((item) => item.mark.kind === 'node');
      expect(panel?.kind === 'fill' && panel.rect.width).toBeCloseTo(block.width, 2);
      for (const line of inside) {
        const rect = panel?.kind === 'fill' ? panel.rect : absent();
        expect(line.baseline - line.line.ascent).toBeGreaterThan(rect.y);
        expect(line.baseline + line.line.descent).toBeLessThan(rect.y + rect.height);
      }
    }
  });

  test('a figure is scaled to the measure and to its share of the page', () => {
    const make = new DocumentMaker();
    const asset = (width: number, height: number): ImageAsset => ({ path: `${width}x${height}.png`, format: 'png', bytes: new Uint8Array(), width, height });
    const wide = make.figure(make.image(asset(4000, 1000), 'عريضة'));
    const high = make.figure(make.image(asset(500, 5000), 'عالية'), make.paragraph('شرح'));
    const small = make.figure(make.image(asset(40, 40), 'صغيرة'));
    const laid = layOut(make.document([wide, high, small]), engine);
    const images = laid.pages.flatMap((page) => page.items.flatMap((item) => (item.kind === 'image' ? [item] : [])));
    const { width, height } = blockOf(laid, pageAt(laid, 0));
    expect(images[0]?.rect.width).toBeCloseTo(width, 2);
    expect(images[0]?.rect.height).toBeCloseTo(width / 4, 2);
    expect(images[1]?.rect.height).toBeCloseTo(height * laid.theme.figure.maxHeight, 2);
    expect(images[2]?.rect.width).toBeCloseTo(30, 2);
    expect(images.map((image) => image.mark)).toEqual([wide, high, small].map(({ id }) => ({ kind: 'node', node: id, part: 'body' })));
  });
});

test('a publication from left to right is the mirror image', () => {
  const make = new DocumentMaker();
  const list = make.list('bullets', [[make.paragraph('One item')]]);
  const table = make.table([null, null], [['First', 'Second'], ['a', 'b']]);
  const laid = layOut(make.document([list, table], { direction: 'ltr', language: 'en', numerals: 'latn' }), engine);
  const page = pageAt(laid, 0);
  const block = blockOf(laid, page);
  const [marker] = linesOn(page, ofNode(list.items[0]?.id ?? absent(), 'label'));
  const [text] = linesOn(page, ofNode(list.items[0]?.children[0]?.id ?? absent()));
  expect(extentOf(marker ?? absent()).left).toBeGreaterThanOrEqual(block.x);
  expect(extentOf(text ?? absent()).left).toBeGreaterThan(extentOf(marker ?? absent()).right);
  const [first, second] = (table.head[0] ?? absent()).cells.map((cell) => extentOf(linesOn(page, ofNode(cell.id))[0] ?? absent()).left);
  expect(first).toBeLessThan(second ?? 0);
});
