import type { Document, Heading } from './model.js';
import { walk } from './walk.js';

/** The heading's number with what stands after it; null where it has none. */
export function headingLabel({ number, numberSuffix }: Heading): string | null {
  return number === null ? null : number + numberSuffix;
}

export interface OutlineEntry {
  readonly heading: Heading;
  readonly children: readonly OutlineEntry[];
}

interface OpenEntry {
  readonly heading: Heading;
  readonly children: OpenEntry[];
}

/** The listed headings as a tree: each stands below the nearest one before it that has a lower level. */
export function outline(document: Document): readonly OutlineEntry[] {
  const top: OpenEntry[] = [];
  const path: OpenEntry[] = [];
  walk(document.blocks, (node) => {
    if (node.kind !== 'heading' || !node.listed) {
      return;
    }
    while ((path[path.length - 1]?.heading.level ?? 0) >= node.level) {
      path.pop();
    }
    const entry: OpenEntry = { heading: node, children: [] };
    (path[path.length - 1]?.children ?? top).push(entry);
    path.push(entry);
  });
  return top;
}
