/** What stands in the braces of `:::table{…}`. */
import { atSpan } from '../base/diagnostic.js';
import { toNumerals } from '../locale/numerals.js';
import { parseLength } from '../source/lengths.js';
import type { BuildContext } from './build-context.js';
import type { DirectiveParts } from './directive-parts.js';
import type { ColumnWidth } from './model.js';

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

const NAMES = ['header-rows', 'header-columns', 'widths', 'decimal', 'zebra'] as const;

type Tell = (message: string, hint: string) => void;

export function tableOptions({ attributes, opening }: DirectiveParts, columns: number, { report }: BuildContext): TableOptions {
  const tell: Tell = (message, hint) => {
    report({ rule: 'table-attributes-are-known', severity: 'error', message, place: atSpan(opening), hint });
  };
  const known: readonly string[] = NAMES;
  for (const name of Object.keys(attributes).filter((key) => !known.includes(key))) {
    tell(`expected ${NAMES.join(', ')}, but :::table knows no “${name}”`, 'remove it from the braces');
  }
  return {
    headerRows: countOf('header-rows', attributes['header-rows'], 1, tell),
    headerColumns: Math.min(countOf('header-columns', attributes['header-columns'], 0, tell), columns),
    widths: widthsOf(attributes['widths'], columns, tell),
    decimal: columnsOf(attributes['decimal'], columns, tell),
    striped: flagOf(attributes['zebra'], tell),
  };
}

const COUNT = /^\d{1,2}$/;

function countOf(name: string, value: string | null | undefined, least: number, tell: Tell): number {
  const count = toNumerals(value ?? '', 'latn');
  if (value === undefined || (COUNT.test(count) && Number(count) >= least)) {
    return value === undefined ? least : Number(count);
  }
  tell(`expected a number from ${least} to 99 for ${name}, but it is “${value ?? ''}”`, `write for example {${name}=2}`);
  return least;
}

function widthsOf(value: string | null | undefined, columns: number, tell: Tell): readonly (ColumnWidth | null)[] {
  if (value === undefined) {
    return [];
  }
  const parts = toNumerals(value ?? '', 'latn').trim().split(/[\s,،]+/);
  const widths = parts.map(widthOf);
  if (parts.length === columns && !widths.includes(undefined)) {
    return widths.map((width) => width ?? null);
  }
  const problem = parts.length === columns ? `it is “${value ?? ''}”` : `there are ${parts.length}`;
  tell(`expected ${columns} widths, one for each column, but ${problem}`, 'write shares, percent, lengths or auto: {widths="2 1 30mm auto"}');
  return [];
}

const SHARE = /^\d+(?:[.٫]\d+)?$/;
const PERCENT = /^(\d+(?:[.٫]\d+)?)[%٪]$/;

/** Undefined for what is no width, null for `auto`. */
function widthOf(text: string): ColumnWidth | null | undefined {
  if (text === 'auto') {
    return null;
  }
  const percent = PERCENT.exec(text)?.[1];
  if (percent !== undefined) {
    return positive(valueOf(percent), { kind: 'portion', portion: valueOf(percent) / 100 });
  }
  if (SHARE.test(text)) {
    return positive(valueOf(text), { kind: 'share', share: valueOf(text) });
  }
  const length = parseLength(text);
  return length === null ? undefined : positive(length, { kind: 'length', length });
}

const valueOf = (text: string): number => Number(text.replace('٫', '.'));

const positive = (value: number, width: ColumnWidth): ColumnWidth | undefined => (value > 0 && value < 10_000 ? width : undefined);

const RANGE = /^(\d{1,3})(?:[-–](\d{1,3}))?$/;

/** `2 4-6`: 1-based, from the start side. */
function columnsOf(value: string | null | undefined, columns: number, tell: Tell): ReadonlySet<number> {
  const chosen = new Set<number>();
  if (value === undefined) {
    return chosen;
  }
  for (const part of toNumerals(value ?? '', 'latn').trim().split(/[\s,،]+/)) {
    const [, from = '0', to = from] = RANGE.exec(part) ?? [];
    if (Number(from) < 1 || Number(to) < Number(from) || Number(to) > columns) {
      tell(`expected columns from 1 to ${columns} in decimal, but it has “${part}”`, 'count columns from the first one: {decimal="2 4-6"}');
      continue;
    }
    for (let column = Number(from); column <= Number(to); column += 1) {
      chosen.add(column - 1);
    }
  }
  return chosen;
}

function flagOf(value: string | null | undefined, tell: Tell): boolean | null {
  if (value === undefined) {
    return null;
  }
  if (value === '' || value === null || value === 'on' || value === 'off') {
    return value !== 'off';
  }
  tell(`expected {zebra} or {zebra=off}, but zebra is “${value}”`, 'write {zebra} for a fill behind every other row');
  return null;
}
