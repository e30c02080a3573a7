/** The printed numbers of pages (ISO 32000-1, 12.4.2 and table 159). */
import { roman } from '../locale/roman.js';
import type { PdfFile } from './open-pdf.js';
import { asDict, asNumber, dictAt, nameAt, numberAt, textAt, type PdfDict } from './pdf-values.js';
import { treeEntries } from './trees.js';

/** What counts beyond is told in digits: labels are short. */
const MAX_LETTERS = 26 * 100;

/** The label of each page; of a file that gives none, empty. */
export function readPageLabels({ catalog }: PdfFile, count: number): readonly string[] {
  const ranges = treeEntries(dictAt(catalog, 'PageLabels'), 'Nums')
    .map(([key, value]) => ({ from: asNumber(key) ?? -1, style: asDict(value) }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from);
  if (ranges.length === 0) {
    return [];
  }
  let at = -1;
  return Array.from({ length: count }, (_, index) => {
    while ((ranges[at + 1]?.from ?? Infinity) <= index) {
      at += 1;
    }
    const range = ranges[at];
    return range === undefined ? String(index + 1) : label(range.style, index - range.from);
  });
}

function label(style: PdfDict | null, offset: number): string {
  const number = (numberAt(style, 'St') ?? 1) + offset;
  const prefix = textAt(style, 'P') ?? '';
  switch (nameAt(style, 'S')) {
    case 'D':
      return `${prefix}${number}`;
    case 'R':
      return prefix + (roman(number) ?? String(number)).toUpperCase();
    case 'r':
      return prefix + (roman(number) ?? String(number));
    case 'A':
      return prefix + letterLabel(number);
    case 'a':
      return prefix + letterLabel(number).toLowerCase();
    default:
      return prefix;
  }
}

/** A to Z, then AA to ZZ, then AAA: one letter, repeated. */
function letterLabel(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > MAX_LETTERS) {
    return String(number);
  }
  const letter = String.fromCharCode('A'.charCodeAt(0) + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}
