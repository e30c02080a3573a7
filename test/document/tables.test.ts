import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import type { Table } from '../../src/document/model.js';
import { plainText } from '../../src/document/plain-text.js';
import { tableGrid, type CellMark } from '../../src/document/table-grid.js';
import { tableHeaders } from '../../src/document/table-headers.js';
import { findNumber, readNumber } from '../../src/locale/written-number.js';
import { absent } from '../support/lay-out.js';
import { SPANNED_TABLE } from '../support/spanned-table.js';
import { buildFrom, buildWithFiles, shown } from './build-from.js';
import { dumpDocument } from './dump-document.js';

function tableOf(source: string): Table {
  const found = buildFrom(source).document.blocks.find((block) => block.kind === 'table');
  return found?.kind === 'table' ? found : absent();
}

const problems = (source: string): readonly string[] => shown(buildFrom(source).diagnostics);
const cells = ({ head, rows }: Table): readonly string[] =>
  [...head, ...rows].map((row) => row.cells.map(({ column, columnSpan, rowSpan, heads }) => `${column}:${columnSpan}×${rowSpan}${heads?.charAt(0) ?? ''}`).join(' '));

describe('spans', () => {
  test('join cells with << before them and ^^ above them', () => {
    expect(cells(tableOf(SPANNED_TABLE))).toEqual([
      '0:1×2c 1:1×2c 2:1×1c 3:2×1c',
      '2:1×1c 3:1×1c 4:1×1c',
      '0:1×2r 1:1×1 2:1×1 3:1×1 4:1×1',
      '1:1×1 2:1×1 3:1×1 4:1×1',
      '0:1×2r 1:1×1 2:1×1 3:1×1 4:1×1',
      '1:1×1 2:1×1 3:1×1 4:1×1',
      '0:2×1r 2:1×1 3:1×1 4:1×1',
    ]);
  });

  test('need no directive, and are text where a backslash says so', () => {
    expect(cells(tableOf('| أ | << |\n|---|---|\n| ١ | \\<< |\n'))).toEqual(['0:2×1c', '0:1×1 1:1×1']);
  });

  test.each([
    ['| << | أ |\n|---|---|\n', ['error table-spans-stay-inside @ 1:1 «| << »']],
    ['| أ | ب |\n|---|---|\n| ^^ | ج |\n', ['error table-spans-stay-inside @ 3:1 «| ^^ »']],
    ['| أ | ب |\n|---|---|\n| ١ | << |\n| ^^ | ٢ |\n', ['error table-spans-are-rectangles @ 3:1 «| ١ »']],
  ])('that make no sense are told: %s', (source, expected) => {
    expect(problems(source)).toEqual(expected);
  });

  test('cover every place once, whatever marks stand where', () => {
    const marks = fc.integer({ min: 1, max: 6 }).chain((columns) =>
      fc.array(fc.array(fc.constantFrom<CellMark>('own', 'own', 'before', 'above'), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 3 }), (rows, head) => {
        const seen = new Map<string, number>();
        for (const { row, column, rowSpan, columnSpan } of tableGrid(rows, head).spans.flat()) {
          for (let down = row; down < row + rowSpan; down += 1) {
            for (let across = column; across < column + columnSpan; across += 1) {
              seen.set(`${down} ${across}`, (seen.get(`${down} ${across}`) ?? 0) + 1);
            }
          }
        }
        expect(seen.size).toBe(rows.length * (rows[0]?.length ?? 0));
        expect([...seen.values()].every((times) => times === 1)).toBe(true);
      }),
    );
  });
});

describe('headers', () => {
  test('are named by every cell of a table with spans, and by none of a plain one', () => {
    const table = tableOf(SPANNED_TABLE);
    const names = new Map([...table.head, ...table.rows].flatMap(({ cells: row }) => row.map((cell) => [cell.id, cell] as const)));
    const text = (id: Table['id']): string => JSON.stringify(names.get(id)?.children[0]).replace(/.*"value":"([^"]*)".*/, '$1');
    const of = (row: number, index: number): readonly string[] => (tableHeaders(table).get(table.rows[row]?.cells[index]?.id ?? absent()) ?? []).map(text);
    expect(of(1, 2)).toEqual(['الكتلة', 'كغ', 'الصخرية']);
    expect(of(3, 0)).toEqual(['الكوكب', 'العملاقة']);
    expect(tableHeaders(tableOf('| أ | ب |\n|---|---|\n| ١ | ٢ |\n')).size).toBe(0);
  });
});

describe(':::table', () => {
  test('gives its notes marks of their own, and leaves the others to the page', () => {
    const { document, diagnostics } = buildFrom(`متن[^١] آخر.\n\n${SPANNED_TABLE}\n\n[^١]: حاشية.\n`);
    expect(diagnostics).toEqual([]);
    expect(document.notes.map(({ mark }) => mark)).toEqual(['١']);
    const table = document.blocks[1];
    expect(table?.kind === 'table' && table.notes.map(({ mark, references }) => [mark, references.length])).toEqual([['أ', 2], ['ب', 1]]);
  });

  test('takes widths, decimals, zebra and a caption', () => {
    const table = tableOf(':::table[عنوان]{widths="٢ auto 30mm ٢٥٪" decimal=2 zebra=off}\n| أ | ب | ج | د |\n|---|---|---|---|\n| ١ | ٢ | ٣ | ٤ |\n:::\n');
    expect(table.columns.map(({ width }) => width?.kind ?? 'auto')).toEqual(['share', 'auto', 'length', 'portion']);
    expect(table.columns.map(({ align }) => align)).toEqual([null, 'decimal', null, null]);
    expect([table.striped, dumpDocument({ ...buildFrom('س').document, blocks: table.caption === null ? [] : [table.caption] })]).toEqual([false, 'paragraph\n  text "عنوان"\n']);
  });

  const around = (braces: string, rows = '| أ | ب |\n|---|---|\n| ١ | ٢ |'): string => `:::table${braces}\n${rows}\n:::\n`;

  test.each([
    [around('{widths="1 2 3"}'), ['error table-attributes-fit-the-table @ 1:1 «:::table{widths="1 2 3"}»']],
    [around('{widths="1 wide"}'), ['error directive-attributes-fit @ 1:1 «:::table{widths="1 wide"}»']],
    [around('{decimal=3}'), ['error table-attributes-fit-the-table @ 1:1 «:::table{decimal=3}»']],
    [around('{header-rows=9}'), ['error table-attributes-fit-the-table @ 2:1 «| أ | ب |\n|---|---|\n| ١ | ٢ |»']],
    [around('{colour=red}'), ['error directive-attributes-are-known @ 1:1 «:::table{colour=red}»']],
    [around('{decimal=2}', '| أ | ب |\n|---|---|\n| ١ | كثير |'), ['error decimal-columns-hold-numbers @ 4:5 «| كثير |»']],
    [around('', 'لا جدول هنا'), ['error table-directives-hold-one-table @ 1:1 «:::table»']],
    [around('', '| أ |\n|---|\n\nكلام'), ['error table-directives-hold-one-table @ 5:1 «كلام»']],
    [around('', '| أ |\n|---|\n\n[^x]: ملاحظة'), ['error footnotes-are-used @ 5:1 «[^x]: ملاحظة»']],
    [`متن[^x].\n\n${around('', '| أ[^x] |\n|---|\n\n[^x]: ملاحظة')}`, ['error table-notes-are-referred-to-in-their-table @ 1:4 «[^x]»']],
  ])('tells of what is wrong: %s', (source, expected) => {
    expect(problems(source)).toEqual(expected);
  });
});

describe('tables of data', () => {
  test('come from a file or a block, with spans, in the digits of the publication, and as text', async () => {
    const files = { 'data/x.csv': '\ufeffأ,ب,ج\r\n"س, ص",1.5,*م*\r\nع,<<,"<<"\r\n,,^^\r\n' };
    const { table, diagnostics } = await ofData(':::table[عنوان [](#t)]{data=data/x.csv header-columns=1 decimal=2 #t}\n:::', files);
    expect(shown(diagnostics)).toEqual([]);
    expect(cells(table ?? absent())).toEqual(['0:1×1c 1:1×1c 2:1×1c', '0:1×1r 1:1×1 2:1×1', '0:2×1r 2:1×2', '0:1×1r 1:1×1']);
    expect(table?.rows.map((row) => row.cells.map(({ children }) => plainText(children)))).toEqual([['س, ص', '١٫٥', '*م*'], ['ع', '<<'], ['', '']]);
  });

  test('have places in their own file, to the letter', async () => {
    const { table } = await ofData(':::table{data=x.csv}\n:::', { 'x.csv': 'أ,ب\n"ج", د ه \n' });
    const texts = table?.rows[0]?.cells.map(({ children: [text] }) => text?.span ?? absent()) ?? [];
    expect(texts.map(({ file, start, end }) => [file.path, start, file.text.slice(start, end)])).toEqual([['x.csv', 5, 'ج'], ['x.csv', 9, 'د ه']]);
  });

  const block = (rows: string, braces = ''): string => `:::table${braces}\n\`\`\`csv\n${rows}\n\`\`\`\n:::`;
  const wide = Array.from({ length: 51 }, (_, index) => `س${index}`).join(',');
  const long = Array.from({ length: 1001 }, (_, index) => `ص${index}`).join('\n');

  test.each([
    [block('أ,ب\nج'), 'error table-rows-have-equal-cells @ 8:1 «ج»'],
    [block('أ,ب\nج,كثير', '{decimal=2}'), 'error decimal-columns-hold-numbers @ 8:3 «كثير»'],
    [block('أ,ب\n^^,د'), 'error table-spans-stay-inside @ 8:1 «^^»'],
    [block(''), 'error tables-of-data-are-legible @ 7:1 «»'],
    [block(wide), `error tables-of-data-are-legible @ 7:${wide.length - 2} «س50»`],
    [block(long), 'error tables-of-data-are-legible @ 1007:1 «ص1000»'],
    [`${block('أ,ب\nج,د').slice(0, -3)}\n| أ |\n|---|\n:::`, 'error table-directives-hold-one-table @ 11:1 «| أ |\n|---|»'],
    [':::table{data=x.csv}\n:::', 'error table-rows-have-equal-cells @ 2:1 «1,2,3»'],
    [':::table{data=none.csv}\n:::', 'error data-are-readable @ 5:1 «:::table{data=none.csv}\n:::»'],
    [':::table{data=../x.csv}\n:::', 'error data-are-readable @ 5:1 «:::table{data=../x.csv}\n:::»'],
    [':::table{data=/etc/passwd}\n:::', 'error data-are-readable @ 5:1 «:::table{data=/etc/passwd}\n:::»'],
    [':::table{data}\n:::', 'error directive-attributes-fit @ 5:1 «:::table{data}»'],
  ])('tell of what is wrong: case %#', async (source, expected) => {
    expect(shown((await ofData(source, { 'x.csv': 'أ,ب\n1,2,3\n' })).diagnostics)[0]).toBe(expected);
  });
});

async function ofData(body: string, files: Readonly<Record<string, string>>): Promise<{ readonly table: Table | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const { document, diagnostics } = await buildWithFiles(`---\nlang: ar-EG\n---\n\n${body}\n`, files);
  const table = document.blocks.find((found): found is Table => found.kind === 'table');
  return { table, diagnostics };
}

describe('written numbers', () => {
  test.each([
    ['١٢٬٣٤٥٫٦٧', 'ar-EG', 12345.67],
    ['12,345.67', 'ar-EG', 12345.67],
    ['12.345,67', 'ar-TN', 12345.67],
    ['-٥', 'ar', -5],
    ['−3.5', 'en', -3.5],
    ['٥٠٪', 'ar', 50],
    ['۱۲٫۵', 'fa', 12.5],
    ['12 كم', 'ar', null],
    ['', 'ar', null],
    ['1.2.3', 'ar', null],
  ])('%s in %s', (text, language, expected) => {
    expect(readNumber(text, language)).toBe(expected);
  });

  test('are found inside text', () => {
    expect(findNumber('نحو ١٢٫٥ كم', 'ar')).toEqual({ start: 4, end: 8, separator: 6 });
    expect(findNumber('لا شيء', 'ar')).toBeNull();
  });
});
