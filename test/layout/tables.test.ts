import { describe, expect, test } from 'vitest';
import type { ColumnAlign } from '../../src/document/table-column.js';
import { words } from '../support/arabic-words.js';
import { DocumentMaker } from '../support/document-maker.js';
import { absent, blockOf, extentOf, isLine, layOut, linesOn, ofNode, pageAt, pagesWith, textOf } from '../support/lay-out.js';
import { loadEngine } from '../text/support.js';

const engine = await loadEngine();

describe('tables', () => {
  const rows = (count: number): string[][] => Array.from({ length: count }, (_, row) => [`صف${row}`, words(6, row), 'ج']);

  test('have their first column at the right, and fill the measure', () => {
    const make = new DocumentMaker();
    const table = make.table([null, null, null], [['أول', 'ثانٍ', 'ثالث'], ...rows(2)]);
    const laid = layOut(make.document([table]), engine);
    const page = pageAt(laid, 0);
    const block = blockOf(laid, page);
    const lefts = (table.head[0] ?? absent()).cells.map((cell) => extentOf(linesOn(page, ofNode(cell.id))[0] ?? absent()).left);
    expect(lefts).toEqual([...lefts].sort((a, b) => b - a));
    expect(extentOf(linesOn(page, ofNode(table.head[0]?.cells[0]?.id ?? absent()))[0] ?? absent()).right).toBeCloseTo(
      block.x + block.width - laid.theme.table.cellPaddingX,
      1,
    );
  });

  test('align physically as GFM says', () => {
    const make = new DocumentMaker();
    const columns: ColumnAlign[] = ['left', 'center', 'right', null];
    const table = make.table(columns, [['عنوان طويل هنا', 'عنوان طويل هنا', 'عنوان طويل هنا', 'عنوان طويل هنا'], ['أ', 'ب', 'ج', 'د']]);
    const page = pageAt(layOut(make.document([table]), engine), 0);
    const cell = (row: number, column: number) => {
      const id = (row === 0 ? table.head[0] : table.rows[row - 1])?.cells[column]?.id ?? absent();
      return extentOf(linesOn(page, ofNode(id))[0] ?? absent());
    };
    expect(cell(1, 0).left).toBeCloseTo(cell(0, 0).left, 1);
    expect(cell(1, 1).left + cell(1, 1).right).toBeCloseTo(cell(0, 1).left + cell(0, 1).right, 1);
    expect(cell(1, 2).right).toBeCloseTo(cell(0, 2).right, 1);
    expect(cell(1, 3).right).toBeCloseTo(cell(0, 3).right, 1);
  });

  test('break between rows and repeat their header as an artifact', () => {
    const make = new DocumentMaker();
    const table = make.table([null, null, null], [['أول', 'ثانٍ', 'ثالث'], ...rows(60)], make.paragraph('عنوان الجدول'));
    const laid = layOut(make.document([table]), engine);
    expect(laid.pages.length).toBeGreaterThan(1);
    for (const page of laid.pages.slice(1)) {
      const block = blockOf(laid, page);
      const [first] = page.items.filter(isLine);
      expect(first && textOf(first)).toBe('عنوان الجدول (تابع)');
      expect(first?.mark).toEqual({ kind: 'artifact', type: 'pagination' });
      expect(first?.baseline).toBeLessThan(block.y + 30);
      expect(page.items.filter(isLine).slice(0, 2).map(textOf)).toContain('أول');
    }
    for (const row of table.rows) {
      const pages = row.cells.flatMap((cell) => pagesWith(laid, cell.id));
      expect(new Set(pages).size).toBe(1);
    }
  });

  test('keep caption, header and a row together', () => {
    for (let lines = 15; lines < 26; lines += 1) {
      const make = new DocumentMaker();
      const blocks = Array.from({ length: lines }, () => make.paragraph('سطر.'));
      const caption = make.paragraph('عنوان الجدول');
      const table = make.table([null, null, null], [['أول', 'ثانٍ', 'ثالث'], ...rows(9)], caption);
      const laid = layOut(make.document([...blocks, table]), engine);
      const cells = [caption.id, table.head[0]?.cells[0]?.id ?? absent(), table.rows[0]?.cells[0]?.id ?? absent()];
      expect(new Set(cells.flatMap((id) => pagesWith(laid, id))).size, `${lines} lines before`).toBe(1);
    }
  });

  test('break inside a row that is taller than a page, and lose no line', () => {
    const make = new DocumentMaker();
    const table = make.table([null, null], [['أول', 'ثانٍ'], ['قصير', words(900)], ['بعده', 'أخير']]);
    const laid = layOut(make.document([table]), engine);
    const tall = table.rows[0]?.cells[1]?.id ?? absent();
    expect(pagesWith(laid, tall).length).toBeGreaterThan(1);
    const count = laid.pages.flatMap((page) => linesOn(page, ofNode(tall)).map(textOf)).join(' ').split(/\s+/).length;
    expect(count).toBe(900);
  });

  test('are set smaller where their words do not fit side by side', () => {
    const make = new DocumentMaker();
    const wide = Array.from({ length: 9 }, (_, index) => `مستشفياتهم${index}`);
    const table = make.table(wide.map(() => null), [wide, wide]);
    const laid = layOut(make.document([table]), engine);
    const [item] = linesOn(pageAt(laid, 0), ofNode(table.rows[0]?.cells[0]?.id ?? absent()));
    const [run] = item?.line.runs ?? [];
    expect(run?.kind === 'text' && run.size).toBeLessThan(laid.theme.table.text.size);
  });
});
