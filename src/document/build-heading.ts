import type { Span } from '../base/source.js';
import type { BuildContext } from './build-context.js';
import type { HeadingFacts } from './heading-survey.js';
import type { Heading, Inline, NodeId } from './model.js';

/** A heading as its survey knows it; what counts by chapter begins anew, and references find it. */
export function headingOf(
  { level, slug, isNamed, number, listed }: HeadingFacts,
  id: NodeId,
  span: Span,
  children: readonly Inline[],
  { anchors, counts, noteMarks }: BuildContext,
): Heading {
  if (level === 1 && listed) {
    noteMarks.enterChapter();
    counts.enterChapter(number?.count ?? null);
  }
  const counted = { number: number?.text ?? null, isNamed: number?.isNamed ?? false, suffix: number?.suffix ?? '' };
  anchors.define(slug, { id, span, kind: 'heading', ...counted, title: children, level, isUnlisted: !listed }, isNamed);
  return { kind: 'heading', id, span, level, slug, number: counted.number, numberSuffix: number?.suffix ?? '', listed, children };
}
