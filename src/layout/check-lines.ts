/** Tells the author of what sticks out of its line: a letter or an image wider than a column. */
import { atSpan, type Report } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import type { Document, NodeId } from '../document/model.js';
import { walkDocument } from '../document/walk.js';
import type { LineItem, Page } from './types.js';

export function checkLines(pages: readonly Page[], document: Document, report: Report): void {
  const wide = pages.flatMap(({ items }) => items.filter((item): item is LineItem => item.kind === 'line' && item.line.overflow > 0));
  if (wide.length === 0) {
    return;
  }
  const overflows = overflowByNode(wide);
  walkDocument(document, ({ id, span }) => {
    const overflow = overflows.get(id);
    if (overflow !== undefined) {
      reportOverflow(overflow, span, report);
    }
  });
}

/** The widest of each node's lines. */
function overflowByNode(lines: readonly LineItem[]): ReadonlyMap<NodeId, number> {
  const overflows = new Map<NodeId, number>();
  for (const { line, mark } of lines) {
    if (mark.kind === 'node') {
      overflows.set(mark.node, Math.max(line.overflow, overflows.get(mark.node) ?? 0));
    }
  }
  return overflows;
}

function reportOverflow(overflow: number, span: Span, report: Report): void {
  report({
    rule: 'words-fit-their-line',
    severity: 'warning',
    message: `expected every line of the PDF to fit its column, but one sticks out by ${overflow.toFixed(1)} pt`,
    place: atSpan(span),
    hint: 'make the column wider, by fewer columns, a smaller fontsize or a larger papersize',
  });
}
