import type { Parents, PhrasingContent, Text } from 'mdast';
import type { SourceFile } from '../base/source.js';
import { MAX_NESTING } from './nesting.js';
import { sliceText } from './slice-text.js';

export interface Separator {
  /** What parts text; global. */
  readonly pattern: RegExp;
  /** Whether hard breaks part too. */
  readonly breaks: boolean;
}

type Part = readonly PhrasingContent[];

/**
 * The parts between separators, which are dropped; an empty part is an empty list. A mark around a
 * separator, as in `**two lines**`, is repeated in each of its parts.
 */
export function splitPhrasing(nodes: Part, separator: Separator, file: SourceFile, nesting = 0): readonly Part[] {
  const parts: PhrasingContent[][] = [];
  let open: PhrasingContent[] = [];
  for (const node of nodes) {
    splitNode(node, separator, file, nesting).forEach((part, index) => {
      if (index > 0) {
        parts.push(open);
        open = [];
      }
      open.push(...part);
    });
  }
  return [...parts, open];
}

function splitNode(node: PhrasingContent, separator: Separator, file: SourceFile, nesting: number): readonly Part[] {
  if (node.type === 'break' && separator.breaks) {
    return [[], []];
  }
  if (node.type === 'text') {
    return splitText(node, separator, file);
  }
  if (!isMark(node) || nesting >= MAX_NESTING) {
    return [[node]];
  }
  const parts = splitPhrasing(node.children, separator, file, nesting + 1);
  return parts.length === 1 ? [[node]] : parts.map((part) => (part.length === 0 ? [] : [{ ...node, children: [...part] }]));
}

type Mark = Extract<PhrasingContent, Parents>;

function isMark(node: PhrasingContent): node is Mark {
  return 'children' in node;
}

function splitText(text: Text, { pattern }: Separator, file: SourceFile): readonly Part[] {
  const ranges: [number, number][] = [];
  let start = 0;
  for (const match of text.value.matchAll(pattern)) {
    ranges.push([start, match.index]);
    start = match.index + match[0].length;
  }
  ranges.push([start, text.value.length]);
  return ranges.map(([from, to]) => (from === to ? [] : [sliceText(text, from, to, file)]));
}
