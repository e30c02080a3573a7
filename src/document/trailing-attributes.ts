import type { PhrasingContent } from 'mdast';
import type { SourceFile } from '../base/source.js';
import { sliceText } from './slice-text.js';

/** Pandoc's and Quarto's `{#id .class key=value}` and `{-}` at the end of a text. */
const ATTRIBUTES = /[ \t]*\{[ \t]*((?:(?:#[^\s{}#.]+|\.[\w-]+|[\w-]+=(?:"[^"{}]*"|[^\s{}"]+)|-)[ \t]*)+)\}[ \t]*$/u;
const ID = /(?:^|\s)#(\S+)/u;
const CLASS = /(?:^|\s)\.([\w-]+)/gu;
const VALUE = /(?:^|\s)([\w-]+)=("[^"]*"|\S+)/gu;
const DASH = /(?:^|\s)-(?=\s|$)/u;

export interface TrailingAttributes {
  /** What stands before them. */
  readonly children: readonly PhrasingContent[];
  readonly id: string | null;
  /** Without their dots; `{-}` is `unnumbered`. */
  readonly classes: readonly string[];
  /** `key=value`, without quotation marks. */
  readonly values: ReadonlyMap<string, string>;
}

/** The attributes that the last text of some inlines ends with; null where there are none. */
export function splitTrailingAttributes(children: readonly PhrasingContent[], file: SourceFile): TrailingAttributes | null {
  const last = children[children.length - 1];
  const match = last?.type === 'text' ? ATTRIBUTES.exec(last.value) : null;
  if (last?.type !== 'text' || match === null) {
    return null;
  }
  const [, attributes = ''] = match;
  const kept = match.index === 0 ? [] : [sliceText(last, 0, match.index, file)];
  const classes = [...attributes.matchAll(CLASS)].map(([, name = '']) => name);
  return {
    children: [...children.slice(0, -1), ...kept],
    id: ID.exec(attributes)?.[1] ?? null,
    classes: DASH.test(attributes) ? [...classes, UNNUMBERED] : classes,
    values: new Map([...attributes.matchAll(VALUE)].map(([, key = '', value = '']) => [key, value.replace(/^"|"$/g, '')])),
  };
}

export const UNNUMBERED = 'unnumbered';
