/**
 * Where each page begins, in the Document's own words, so that the e-book can say the same pages.
 *
 * A page begins with what is read first on it. Where that is the rest of a block, its letters and digits on the
 * pages before are counted: spaces, marks and hyphens come and go with lines, letters do not. The place is the
 * beginning of the word in which the count ends, also of one that a hyphen parts.
 */
import type { Document, NodeId } from '../document/model.js';
import type { PageBreak, PagePlace } from '../document/page-break.js';
import { countLetters, ReadingPlaces } from '../document/reading-places.js';
import type { Item, LineItem, Page } from './types.js';

/** What is on a page and belongs to the Document. */
type NodeItem = Item & { readonly mark: { readonly kind: 'node'; readonly node: NodeId } };

/** In the order of pages. Pages without words of the Document have none: blank ones, the cover. */
export function findPageBreaks(pages: readonly Page[], document: Document): readonly PageBreak[] {
  const places = new ReadingPlaces(document);
  const found = pages.flatMap((page, index): readonly PageBreak[] => {
    const place = page.number < 1 ? null : placeOf(page, pages.slice(0, index), places);
    return place === null ? [] : [{ number: page.number, label: page.label, place }];
  });
  return inReadingOrder(found, places);
}

/** A page that holds only notes of an earlier one begins, for the e-book, where the text goes on. */
function inReadingOrder(breaks: readonly PageBreak[], places: ReadingPlaces): readonly PageBreak[] {
  const ordered: PageBreak[] = [];
  let next: PagePlace | null = null;
  for (const found of breaks.toReversed()) {
    const place: PagePlace = next !== null && places.isAfter(found.place, next) ? next : found.place;
    ordered.unshift({ ...found, place });
    next = place;
  }
  return ordered;
}

function placeOf(page: Page, before: readonly Page[], places: ReadingPlaces): PagePlace | null {
  if (page.items.some(({ mark }) => mark.kind === 'title')) {
    return { kind: 'title' };
  }
  const first = firstRead(page, places);
  if (first === null) {
    return null;
  }
  const { node } = first.mark;
  if (first.kind !== 'line') {
    return places.before(node);
  }
  const [run] = first.line.runs.toSorted((one, other) => one.start - other.start);
  const owner = run?.owner ?? node;
  const read = lettersRead(node, owner, before);
  return places.afterLetters(owner, read) ?? places.before(node);
}

function firstRead({ items }: Page, places: ReadingPlaces): NodeItem | null {
  let first: NodeItem | null = null;
  for (const item of items) {
    if (isOfNode(item) && places.has(item.mark.node) && (first === null || places.rank(item.mark.node) < places.rank(first.mark.node))) {
      first = item;
    }
  }
  return first;
}

const isOfNode = (item: Item): item is NodeItem => item.mark.kind === 'node';

/** Letters and digits of the owner in lines of the node, on the pages that it goes on from. */
function lettersRead(node: NodeId, owner: NodeId, before: readonly Page[]): number {
  let count = 0;
  for (const { items } of before.toReversed()) {
    const own = items.filter((item): item is NodeItem & LineItem => item.kind === 'line' && isOfNode(item) && item.mark.node === node);
    if (own.length === 0) {
      return count;
    }
    count += own.reduce((sum, item) => sum + lettersOf(item, owner), 0);
  }
  return count;
}

function lettersOf({ line }: LineItem, owner: NodeId): number {
  const clusters = line.runs.flatMap((run) => (run.kind === 'text' && run.owner === owner ? run.clusters : []));
  return clusters.reduce((sum, { text }) => sum + countLetters(text), 0);
}
