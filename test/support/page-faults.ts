/**
 * What a book designer would send back: pages that end too early, chapters that end with a line or two,
 * headings at a page's foot, rows and lines that stand alone, and blocks that are torn though they would
 * fit on a page. Found on the pages alone, so that it does not matter which rule let them pass.
 */
import type { Rect } from '../../src/base/geometry.js';
import { oriented, textBlock } from '../../src/design/page-geometry.js';
import type { AnyNode, Document, NodeId } from '../../src/document/model.js';
import { childrenOf, walk } from '../../src/document/walk.js';
import type { Item, Page } from '../../src/layout/types.js';
import type { FeatureLayout } from './feature-pages.js';

export type PageFault = WhitePage | OtherFault;

/** Of the height of the text block, what is empty below the text. */
interface WhitePage {
  readonly kind: 'white';
  readonly page: number;
  readonly share: number;
}

interface OtherFault {
  readonly kind: 'few-lines' | 'low-heading' | 'rows-alone' | 'line-alone' | 'torn';
  readonly page: number;
  readonly what: string;
}

/** The fewest lines that are a page. */
const FEWEST_LINES = 5;
/** A listing or a box of at most so many lines has no reason to be torn. */
const LONGEST_WHOLE = 12;

export function pageFaults({ document, theme, pages }: FeatureLayout): readonly PageFault[] {
  const nodes = nodesOf(document);
  const shown = pages.filter(({ number }) => number > 0).map((page) => shownOn(page, blockOn(page, { document, theme, pages }), nodes));
  const starts = startsOf(document, theme);
  const isApart = (page: ShownPage, next: ShownPage | undefined): boolean =>
    next === undefined || next.rows.length === 0 || next.rows.some(({ node }) => starts.has(node)) || next.block.width !== page.block.width;
  const faults = shown.flatMap((page, index): readonly PageFault[] => {
    const above = shown[index - 1];
    const begins = above === undefined || isApart(above, page);
    return page.isRunning ? pageFaultsOf(page, begins, isApart(page, shown[index + 1])) : [];
  });
  return [...faults, ...tornBlocks(document, shown)];
}

/** Ids of the blocks that a section, or a chapter of a file, begins with. */
function startsOf({ sections, blocks }: Document, theme: FeatureLayout['theme']): ReadonlySet<NodeId> {
  const starts = new Set(sections.flatMap((section) => section.blocks[0]?.id ?? []));
  for (const block of blocks) {
    if (block.kind === 'heading' && block.listed && theme.headings[block.level].newPage !== null) {
      starts.add(block.id);
    }
  }
  return starts;
}

interface NodePlace {
  /** From the outermost block to the node itself. */
  readonly path: readonly AnyNode[];
  readonly isNote: boolean;
}

function nodesOf({ blocks, notes }: Document): ReadonlyMap<NodeId, NodePlace> {
  const places = new Map<NodeId, NodePlace>();
  const add = (node: AnyNode, above: readonly AnyNode[], isNote: boolean): void => {
    const path = [...above, node];
    places.set(node.id, { path, isNote });
    childrenOf(node).forEach((child) => {
      add(child, path, isNote);
    });
  };
  blocks.forEach((block) => {
    add(block, [], false);
  });
  notes.forEach((note) => {
    add(note, [], true);
  });
  return places;
}

function blockOn(page: Page, { document, theme }: FeatureLayout): Rect {
  const orientation = page.size.width > page.size.height ? 'landscape' : 'portrait';
  return textBlock(oriented(theme.page, orientation), page.number, document.metadata.direction);
}

/** A line, picture or drawing of a node. */
interface ShownRow {
  readonly node: NodeId;
  readonly path: readonly AnyNode[];
  readonly top: number;
  readonly bottom: number;
  readonly isLine: boolean;
}

interface ShownPage {
  readonly number: number;
  readonly block: Rect;
  /** Of the text, from the top. */
  readonly rows: readonly ShownRow[];
  /** Where the notes, or the text block, end it. */
  readonly floor: number;
  /** Whether it shows text that runs on, no title page or such. */
  readonly isRunning: boolean;
}

function shownOn({ number, items }: Page, block: Rect, nodes: ReadonlyMap<NodeId, NodePlace>): ShownPage {
  const all = items.flatMap((item) => rowOf(item, nodes));
  const rows = all.filter(({ isNote }) => !isNote).sort((a, b) => a.top - b.top);
  const floor = Math.min(block.y + block.height, ...all.filter(({ isNote }) => isNote).map(({ top }) => top));
  const isRunning = rows.length > 0 && !rows.some(({ path }) => path[0]?.kind === 'display');
  return { number, block, rows, floor, isRunning };
}

function rowOf(item: Item, nodes: ReadonlyMap<NodeId, NodePlace>): readonly (ShownRow & { readonly isNote: boolean })[] {
  if (item.mark.kind !== 'node' || item.kind === 'fill' || item.kind === 'leader') {
    return [];
  }
  const { node } = item.mark;
  const { path = [], isNote = false } = nodes.get(node) ?? {};
  if (item.kind === 'line') {
    return [{ node, path, isNote, isLine: true, top: item.baseline - item.line.ascent, bottom: item.baseline + item.line.descent }];
  }
  const { y, height } = item.rect;
  return [{ node, path, isNote, isLine: false, top: y, bottom: y + height }];
}

/** What a chapter, or a page turned on its side, leaves empty at its end is no fault; nor is a short text that begins on its page. */
function pageFaultsOf({ number: page, block, rows, floor }: ShownPage, begins: boolean, ends: boolean): readonly PageFault[] {
  const lines = new Set(rows.filter(({ isLine }) => isLine).map(({ bottom }) => Math.round(bottom)));
  const isText = rows.every(({ isLine }) => isLine);
  const few = !begins && isText && lines.size < FEWEST_LINES ? [{ kind: 'few-lines', page, what: `${lines.size} lines` } as const] : [];
  const lowest = Math.max(...rows.map(({ bottom }) => bottom));
  const white = ends ? [] : [{ kind: 'white', page, share: Math.max(0, floor - lowest) / block.height } as const];
  return [...white, ...few, ...(ends ? [] : lowHeadings(page, rows))];
}

/** Headings below which fewer than two lines, and no picture, stand. */
function lowHeadings(page: number, rows: readonly ShownRow[]): readonly PageFault[] {
  return rows.flatMap((row) => {
    const heading = row.path[0];
    if (heading?.kind !== 'heading') {
      return [];
    }
    const below = rows.filter(({ top, path }) => top > row.top && path[0]?.kind !== 'heading');
    const lines = new Set(below.map(({ bottom }) => Math.round(bottom)));
    const isLast = !rows.some(({ top, path }) => top > row.top && path[0]?.kind === 'heading' && path[0] !== heading);
    return isLast && lines.size < 2 && below.every(({ isLine }) => isLine) ? [{ kind: 'low-heading', page, what: `#${heading.id}` } as const] : [];
  });
}

function tornBlocks({ blocks }: Document, pages: readonly ShownPage[]): readonly PageFault[] {
  const faults: PageFault[] = [];
  walk(blocks, (node) => {
    faults.push(...(node.kind === 'table' ? rowsAlone(node, pages) : node.kind === 'paragraph' ? linesAlone(node, pages) : tooTorn(node, pages)));
  });
  return faults;
}

/** Of a node over several pages, how many of its lines each of them shows. */
function linesByPage(id: NodeId, pages: readonly ShownPage[]): readonly (readonly [page: number, lines: number])[] {
  return pages.flatMap(({ number, rows }) => {
    const lines = new Set(rows.filter(({ path }) => path.some((node) => node.id === id)).map(({ bottom }) => Math.round(bottom)));
    return lines.size === 0 ? [] : [[number, lines.size] as const];
  });
}

function rowsAlone(table: Extract<AnyNode, { kind: 'table' }>, pages: readonly ShownPage[]): readonly PageFault[] {
  const found = pages.flatMap(({ number, rows }) => {
    const ids = new Set(rows.flatMap(({ path }) => path.filter(({ kind }) => kind === 'tableRow').map(({ id }) => id)));
    const count = table.rows.filter(({ id }) => ids.has(id)).length;
    return count === 0 ? [] : [{ number, count }];
  });
  return found.length < 2 ? [] : found.flatMap(({ number, count }) => (count < 2 ? [{ kind: 'rows-alone', page: number, what: `table #${table.id}` } as const] : []));
}

function linesAlone({ id }: AnyNode, pages: readonly ShownPage[]): readonly PageFault[] {
  const found = linesByPage(id, pages);
  return found.length < 2 ? [] : found.flatMap(([page, lines]) => (lines < 2 ? [{ kind: 'line-alone', page, what: `paragraph #${id}` } as const] : []));
}

function tooTorn(node: AnyNode, pages: readonly ShownPage[]): readonly PageFault[] {
  if (node.kind !== 'codeBlock' && node.kind !== 'box') {
    return [];
  }
  const found = linesByPage(node.id, pages);
  const total = found.reduce((sum, [, lines]) => sum + lines, 0);
  return found.length > 1 && total <= LONGEST_WHOLE ? found.slice(1).map(([page]) => ({ kind: 'torn', page, what: `${node.kind} #${node.id}: ${found.map(([, lines]) => lines).join(' + ')} lines` }) as const) : [];
}
