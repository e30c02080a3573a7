import type { PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { SourceFile, Span } from '../base/source.js';
import { spanOf } from '../source/mdast.js';

export type DirectiveForm = 'container' | 'leaf';

/** A directive taken apart. */
export interface DirectiveParts {
  readonly form: DirectiveForm;
  readonly span: Span;
  /** Its first line. */
  readonly opening: Span;
  readonly label: readonly PhrasingContent[] | null;
  /** The author's name for it, `{#name}`. */
  readonly slug: string | null;
  /** By name, without `id`; empty values where none was written. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands between its two lines; nothing in a leaf. */
  readonly content: readonly RootContent[];
}

export function directiveParts(node: ContainerDirective | LeafDirective, file: SourceFile): DirectiveParts {
  const span = spanOf(node, file);
  const { id, ...others } = node.attributes ?? {};
  const attributes = new Map(Object.entries(others).map(([key, value]) => [key, value ?? '']));
  return { form: node.type === 'leafDirective' ? 'leaf' : 'container', span, opening: firstLine(span), slug: id ?? null, attributes, ...innerParts(node) };
}

function innerParts(node: ContainerDirective | LeafDirective): Pick<DirectiveParts, 'label' | 'content'> {
  if (node.type === 'leafDirective') {
    return { label: node.children.length === 0 ? null : node.children, content: [] };
  }
  const [first, ...rest] = node.children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first.children : null;
  return { label, content: label === null ? node.children : rest };
}

function firstLine(span: Span): Span {
  const lineEnd = /\r\n|\n|\r/.exec(span.file.text.slice(span.start, span.end));
  return lineEnd === null ? span : { ...span, end: span.start + lineEnd.index };
}
