import { expect, test } from 'vitest';
import { buildFrom } from '../document/build-from.js';
import { makePdf } from '../support/make-pdf.js';
import { openPdf } from '../support/pdf-objects.js';
import { tagProblems } from '../support/pdf-tags.js';
import { SPANNED_TABLE } from '../support/spanned-table.js';

test('a table with spans says of each cell what it covers and what heads it', async () => {
  const { bytes } = await makePdf(buildFrom(SPANNED_TABLE).document);
  const pdf = openPdf(bytes);
  expect(tagProblems(pdf)).toEqual([]);
  const objects = Array.from({ length: pdf.countObjects() }, (_, index) => (index === 0 ? '' : pdf.newIndirect(index).resolve().toString()));
  const cells = objects.filter((object) => /\/S\/T[HD]\b/.test(object));
  const count = (pattern: RegExp): number => cells.filter((cell) => pattern.test(cell)).length;
  expect({
    cells: cells.length,
    columns: count(/\/Scope\/Column/),
    rows: count(/\/Scope\/Row/),
    wide: count(/\/ColSpan 2/),
    tall: count(/\/RowSpan 2/),
    headed: count(/\/Headers\[/),
    named: count(/\/ID[(<]/),
  }).toEqual({ cells: 29, columns: 7, rows: 3, wide: 2, tall: 4, headed: 25, named: 10 });
  expect(objects.filter((object) => /\/S\/Note\b/.test(object)).length).toBe(2);
});
