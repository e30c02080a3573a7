/**
 * Where a line of classical verse has its gap. Authors type it in several ways; a poem keeps to one, so
 * that what else stands in its lines, an ellipsis say, stays text. The first of these that a poem has
 * is its mark.
 */
import type { PhrasingContent } from 'mdast';
import { visitNodes } from '../source/mdast.js';
import type { Separator } from './split-phrasing.js';

/** `***`, a tab, `/`, and `...` or `…`; all but the tab between spaces. */
const GAPS: readonly Separator[] = [
  { pattern: /(?:^|[ \t]+)\*+(?:[ \t]+|$)/g, breaks: false },
  { pattern: / *\t[ \t]*/g, breaks: false },
  { pattern: /(?:^|[ \t]+)\/{1,2}(?:[ \t]+|$)/g, breaks: false },
  { pattern: /[ \t]+(?:…|\.{3,})[ \t]+/g, breaks: false },
];

/** What others use for a gap, and we do not. */
const OTHER_GAP = /\S(?: [|=#%~_]+ | {3,})\S/;

/** The poem's mark; null where no line has a gap. */
export function gapOf(lines: readonly (readonly PhrasingContent[])[]): Separator | null {
  const texts = lines.flatMap(textsOf);
  return GAPS.find(({ pattern }) => texts.some((text) => text.search(pattern) >= 0)) ?? null;
}

/** Whether every line seems to have a gap that is none here. */
export function hasOtherGaps(lines: readonly (readonly PhrasingContent[])[]): boolean {
  return lines.length > 1 && lines.every((line) => textsOf(line).some((text) => OTHER_GAP.test(text)));
}

function textsOf(line: readonly PhrasingContent[]): readonly string[] {
  const texts: string[] = [];
  for (const root of line) {
    visitNodes(root, (node) => {
      if (node.type === 'text') {
        texts.push(node.value);
      }
      return undefined;
    });
  }
  return texts;
}
