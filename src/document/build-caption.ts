/** Captions with their numbers: «الشكل ٣: …». */
import type { Paragraph as MdastParagraph, PhrasingContent } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import type { BuildContext } from './build-context.js';
import type { Metadata } from './metadata.js';
import type { Inline, NodeId, Paragraph } from './model.js';
import { numberInline } from './number-inline.js';
import { referenceWords } from './reference-words.js';
import { splitTrailingAttributes } from './trailing-attributes.js';

/** What is captioned, before it has a number. */
export interface Captioned {
  readonly id: NodeId;
  readonly span: Span;
  readonly kind: 'figure' | 'table' | 'equation';
  /** The author's name for it. */
  readonly slug: string | null;
}

/** A caption's text without the `{#id}` at its end. */
export function splitCaption(children: readonly PhrasingContent[], context: BuildContext): { readonly children: readonly PhrasingContent[]; readonly slug: string | null } {
  const parts = splitTrailingAttributes(children, context.file);
  return parts === null || parts.id === null || parts.classes.length > 0 ? { children, slug: null } : { children: parts.children, slug: parts.id };
}

/** The caption's text in the Document, its number before it; null where there is neither. */
export function buildCaption(captioned: Captioned, text: MdastParagraph | null, place: Span, context: BuildContext): Paragraph | null {
  const id = context.nextId();
  const words = text === null ? [] : context.inlines(text.children, context);
  const number = numberOf(captioned, words.length > 0, context);
  const label = number === null ? [] : captionLabel(captioned.kind, number, words.length > 0, place, context);
  const facts = { id: captioned.id, span: captioned.span, kind: captioned.kind, number, isNamed: false, suffix: '', title: words, level: null, isUnlisted: words.length === 0 };
  context.anchors.define(captioned.slug, facts, captioned.slug !== null);
  const children = [...label, ...words];
  return children.length === 0 ? null : { kind: 'paragraph', id, span: place, children };
}

function numberOf(captioned: Captioned, hasWords: boolean, { counts, metadata }: BuildContext): string | null {
  return isNumbered(captioned, hasWords, metadata) ? counts.next(captioned.kind) : null;
}

export function isNumbered({ slug }: Pick<Captioned, 'slug'>, hasWords: boolean, { numbering }: Metadata): boolean {
  return slug !== null || (hasWords && numbering.captions !== 'named');
}

function captionLabel(kind: Captioned['kind'], number: string, hasWords: boolean, span: Span, context: BuildContext): readonly Inline[] {
  const words = referenceWords(context.metadata);
  const id = context.nextId();
  const noun: Inline = { kind: 'text', id: context.nextId(), span, value: `${words[kind]}\u00A0` };
  const label: Inline = { kind: 'strong', id, span, children: [noun, numberInline(number, span, context)] };
  return hasWords ? [label, { kind: 'text', id: context.nextId(), span, value: words.colon }] : [label];
}

/** Tells of attributes that name no place. */
export function reportUnknownClass(name: string, span: Span, { report }: BuildContext): void {
  report({
    rule: 'figure-attributes-are-known',
    severity: 'error',
    message: `expected {#name} after the image, but there is no .${name}`,
    place: atSpan(span),
    hint: 'remove it',
  });
}
