import type { Blockquote, Paragraph as MdastParagraph } from 'mdast';
import { spanOf } from '../source/mdast.js';
import { splitAttribution } from './attribution.js';
import type { BuildContext } from './build-context.js';
import type { BlockQuote, Paragraph } from './model.js';
import { splitTrailingAttributes } from './trailing-attributes.js';

export function buildQuote(node: Blockquote, context: BuildContext): BlockQuote {
  const id = context.nextId();
  const { children: content, slug } = splitName(node.children, context);
  const { quotation, attribution } = splitAttribution(content, context.file);
  const children = context.blocks(quotation, context);
  if (slug !== null) {
    const span = spanOf(node, context.file);
    context.anchors.define(slug, { id, span, kind: 'quotation', number: null, isNamed: false, suffix: '', title: [], level: null, isUnlisted: true }, true);
  }
  return {
    kind: 'blockQuote',
    id,
    span: spanOf(node, context.file),
    children,
    attribution: attribution === null ? null : buildAttribution(attribution, context),
  };
}

interface NamedQuote {
  readonly children: Blockquote['children'];
  readonly slug: string | null;
}

/** `{#id}` at the end of the last paragraph names the quotation. */
function splitName(children: Blockquote['children'], { file }: BuildContext): NamedQuote {
  const last = children[children.length - 1];
  const parts = last?.type === 'paragraph' ? splitTrailingAttributes(last.children, file) : null;
  if (last?.type !== 'paragraph' || parts === null || parts.id === null) {
    return { children, slug: null };
  }
  return { children: [...children.slice(0, -1), { ...last, children: [...parts.children] }], slug: parts.id };
}

/** Who said it, without the dash. */
export function buildAttribution(node: MdastParagraph, context: BuildContext): Paragraph {
  const id = context.nextId();
  return { kind: 'paragraph', id, span: spanOf(node, context.file), children: context.inlines(node.children, context) };
}
