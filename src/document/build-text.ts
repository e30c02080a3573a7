import type { Text as MdastText } from 'mdast';
import type { Span } from '../base/source.js';
import { spanOf } from '../source/mdast.js';
import { findAutolinks } from './autolinks.js';
import type { BuildContext } from './build-context.js';
import { setDigits } from '../locale/digits.js';
import type { Inline, Text } from './model.js';
import { isolatedAddress } from './shown-address.js';
import { checkReferences } from './text-checks.js';
import { rawEnd, rawStart, textPieces, type TextPiece } from './text-pieces.js';

/**
 * A text becomes one node for each part that stands in the source as it is: then an offset into
 * `value` is an offset into the span. A line end becomes a space, an address typed bare a link.
 */
export function buildText(node: MdastText, context: BuildContext): readonly Inline[] {
  const span = spanOf(node, context.file);
  const pieces = textPieces(node.value, context.file.text.slice(span.start, span.end));
  checkReferences(node.value, pieces, span, context);
  const spoken = context.textNumerals === null ? node.value : setDigits(node.value, context.textNumerals);
  const links = context.place.insideLink ? [] : findAutolinks(node.value);
  const inlines: Inline[] = [];
  let start = 0;
  for (const link of links) {
    inlines.push(...textNodes(spoken, start, link.start, pieces, span, context));
    const id = context.nextId();
    const children = textNodes(node.value, link.start, link.end, pieces, span, context);
    const target = { kind: 'url', href: link.href } as const;
    const linkSpan = spanOfRange(link.start, link.end, pieces, span);
    inlines.push({ kind: 'link', id, span: linkSpan, target, children: [isolatedAddress(children, linkSpan, context)] });
    start = link.end;
  }
  return [...inlines, ...textNodes(spoken, start, node.value.length, pieces, span, context)];
}

function textNodes(value: string, start: number, end: number, pieces: readonly TextPiece[], span: Span, context: BuildContext): readonly Text[] {
  const nodes: Text[] = [];
  for (const piece of pieces) {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.end);
    if (from < to) {
      const text = piece.kind === 'lineEnd' ? ' ' : value.slice(from, to);
      nodes.push({ kind: 'text', id: context.nextId(), span: spanOfRange(from, to, [piece], span), value: text });
    }
  }
  return nodes;
}

function spanOfRange(start: number, end: number, pieces: readonly TextPiece[], span: Span): Span {
  return { file: span.file, start: span.start + rawStart(pieces, start), end: span.start + rawEnd(pieces, end) };
}
