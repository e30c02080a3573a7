/** Quotations, poems and boxes that have a name: «التعريف ٣», counted where captions are numbered beyond those with a name. */
import type { Span } from '../base/source.js';
import type { BuildContext } from './build-context.js';
import type { CountedKind } from './counts.js';
import type { Inline, NodeId } from './model.js';
import { numberInline } from './number-inline.js';
import { referenceWords } from './reference-words.js';

export interface NamedBlock {
  readonly id: NodeId;
  /** Where it is named. */
  readonly span: Span;
  readonly kind: 'quotation' | 'verse' | 'box';
  readonly slug: string | null;
  /** Null for what never has a number. */
  readonly counted: Exclude<CountedKind, 'figure' | 'table' | 'equation'> | null;
}

/** What is printed of its number; empty where it has none. References find it by its name. */
export function numberBlock({ id, span, kind, slug, counted }: NamedBlock, title: readonly Inline[], context: BuildContext): readonly Inline[] {
  if (slug === null) {
    return [];
  }
  const { counts, metadata } = context;
  const isNumbered = counted !== null && metadata.numbering.captions !== 'named';
  const number = isNumbered ? `${referenceWords(metadata)[counted]}\u00A0${counts.next(counted)}` : null;
  context.anchors.define(slug, { id, span, kind, number, isNamed: true, suffix: '', title, level: null, isUnlisted: true }, true);
  return number === null ? [] : [numberInline(number, span, context)];
}

/** The number, a colon, the title: either may be missing. */
export function withNumber(number: readonly Inline[], title: readonly Inline[], span: Span, { metadata, nextId }: BuildContext): readonly Inline[] {
  if (number.length === 0 || title.length === 0) {
    return [...number, ...title];
  }
  return [...number, { kind: 'text', id: nextId(), span, value: referenceWords(metadata).colon }, ...title];
}
