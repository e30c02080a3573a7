/** The rows of a chart's source as categories, series and numbers; every cell that is wrong is told. */
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { setDigits } from '../locale/digits.js';
import { readNumber } from '../locale/written-number.js';
import { MAX_DATA_COLUMNS, type DataCell, type DataTable } from '../source/data-table.js';
import type { BuildContext } from './build-context.js';
import type { ChartData, ChartSeries, ChartStacking, ChartType } from './chart-types.js';

/** More of them nobody tells apart, or reads. */
const MAX_SERIES = 8;
const MAX_SLICES = 8;
const MAX_BARS = 60;
const MAX_POINTS = 200;

/** What stands where there is no value. */
const MISSING = /^[\p{Pd}−….]*$/u;

type Tell = (rule: string, message: string, span: Span, hint: string) => void;

/** Null where nothing can be drawn. */
export function chartData(table: DataTable, type: ChartType, stacking: ChartStacking, context: BuildContext): ChartData | null {
  const tell: Tell = (rule, message, span, hint) => {
    context.report({ rule, severity: 'error', message, place: atSpan(span), hint });
  };
  const [header, ...rows] = table.rows;
  if (header === undefined || rows.length === 0 || header.length < 2) {
    tell('charts-have-data', 'expected names in the first row and values below them, but there are none', table.span, 'write a category and its values on each line, parted by commas');
    return null;
  }
  if (!checkCounts(header.length - 1, rows.length, type, table.span, tell)) {
    return null;
  }
  const values = rows.map((row) => rowValues(row, header.length, context, tell));
  checkSigns(rows, values, type, stacking, tell);
  const shown = (text: string): string => (context.textNumerals === null ? text : setDigits(text, context.textNumerals));
  const series = header.slice(1).map(({ value: name }, index): ChartSeries => ({ name: shown(name), values: values.map((row) => row[index] ?? null) }));
  return { heading: shown(header[0]?.value ?? ''), categories: rows.map((row) => shown(row[0]?.value ?? '')), series };
}

function checkCounts(series: number, categories: number, type: ChartType, span: Span, tell: Tell): boolean {
  const most = type === 'pie' ? { series: 1, categories: MAX_SLICES } : { series: MAX_SERIES, categories: type === 'bar' ? MAX_BARS : MAX_POINTS };
  if (series > most.series || series > MAX_DATA_COLUMNS) {
    tell('charts-are-legible', `expected at most ${most.series} series in a chart of type ${type}, but there are ${series}`, span, 'make several charts, or leave columns out');
    return false;
  }
  if (categories > most.categories) {
    tell('charts-are-legible', `expected at most ${most.categories} categories in a chart of type ${type}, but there are ${categories}`, span, 'join the smallest to one, or show the data in a table');
    return false;
  }
  return true;
}

function rowValues(row: readonly DataCell[], columns: number, { metadata }: BuildContext, tell: Tell): readonly (number | null)[] {
  const last = row.at(-1);
  if (row.length !== columns && last !== undefined) {
    tell('chart-rows-have-equal-cells', `expected ${columns} values, as many as in the first row, but this row has ${row.length}`, last.span, 'write commas for values that are missing, quotation marks around commas that are text');
  }
  return row.slice(1, columns).map(({ value, span }) => {
    const number = readNumber(value, metadata.language);
    if (number === null && !MISSING.test(value)) {
      tell('chart-values-are-numbers', `expected a number, but here is “${value.slice(0, 40)}”`, span, 'write the number alone, and what it counts in {unit="…"}; leave a missing one empty');
    }
    return number;
  });
}

function checkSigns(rows: readonly (readonly DataCell[])[], values: readonly (readonly (number | null)[])[], type: ChartType, stacking: ChartStacking, tell: Tell): void {
  if (type !== 'pie' && stacking !== 'percent') {
    return;
  }
  values.forEach((row, index) => {
    row.forEach((value, column) => {
      const cell = rows[index]?.[column + 1];
      if (value !== null && value < 0 && cell !== undefined) {
        tell('shares-are-not-negative', `expected a share of a whole, but here is ${value}`, cell.span, 'use a chart of type bar without {percent}');
      }
    });
  });
  const total = values.flat().reduce((sum: number, value) => sum + (value ?? 0), 0);
  const place = rows[0]?.[0];
  if (total <= 0 && place !== undefined) {
    tell('charts-have-data', 'expected shares that make a whole, but all are missing or zero', place.span, 'write values greater than zero');
  }
}
