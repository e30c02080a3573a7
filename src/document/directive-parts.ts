import type { PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { SourceFile, Span } from '../base/source.js';
import { spanOf } from '../source/mdast.js';

/** A directive taken apart. */
export interface DirectiveParts {
  readonly span: Span;
  /** Its first line. */
  readonly opening: Span;
  readonly label: readonly PhrasingContent[] | null;
  /** The author's name for it, `{#name}`. */
  readonly slug: string | null;
  /** Without the name. */
  readonly attributes: Readonly<Record<string, string | null | undefined>>;
  readonly content: readonly RootContent[];
}

export function directiveParts(node: ContainerDirective, file: SourceFile): DirectiveParts {
  const span = spanOf(node, file);
  const [first, ...rest] = node.children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first.children : null;
  const { id, ...attributes } = node.attributes ?? {};
  const content = label === null ? node.children : rest;
  return { span, opening: firstLine(span), label, slug: id ?? null, attributes, content };
}

function firstLine(span: Span): Span {
  const lineEnd = /\r\n|\n|\r/.exec(span.file.text.slice(span.start, span.end));
  return lineEnd === null ? span : { ...span, end: span.start + lineEnd.index };
}
