import { assertNever } from '../base/assert.js';
import type { Inline, NodeId } from './model.js';

/**
 * The words of a heading or caption for another place that names it, with ids of their own: without
 * links, note marks, anchors and line breaks, images as their alternative texts.
 */
export function copyInlines(inlines: readonly Inline[], nextId: () => NodeId): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    switch (inline.kind) {
      case 'text':
      case 'code':
      case 'formula':
        return [{ ...inline, id: nextId() }];
      case 'strong':
      case 'emphasis':
      case 'strikethrough':
      case 'phrase':
        return [{ ...inline, id: nextId(), children: copyInlines(inline.children, nextId) }];
      case 'link':
      case 'anchor':
      case 'reference':
        return copyInlines(inline.children, nextId);
      case 'image':
        return [{ kind: 'text', id: nextId(), span: inline.span, value: inline.alt }];
      case 'lineBreak':
        return [{ kind: 'text', id: nextId(), span: inline.span, value: ' ' }];
      case 'noteReference':
        return [];
      default:
        return assertNever(inline);
    }
  });
}
