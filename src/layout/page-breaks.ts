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
import type { Item, Page } from './types.js';

/** What is on a page and belongs to the Document. */
type NodeItem = Item & { readonly mark: { readonly kind: 'node'; readonly node: NodeId } };

/** Letters and digits of each owner in the lines of a node, on the pages that the node goes on from. */
type LettersRead = ReadonlyMap<NodeId, ReadonlyMap<NodeId, number>>;

/** In the order of pages. Pages without words of the Document have none: blank ones, the cover. */
export function findPageBreaks(pages: readonly Page[], document: Document): readonly PageBreak[] {
  const places = new ReadingPlaces(document);
  let reached = 0;
  let read: LettersRead = new Map();
  const found = pages.flatMap((page): readonly PageBreak[] => {
    const place = page.number < 1 ? null : placeOf(page, read, reached, places);
    reached = Math.max(reached, lastRank(page, places));
    read = readOn(page, read);
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

/** Of what is read last on the page, notes aside. */
function lastRank({ items }: Page, places: ReadingPlaces): number {
  return Math.max(0, ...items.filter(isOfNode).map(({ mark: { node } }) => (places.isInNote(node) ? 0 : places.rank(node))));
}

/** `reached`: rank of what is read last on earlier pages. */
function placeOf(page: Page, read: LettersRead, reached: number, places: ReadingPlaces): PagePlace | null {
  if (page.items.some(({ mark }) => mark.kind === 'title')) {
    return { kind: 'title' };
  }
  const first = firstRead(page, reached, places);
  if (first === null) {
    return null;
  }
  const { node } = first.mark;
  if (first.kind !== 'line') {
    return places.before(node);
  }
  const [run] = first.line.runs.toSorted((one, other) => one.start - other.start);
  const owner = run?.owner ?? node;
  return places.afterLetters(owner, read.get(node)?.get(owner) ?? 0) ?? places.before(node);
}

/** A figure that left its place for the head of this page was passed by the text already: it begins no page. */
function firstRead({ items }: Page, reached: number, places: ReadingPlaces): NodeItem | null {
  let first: NodeItem | null = null;
  const own = items.filter(isOfNode).filter(({ mark: { node } }) => places.has(node));
  const settled = own.filter(({ mark: { node } }) => places.rank(node) >= reached || !places.isInFigure(node));
  for (const item of settled.length > 0 ? settled : own) {
    if (first === null || places.rank(item.mark.node) < places.rank(first.mark.node)) {
      first = item;
    }
  }
  return first;
}

const isOfNode = (item: Item): item is NodeItem => item.mark.kind === 'node';

/** What is read when the page is, of the nodes that are on it: one that is not has ended. */
function readOn({ items }: Page, before: LettersRead): LettersRead {
  const read = new Map<NodeId, Map<NodeId, number>>();
  for (const { node, line } of items.flatMap((item) => (item.kind === 'line' && isOfNode(item) ? { node: item.mark.node, line: item.line } : []))) {
    const owners = read.get(node) ?? new Map(before.get(node));
    read.set(node, owners);
    for (const run of line.runs) {
      const letters = run.kind === 'text' ? run.clusters.reduce((sum, { text }) => sum + countLetters(text), 0) : 0;
      owners.set(run.owner, (owners.get(run.owner) ?? 0) + letters);
    }
  }
  return read;
}
