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

/** More is nothing that anybody reads in a publication. */
export const MAX_DATA_BYTES = 1024 * 1024;
export const MAX_DATA_ROWS = 1000;
export const MAX_DATA_COLUMNS = 50;

/** The data of all charts and tables of a source. */
export interface DataSources {
  readonly fenced: ReadonlyMap<Code, DataTable>;
  /** By the path that `data` names. */
  readonly files: ReadonlyMap<string, DataTable>;
}

export const NO_DATA: DataSources = { fenced: new Map(), files: new Map() };
