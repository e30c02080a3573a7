import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import type { Table, TableCell } from '../../src/document/model.js';
import { buildFrom } from '../document/build-from.js';
import { words } from '../support/arabic-words.js';
import { dumpPages } from '../support/dump-pages.js';
import { absent, blockOf, extentOf, isLine, layOut, linesOn, ofNode, pageAt, pagesWith, textOf, themeOf, type LaidOut } from '../support/lay-out.js';
import { SPANNED_TABLE } from '../support/spanned-table.js';
import { loadEngine } from '../text/support.js';

const engine = await loadEngine();

function laid(source: string): { readonly table: Table; readonly laidOut: LaidOut; readonly diagnostics: readonly Diagnostic[] } {
  const { document } = buildFrom(source);
  const table = document.blocks.find((block) => block.kind === 'table');
  const diagnostics: Diagnostic[] = [];
  const laidOut = layOut(document, engine, themeOf(document), (diagnostic) => diagnostics.push(diagnostic));
  return { table: table?.kind === 'table' ? table : absent(), laidOut, diagnostics };
}

const lineOf = (laidOut: LaidOut, cell: TableCell | undefined) => linesOn(pageAt(laidOut, 0), ofNode(cell?.id ?? absent()))[0] ?? absent();

describe('tables with spans', () => {
  test('look as they always looked', async () => {
    const { laidOut } = laid(SPANNED_TABLE);
    await expect(`${dumpPages(laidOut.pages)}\n`).toMatchFileSnapshot('goldens/spanned-table.txt');
  });

  test('end headers of two rows on one line, and put headers of two columns in their middle', () => {
    const { table, laidOut } = laid(SPANNED_TABLE);
    const [upper, lower] = table.head;
    expect(lineOf(laidOut, upper?.cells[0]).baseline).toBeCloseTo(lineOf(laidOut, lower?.cells[0]).baseline, 2);
    const wide = extentOf(lineOf(laidOut, upper?.cells[3]));
    const [first, second] = [extentOf(lineOf(laidOut, lower?.cells[1])), extentOf(lineOf(laidOut, lower?.cells[2]))];
    expect(wide.left).toBeGreaterThan(second.left);
    expect(wide.right).toBeLessThan(first.right);
  });

  test('repeat a cell that goes on on the next page, for nobody to read twice', () => {
    const rows = Array.from({ length: 60 }, (_, row) => `| ${row === 0 ? 'قارة' : '^^'} | صف ${row} |`);
    const { table, laidOut } = laid(`| أول | ثانٍ |\n|---|---|\n${rows.join('\n')}\n`);
    expect(laidOut.pages.length).toBeGreaterThan(1);
    expect(pagesWith(laidOut, table.rows[0]?.cells[0]?.id ?? absent())).toEqual([1]);
    const again = pageAt(laidOut, 1).items.filter(isLine).filter(({ mark }) => mark.kind === 'artifact');
    expect(again.map(textOf)).toEqual(expect.arrayContaining(['تابع', 'أول', 'ثانٍ', 'قارة']));
  });

  test('stay on the page where a joined cell is taller than it', () => {
    const { table, laidOut } = laid(`| أول | ثانٍ |\n|---|---|\n| ${words(900)} | أ |\n| ^^ | ب |\n`);
    expect(pagesWith(laidOut, table.rows[0]?.cells[0]?.id ?? absent()).length).toBeGreaterThan(1);
    for (const page of laidOut.pages) {
      const block = blockOf(laidOut, page);
      const lowest = Math.max(...page.items.filter(isLine).filter(({ mark }) => mark.kind === 'node').map(({ baseline }) => baseline));
      expect(lowest).toBeLessThan(block.y + block.height);
    }
  });
});

describe('decimal columns', () => {
  test('put the separators of all numbers at one place, whatever stands around them', () => {
    const { table, laidOut } = laid(':::table{decimal=2}\n| أ | ب |\n|---|---|\n| س | ١٬٢٣٤٫٥ |\n| ص | ٠٫٠٠١ |\n| ع | ٧ |\n| ف | **١٢٫٥**[^a] |\n\n[^a]: ملاحظة.\n:::\n');
    const ends = table.rows.map(({ cells }) => {
      const { x, line } = lineOf(laidOut, cells[1]);
      const run = line.runs.find((each) => each.kind === 'text' && each.clusters.some(({ text }) => /[٠-٩]/.test(text)));
      if (run?.kind !== 'text') {
        return absent();
      }
      let at: number = x + line.indent + run.x;
      for (const { text, advance } of run.clusters) {
        if (text === '٫') {
          break;
        }
        at += (advance * run.size) / run.face.metrics.unitsPerEm;
      }
      return at;
    });
    for (const end of ends) {
      expect(end).toBeCloseTo(ends[0] ?? 0, 1);
    }
  });
});

describe('widths', () => {
  test('are what the author asked for', () => {
    const { table, laidOut } = laid(':::table{widths="1 3"}\n| أ | ب |\n|---|---|\n| ١ | ٢ |\n:::\n');
    const [first, second] = table.rows[0]?.cells ?? [];
    const width = blockOf(laidOut, pageAt(laidOut, 0)).width;
    expect(extentOf(lineOf(laidOut, first)).right - extentOf(lineOf(laidOut, second)).right).toBeCloseTo(width / 4, 1);
  });

  test('that are too narrow are told', () => {
    const { diagnostics } = laid(':::table{widths="5mm 1"}\n| مستشفياتهم | ب |\n|---|---|\n| مستشفياتهم | ٢ |\n:::\n');
    expect(diagnostics.map(({ rule }) => rule)).toContain('table-columns-fit-their-words');
  });
});
