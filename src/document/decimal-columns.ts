import { atSpan } from '../base/diagnostic.js';
import { findNumber } from '../locale/written-number.js';
import type { BuildContext } from './build-context.js';
import type { Table } from './model.js';
import { plainText } from './plain-text.js';

/** What stands where there is no number: nothing, a dash, dots. */
const NO_NUMBER = /^[\s\p{Pd}−….·*]*$/u;

/** Tells of cells in decimal columns that are no numbers. */
export function checkDecimalColumns({ columns, rows }: Table, { metadata, report }: BuildContext): void {
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const isNumeric = columns[cell.column]?.align === 'decimal' && cell.heads === null && cell.columnSpan === 1;
    const text = isNumeric ? plainText(cell.children) : '';
    if (NO_NUMBER.test(text) || findNumber(text, metadata.language) !== null) {
      continue;
    }
    report({
      rule: 'decimal-columns-hold-numbers',
      severity: 'error',
      message: `expected a number in a decimal column, but here is “${text.trim().slice(0, 40)}”`,
      place: atSpan(cell.span),
      hint: 'write a number, a dash where there is none, or leave the column out of decimal',
    });
  }
}
