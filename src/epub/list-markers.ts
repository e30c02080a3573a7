/**
 * Markers of ordered lists. CSS counts decimals, Roman numbers and Latin letters by itself. Other
 * markers stand in the style sheet item by item: `@counter-style` is unknown to many readers, which
 * then count with European digits, while a string as `list-style-type` is dropped where it is unknown,
 * and the digits of the book remain. The markers stay markers, so that lists are read as lists.
 */
import type { Document, List } from '../document/model.js';
import { walkDocument } from '../document/walk.js';
import type { CounterStyle } from '../locale/counters.js';
import type { NumeralSystem } from '../locale/numerals.js';

/** CSS's names of the digits. */
export const CSS_NUMERALS: Readonly<Record<NumeralSystem, string>> = { latn: 'decimal', arab: 'arabic-indic', arabext: 'persian' };

/** Styles that every reader counts, besides the digits. */
export const COUNTED_BY_CSS = ['lower-roman', 'upper-roman', 'lower-latin', 'upper-latin'] as const satisfies readonly CounterStyle[];

/** Of a list with markers of its own; their items have their number as `value`. */
export interface ItemMarker {
  readonly className: string;
  readonly value: number;
  readonly marker: string;
}

/** The class of an `ol`, and whether its markers are ours. */
export function listClass({ counting }: List, numerals: NumeralSystem): { readonly className: string; readonly isOurs: boolean } {
  const { style, suffix } = counting ?? { style: 'decimal', suffix: '.' };
  if (suffix === '.') {
    const counted = countedClass(style, numerals);
    if (counted !== null) {
      return { className: counted, isOurs: false };
    }
  }
  return { className: suffix === ')' ? `${style}-bracket` : style, isOurs: true };
}

function countedClass(style: CounterStyle, numerals: NumeralSystem): string | null {
  switch (style) {
    case 'decimal':
      return numerals;
    case 'arabic-indic':
      return 'arab';
    case 'persian':
      return 'arabext';
    default:
      return COUNTED_BY_CSS.find((name) => name === style) ?? null;
  }
}

/** Every marker that is ours, each once, in order of first use. */
export function itemMarkers(document: Document): readonly ItemMarker[] {
  const markers = new Map<string, ItemMarker>();
  for (const list of orderedLists(document)) {
    const { className, isOurs } = listClass(list, document.metadata.numerals);
    for (const [index, { marker, checked }] of list.items.entries()) {
      const value = list.start + index;
      if (isOurs && checked === null) {
        markers.set(`${className} ${value}`, { className, value, marker });
      }
    }
  }
  return [...markers.values()];
}

/** What all ordered lists print before their items, for the fonts. */
export function markerTexts(document: Document): readonly string[] {
  return [...new Set(orderedLists(document).flatMap(({ items }) => items.map(({ marker }) => marker)))];
}

function orderedLists(document: Document): readonly List[] {
  const lists: List[] = [];
  walkDocument(document, (node) => {
    if (node.kind === 'list' && node.counting !== null) {
      lists.push(node);
    }
  });
  return lists;
}
