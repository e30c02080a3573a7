/** Pages as text, one item a line, for goldens whose diffs explain themselves. */
import type { Item, Mark, Page } from '../../src/layout/types.js';
import type { Line } from '../../src/text/types.js';

export interface DumpOptions {
  /** Whether positions and sizes are printed. */
  readonly geometry: boolean;
}

type AnyPage = Pick<Page, 'number' | 'items'> & Partial<Pick<Page, 'label'>>;

export function dumpPages(pages: readonly AnyPage[], options: DumpOptions = { geometry: true }): string {
  return pages.map((page) => dumpPage(page, options)).join('\n');
}

function dumpPage(page: AnyPage, options: DumpOptions): string {
  const head = page.label === undefined ? `page ${page.number}` : `page ${page.number} «${page.label}»`;
  return [head, ...page.items.map((item) => `  ${dumpItem(item, options)}`)].join('\n');
}

function dumpItem(item: Item, { geometry }: DumpOptions): string {
  const place = geometry ? ` ${dumpPlace(item)}` : '';
  return `${item.kind}${place} ${dumpMark(item.mark)}${content(item)}`;
}

function dumpPlace(item: Item): string {
  if (item.kind === 'line') {
    return `x=${round(item.x + item.line.indent)} y=${round(item.baseline)} w=${round(item.line.width)}`;
  }
  const { x, y, width, height } = item.rect;
  return `x=${round(x)} y=${round(y)} w=${round(width)} h=${round(height)}`;
}

function content(item: Item): string {
  switch (item.kind) {
    case 'line':
      return ` «${visualText(item.line)}»`;
    case 'fill':
    case 'leader':
    case 'path':
      return ` ${item.color}`;
    case 'image':
      return ` ${item.path}`;
    case 'drawing':
      return ` ${item.shapes.length} shapes`;
  }
}

function dumpMark(mark: Mark): string {
  switch (mark.kind) {
    case 'node':
      return mark.part === 'body' ? `#${mark.node}` : `#${mark.node}.${mark.part}`;
    case 'title':
      return mark.part;
    case 'artifact':
      return `(${mark.type})`;
  }
}

/** Text of a line, right-to-left runs in reading order; good enough for eyes, not for bidi. */
export function visualText(line: Line): string {
  const runs = line.runs.map((run) => {
    if (run.kind === 'object') {
      return run.object.content.kind === 'image' ? `[${run.object.content.path}]` : '[formula]';
    }
    const clusters = run.clusters.map((cluster) => cluster.text);
    return (run.level % 2 === 1 ? clusters.reverse() : clusters).join('');
  });
  return runs.reverse().join('');
}

const round = (value: number): string => value.toFixed(1).replace(/\.0$/, '');
