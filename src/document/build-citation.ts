/** The words of citations and entries as inlines. */
import type { PhrasingContent } from 'mdast';
import type { Span } from '../base/source.js';
import { findAutolinks } from './autolinks.js';
import type { BuildContext } from './build-context.js';
import type { CitationNode } from './citation-node.js';
import type { Inline } from './model.js';
import type { RichPart, RichText } from './rich-text.js';
import { isolatedAddress } from './shown-address.js';

interface Citing {
  readonly span: Span;
  /** Whose words run from left to right and are isolated from those around. */
  readonly latin: ReadonlySet<string>;
  /** Of what the author wrote in a style of his own. */
  readonly build: BuildPhrasing;
}

type BuildPhrasing = (nodes: readonly PhrasingContent[], context: BuildContext) => readonly Inline[];

export function buildCitation({ words, latin }: CitationNode, span: Span, context: BuildContext, build: BuildPhrasing): readonly Inline[] {
  return buildWords(words, { span, latin, build }, context);
}

/** An entry of the list of sources. */
export function buildEntryWords(words: RichText, span: Span, context: BuildContext): readonly Inline[] {
  return buildWords(words, { span, latin: new Set(), build: () => [] }, context);
}

function buildWords(words: RichText, citing: Citing, context: BuildContext): readonly Inline[] {
  return words.flatMap((part) => buildPart(part, citing, context));
}

function buildPart(part: RichPart, citing: Citing, context: BuildContext): readonly Inline[] {
  const { span } = citing;
  switch (part.kind) {
    case 'text':
      return buildLinked(part.value, span, context);
    case 'strong':
    case 'emphasis':
      return [{ kind: part.kind, id: context.nextId(), span, children: buildWords(part.children, citing, context) }];
    case 'written':
      return citing.build([part.node], context);
    case 'source':
      return buildSource(part, citing, context);
  }
}

function buildSource({ key, children }: Extract<RichPart, { kind: 'source' }>, citing: Citing, context: BuildContext): readonly Inline[] {
  const { span } = citing;
  const id = context.nextId();
  const words = buildWords(children, citing, context);
  const isLink = context.bibliography.isPrinted && !context.place.insideLink && !holdsLink(words);
  const said: readonly Inline[] = isLink ? [{ kind: 'link', id, span, target: context.bibliography.cite(key, id), children: words }] : words;
  return citing.latin.has(key) && context.metadata.direction === 'rtl' ? [{ kind: 'phrase', id: context.nextId(), span, language: null, direction: 'ltr', role: null, features: [], children: said }] : said;
}

/** A source whose address is part of the citation leads there. */
function holdsLink(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => inline.kind === 'link' || ('children' in inline && holdsLink(inline.children)));
}

/** Addresses are links. */
function buildLinked(value: string, span: Span, context: BuildContext): readonly Inline[] {
  const text = (start: number, end: number): readonly Inline[] => (start < end ? [{ kind: 'text', id: context.nextId(), span, value: value.slice(start, end) }] : []);
  const inlines: Inline[] = [];
  let last = 0;
  for (const { start, end, href } of context.place.insideLink ? [] : findAutolinks(value)) {
    inlines.push(...text(last, start));
    const id = context.nextId();
    const children = text(start, end);
    inlines.push({ kind: 'link', id, span, target: { kind: 'url', href }, children: [isolatedAddress(children, span, context)] });
    last = end;
  }
  return [...inlines, ...text(last, value.length)];
}
