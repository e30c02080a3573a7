import type { Heading as MdastHeading, PhrasingContent } from 'mdast';
import type { SourceFile } from '../base/source.js';
import { sliceText } from './slice-text.js';

export interface HeadingParts {
  readonly children: readonly PhrasingContent[];
  readonly id: string | null;
  readonly isNumbered: boolean;
}

/** Pandoc's and Quarto's `{#id .class key=value}` and `{-}` at the end of a heading. */
const ATTRIBUTES = /[ \t]*\{[ \t]*((?:(?:#[^\s{}#.]+|\.[\w-]+|[\w-]+=(?:"[^"{}]*"|[^\s{}"]+)|-)[ \t]*)+)\}[ \t]*$/u;
const ID = /(?:^|\s)#(\S+)/u;
const UNNUMBERED = /(?:^|\s)(?:-|\.unnumbered)(?=\s|$)/;

/** People's books have them. The id names the heading, `.unnumbered` and `-` leave it without a number. */
export function splitHeadingAttributes(heading: MdastHeading, file: SourceFile): HeadingParts {
  const last = heading.children[heading.children.length - 1];
  const match = last?.type === 'text' ? ATTRIBUTES.exec(last.value) : null;
  if (last?.type !== 'text' || match === null) {
    return { children: heading.children, id: null, isNumbered: true };
  }
  const [, attributes = ''] = match;
  const kept = match.index === 0 ? [] : [sliceText(last, 0, match.index, file)];
  return {
    children: [...heading.children.slice(0, -1), ...kept],
    id: ID.exec(attributes)?.[1] ?? null,
    isNumbered: !UNNUMBERED.test(attributes),
  };
}
