import type { Blockquote, Paragraph as MdastParagraph } from 'mdast';
import type { Span } from '../base/source.js';
import { spanOf } from '../source/mdast.js';
import { splitAttribution } from './attribution.js';
import type { BuildContext } from './build-context.js';
import type { BlockQuote, Inline, Paragraph } from './model.js';
import { numberBlock } from './named-number.js';
import { splitTrailingAttributes } from './trailing-attributes.js';

export function buildQuote(node: Blockquote, context: BuildContext): BlockQuote {
  const id = context.nextId();
  const { children: content, slug } = splitName(node.children, context);
  const { quotation, attribution } = splitAttribution(content, context.file);
  const span = spanOf(node, context.file);
  const number = numberBlock({ id, span, kind: 'quotation', slug, counted: 'quotation' }, [], context);
  const children = context.blocks(quotation, context);
  const by = attribution === null ? null : buildAttribution(attribution, context);
  return { kind: 'blockQuote', id, span, children, attribution: numberedAttribution(by, number, span, context) };
}

/** «— القائل (الاقتباس ٣)»; the number alone where nobody is named. */
function numberedAttribution(by: Paragraph | null, number: readonly Inline[], span: Span, { nextId }: BuildContext): Paragraph | null {
  if (number.length === 0) {
    return by;
  }
  if (by === null) {
    return { kind: 'paragraph', id: nextId(), span, children: number };
  }
  const text = (value: string): Inline => ({ kind: 'text', id: nextId(), span, value });
  return { ...by, children: [...by.children, text(' ('), ...number, text(')')] };
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
