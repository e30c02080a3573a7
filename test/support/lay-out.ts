/** Lays out Documents with all shipped fonts, and looks into the pages. */
import type { Report } from '../../src/base/diagnostic.js';
import { textBlock } from '../../src/design/page-geometry.js';
import type { Rect } from '../../src/base/geometry.js';
import { resolveTheme } from '../../src/design/themes.js';
import type { Theme } from '../../src/design/theme.js';
import type { Document, NodeId } from '../../src/document/model.js';
import { layoutDocument, type Layout } from '../../src/layout/layout-document.js';
import type { Item, LineItem, Mark, Page } from '../../src/layout/types.js';
import type { TextEngine } from '../../src/text/engine.js';
import { visualText } from './dump-pages.js';

export interface LaidOut extends Pick<Layout, 'pages'> {
  readonly document: Document;
  readonly theme: Theme;
  readonly noteMarks?: Layout['noteMarks'];
}

export function layOut(document: Document, engine: TextEngine, theme = themeOf(document), report: Report = () => undefined): LaidOut {
  return { document, theme, ...layoutDocument(document, theme, engine, report) };
}

export function themeOf(document: Document, name = 'brief'): Theme {
  const theme = resolveTheme(name, document.metadata);
  if (theme === null) {
    throw new Error(`no theme ${name}`);
  }
  return theme;
}

export function pageAt({ pages }: LaidOut, index: number): Page {
  const page = pages[index];
  if (page === undefined) {
    throw new Error(`no page ${index}`);
  }
  return page;
}

export function blockOf({ theme, document }: LaidOut, page: Page): Rect {
  return textBlock(theme.page, page.number, document.metadata.direction);
}

export const isLine = (item: Item): item is LineItem => item.kind === 'line';

/** Running heads and folios: pagination artifacts outside the text block. */
export function isFurniture(item: Item, block: Rect): boolean {
  const y = item.kind === 'line' ? item.baseline : item.rect.y;
  return item.mark.kind === 'artifact' && item.mark.type === 'pagination' && (y < block.y || y > block.y + block.height);
}

export function linesOn(page: Page, wanted: (mark: Mark) => boolean): readonly LineItem[] {
  return page.items.filter(isLine).filter((item) => wanted(item.mark));
}

export const ofNode =
  (node: NodeId, part: 'body' | 'label' = 'body') =>
  (mark: Mark): boolean =>
    mark.kind === 'node' && mark.node === node && mark.part === part;

/** Left and right ends of what a line shows. */
export function extentOf({ x, line }: LineItem): { readonly left: number; readonly right: number } {
  return { left: x + line.indent, right: x + line.indent + line.width };
}

export const textOf = (item: LineItem): string => visualText(item.line);

/** Numbers of the pages with lines of this node. */
export function pagesWith({ pages }: LaidOut, node: NodeId): readonly number[] {
  return pages.filter((page) => linesOn(page, ofNode(node)).length > 0).map((page) => page.number);
}

/** For `?? absent()`: what a test looks for must be there. */
export function absent(): never {
  throw new Error('not there');
}

/** What a line takes of its text block: what hangs into the margins left out. */
export function extentInBlock(item: LineItem): { readonly left: number; readonly right: number } {
  const { left, right } = extentOf(item);
  return { left: left + item.line.hang.left, right: right - item.line.hang.right };
}
