import type { Code } from 'mdast';
import type { Span } from '../base/source.js';

/** A value of CSV or YAML, and where it stands in its file. */
export interface DataCell {
  readonly value: string;
  readonly span: Span;
}

/** Rows of data, the first of them with the names of the columns. */
export interface DataTable {
  readonly rows: readonly (readonly DataCell[])[];
  readonly span: Span;
}

/** More is no chart that anybody reads. */
export const MAX_DATA_BYTES = 1024 * 1024;
export const MAX_DATA_ROWS = 1000;
export const MAX_DATA_COLUMNS = 50;

/** The data of all charts of a source. */
export interface ChartSources {
  readonly fenced: ReadonlyMap<Code, DataTable>;
  /** By the path that `data` names. */
  readonly files: ReadonlyMap<string, DataTable>;
}

export const NO_CHARTS: ChartSources = { fenced: new Map(), files: new Map() };
