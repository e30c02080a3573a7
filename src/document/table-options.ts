/** What stands in the braces of `:::table{…}`. */
import { atSpan } from '../base/diagnostic.js';
import { toNumerals } from '../locale/numerals.js';
import { parseLength } from '../source/lengths.js';
import type { BuildContext } from './build-context.js';
import { oneOf, TEXT, type AttributeRule } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { ColumnWidth } from './table-column.js';

export interface TableOptions {
  /** Rows that head columns, the first of GFM among them. */
  readonly headerRows: number;
  readonly headerColumns: number;
  /** By column; null: by what its cells need. Empty where none is given. */
  readonly widths: readonly (ColumnWidth | null)[];
  /** 0-based columns of numbers that stand below each other by their decimal separators. */
  readonly decimal: ReadonlySet<number>;
  readonly striped: boolean | null;
}

/** Of a table without `:::table`. */
export const PLAIN_TABLE: TableOptions = { headerRows: 1, headerColumns: 0, widths: [], decimal: new Set(), striped: null };

const COUNT = /^[1-9]\d?$/;
const count = (expected: string): AttributeRule => ({ expected, fits: (value) => COUNT.test(toNumerals(value, 'latn')) });

/** Columns are counted from 1, from the start side. */
const RANGE = /^(\d{1,3})(?:[-–](\d{1,3}))?$/;

export const TABLE_ATTRIBUTES = {
  data: TEXT,
  'header-rows': count('a number of rows'),
  'header-columns': count('a number of columns'),
  widths: {
    expected: 'a width for each column, such as 2 1 30mm 20% auto',
    fits: (value) => partsOf(value).every((part) => widthOf(part) !== undefined),
  },
  decimal: { expected: 'numbers of columns, such as 2 4-6', fits: (value) => partsOf(value).every((part) => RANGE.test(part)) },
  zebra: oneOf('', 'off'),
} as const satisfies Readonly<Record<string, AttributeRule>>;

export function tableOptions({ attributes, opening }: DirectiveParts, columns: number, { report }: BuildContext): TableOptions {
  const tell = (message: string, hint: string): void => {
    report({ rule: 'table-attributes-fit-the-table', severity: 'error', message, place: atSpan(opening), hint });
  };
  const widths = attributes.has('widths') ? partsOf(attributes.get('widths') ?? '').map((part) => widthOf(part) ?? null) : [];
  if (widths.length > 0 && widths.length !== columns) {
    tell(`expected ${columns} widths, one for each column, but there are ${widths.length}`, 'write auto for a column that is to be as wide as it needs');
  }
  const decimal = columnsOf(attributes.get('decimal') ?? '');
  const beyond = [...decimal].find((column) => column >= columns);
  if (beyond !== undefined) {
    tell(`expected columns from 1 to ${columns} in decimal, but it has ${beyond + 1}`, 'count columns from the first one');
  }
  const zebra = attributes.get('zebra');
  return {
    headerRows: numberOf(attributes.get('header-rows'), 1),
    headerColumns: Math.min(numberOf(attributes.get('header-columns'), 0), columns),
    widths: widths.length === columns ? widths : [],
    decimal,
    striped: zebra === undefined ? null : zebra === '',
  };
}

const numberOf = (value: string | undefined, otherwise: number): number => (value === undefined ? otherwise : Number(toNumerals(value, 'latn')));

const partsOf = (value: string): readonly string[] => toNumerals(value, 'latn').replaceAll('٫', '.').replaceAll('٪', '%').trim().split(/[\s,،]+/);

function columnsOf(value: string): ReadonlySet<number> {
  const chosen = new Set<number>();
  for (const part of partsOf(value)) {
    const [, from = '0', to = from] = RANGE.exec(part) ?? [];
    for (let column = Math.max(1, Number(from)); column <= Number(to); column += 1) {
      chosen.add(column - 1);
    }
  }
  return chosen;
}

const NUMBER = /^(\d+(?:\.\d+)?)(%?)$/;
const WIDEST = 10_000;

/** Undefined for what is no width, null for `auto`. */
function widthOf(text: string): ColumnWidth | null | undefined {
  const [, digits, percent] = NUMBER.exec(text) ?? [];
  const value = digits === undefined ? parseLength(text) : Number(digits);
  if (text === 'auto' || value === null || value <= 0 || value > WIDEST) {
    return text === 'auto' ? null : undefined;
  }
  if (digits === undefined) {
    const length = parseLength(text);
    return length === null ? undefined : { kind: 'length', length };
  }
  return percent === '%' ? { kind: 'portion', portion: value / 100 } : { kind: 'share', share: value };
}
