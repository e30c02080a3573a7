import type { Blockquote, Paragraph as MdastParagraph } from 'mdast';
import { spanOf } from '../source/mdast.js';
import { splitAttribution } from './attribution.js';
import type { BuildContext } from './build-context.js';
import type { BlockQuote, Paragraph } from './model.js';

export function buildQuote(node: Blockquote, context: BuildContext): BlockQuote {
  const id = context.nextId();
  const { quotation, attribution } = splitAttribution(node.children, context.file);
  const children = context.blocks(quotation, context);
  return {
    kind: 'blockQuote',
    id,
    span: spanOf(node, context.file),
    children,
    attribution: attribution === null ? null : buildAttribution(attribution, context),
  };
}

/** Who said it, without the dash. */
export function buildAttribution(node: MdastParagraph, context: BuildContext): Paragraph {
  const id = context.nextId();
  return { kind: 'paragraph', id, span: spanOf(node, context.file), children: context.inlines(node.children, context) };
}
