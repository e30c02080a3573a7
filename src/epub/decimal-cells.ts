/**
 * Numbers that stand below each other by their decimal separators. CSS has no such alignment: after a
 * number with a shorter fraction than the longest, the style sheet prints the missing characters
 * unseen. They are in an attribute, so nobody reads, finds or copies them.
 */
import { invariant } from '../base/assert.js';
import type { NodeId, Table, TableCell } from '../document/model.js';
import { findNumber } from '../locale/written-number.js';
import { renderInlines } from './inlines.js';
import type { Rendering } from './rendering.js';
import { element, text, type XmlNode } from './xml.js';

/** What is missing after the numbers of decimal columns, by cell; none where a cell begins with no number. */
export function decimalPads(table: Table, language: string): ReadonlyMap<NodeId, string> {
  const pads = new Map<NodeId, string>();
  table.columns.forEach(({ align }, column) => {
    if (align !== 'decimal') {
      return;
    }
    const cells = table.rows.flatMap(({ cells: own }) => own.filter((cell) => cell.column === column && cell.heads === null && cell.columnSpan === 1));
    const fractions = cells.map((cell) => ({ cell, fraction: fractionOf(cell, language) }));
    const longest = fractions.reduce((most, { fraction }) => (fraction !== null && fraction.length > most.length ? fraction : most), '');
    for (const { cell, fraction } of fractions) {
      if (fraction !== null) {
        pads.set(cell.id, longest.slice(fraction.length === 0 ? 0 : fraction.length));
      }
    }
  });
  return pads;
}

/** From the separator on; null where the cell’s text does not begin with a number. */
function fractionOf({ children: [first] }: TableCell, language: string): string | null {
  const value = first?.kind === 'text' ? first.value : '';
  const number = findNumber(value, language);
  if (number === null || !/^[-+−\s]*$/.test(value.slice(0, number.start))) {
    return null;
  }
  return number.separator === null ? '' : value.slice(number.separator, number.end);
}

/** The cell's content with its number in an element that the style sheet lengthens. */
export function renderNumber(cell: TableCell, pad: string, rendering: Rendering): readonly XmlNode[] {
  const [first, ...rest] = cell.children;
  invariant(first?.kind === 'text', 'a cell with a number begins with its text');
  const number = findNumber(first.value, rendering.metadata.language);
  invariant(number !== null, 'a padded cell has a number');
  const after = first.value.slice(number.end);
  const shown = element('bdi', { class: 'decimal', dir: 'ltr', 'data-pad': pad === '' ? null : pad }, text(first.value.slice(number.start, number.end)));
  const others = [...(after === '' ? [] : [{ ...first, value: after }]), ...rest];
  return [...text(first.value.slice(0, number.start)), shown, ...(others.length > 0 ? renderInlines(others, rendering) : [])];
}
