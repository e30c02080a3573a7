/**
 * Data as YAML: a mapping from categories to numbers, or to mappings from series to numbers. It becomes
 * the rows that the same data would have in CSV.
 */
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { MAX_DATA_ROWS, type DataCell, type DataTable } from './data-table.js';

export function parseYamlRows(span: Span, report: Report): DataTable {
  const text = span.file.text.slice(span.start, span.end);
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
  const [problem] = document.errors;
  const root = document.contents;
  if (problem !== undefined || !isMap(root)) {
    const start = span.start + (problem?.pos[0] ?? 0);
    report({
      rule: 'data-are-well-formed',
      severity: 'error',
      message: problem === undefined ? 'expected YAML lines such as “name: 12”, but here is something else' : `expected YAML, but ${problem.message.split('\n')[0] ?? ''}`,
      place: atSpan({ ...span, start, end: Math.max(start, span.end) }),
      hint: 'write one line for each category: its name, a colon, and its number',
    });
    return { rows: [], span };
  }
  return { rows: rowsOf(root, span), span };
}

function rowsOf(root: YAMLMap, span: Span): DataTable['rows'] {
  const cellOf = (node: unknown): DataCell => {
    const range = isScalar(node) ? node.range : null;
    const place = range ? { ...span, start: span.start + range[0], end: span.start + range[1] } : span;
    return { value: isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '', span: place };
  };
  const items = root.items.slice(0, MAX_DATA_ROWS + 1);
  const series: DataCell[] = [];
  for (const { value } of items) {
    for (const pair of isMap(value) ? value.items : []) {
      const name = cellOf(pair.key);
      if (!series.some((known) => known.value === name.value)) {
        series.push(name);
      }
    }
  }
  const none: DataCell = { value: '', span };
  const body = items.map(({ key, value }) => {
    const values = isMap(value) ? series.map((name) => cellOf(value.items.find((pair) => cellOf(pair.key).value === name.value)?.value)) : [cellOf(value)];
    return [cellOf(key), ...values];
  });
  return [[none, ...(series.length > 0 ? series : [none])], ...body];
}
