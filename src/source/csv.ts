/**
 * Comma-separated values (RFC 4180), each with its place in the file. The separator is the one that the
 * first line has most of: comma, semicolon, tab or Arabic comma. No npm parser tells where a field stands.
 */
import type { Span } from '../base/source.js';
import { MAX_DATA_ROWS, type DataCell, type DataTable } from './data-table.js';

const SEPARATORS = [',', ';', '\t', '،'] as const;

/** Blank lines are passed over. Rows after `MAX_DATA_ROWS` are left out, one more than which tells of it. */
export function parseCsv(span: Span): DataTable {
  const text = span.file.text.slice(span.start, span.end);
  const separator = separatorOf(text.split(/\r\n|\n|\r/, 1)[0] ?? '');
  const rows: DataCell[][] = [];
  let row: DataCell[] = [];
  let at = 0;
  while (at <= text.length && rows.length <= MAX_DATA_ROWS) {
    const field = fieldAt(text, at, separator);
    row.push({ value: field.value, span: { ...span, start: span.start + at, end: span.start + field.end } });
    const next = text.charAt(field.end);
    at = field.end + 1;
    if (next !== separator) {
      at += next === '\r' && text.charAt(at) === '\n' ? 1 : 0;
      if (row.some(({ value }) => value !== '')) {
        rows.push(row);
      }
      row = [];
    }
  }
  return { rows, span };
}

function separatorOf(line: string): string {
  const counts = SEPARATORS.map((separator) => ({ separator, count: line.split(separator).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).separator;
}

/** The field that starts at an offset; `end` is that of the separator or line end after it. */
function fieldAt(text: string, start: number, separator: string): { readonly value: string; readonly end: number } {
  const quote = /^[ ]*"/.exec(text.slice(start, start + 200));
  if (quote !== null) {
    const quoted = quotedAt(text, start + quote[0].length);
    const end = plainEnd(text, quoted.end, separator);
    return { value: quoted.value + text.slice(quoted.end, end).trimEnd(), end };
  }
  const end = plainEnd(text, start, separator);
  return { value: text.slice(start, end).trim(), end };
}

function quotedAt(text: string, start: number): { readonly value: string; readonly end: number } {
  let value = '';
  let at = start;
  while (at < text.length) {
    const close = text.indexOf('"', at);
    if (close === -1) {
      return { value: value + text.slice(at), end: text.length };
    }
    value += text.slice(at, close);
    at = close + 1;
    if (text.charAt(at) !== '"') {
      return { value, end: at };
    }
    value += '"';
    at += 1;
  }
  return { value, end: text.length };
}

function plainEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text.charAt(end) !== separator && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') {
    end += 1;
  }
  return end;
}
