import type { Document, Heading } from './model.js';
import type { Section } from './model.js';
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
  readonly depth: number;
  readonly children: OpenEntry[];
}

/**
 * The listed headings as a tree: each stands below the nearest one before it that has a lower level. What
 * belongs to a part of a book stands below the part's own heading.
 */
export function outline(document: Document): readonly OutlineEntry[] {
  const top: OpenEntry[] = [];
  const path: OpenEntry[] = [];
  const add = (heading: Heading, depth: number): void => {
    while ((path[path.length - 1]?.depth ?? 0) >= depth) {
      path.pop();
    }
    const entry: OpenEntry = { heading, depth, children: [] };
    (path[path.length - 1]?.children ?? top).push(entry);
    path.push(entry);
  };
  for (const { blocks, insidePart } of runsOf(document)) {
    walk(blocks, (node) => {
      if (node.kind === 'heading' && node.listed) {
        add(node, node.level + (insidePart ? 1 : 0));
      }
    });
  }
  return top;
}

function runsOf({ blocks, sections }: Document): readonly Pick<Section, 'blocks' | 'insidePart'>[] {
  return sections.length > 0 ? sections : [{ blocks, insidePart: false }];
}
