/** What the kinds of sections are to the pages that show them. */
import type { SectionKind } from '../source/section-kinds.js';
import type { Section } from './model.js';

export type { SectionKind };

/** Their pages have no running head and no folio: there is nothing to look up on them. */
const BARE: ReadonlySet<SectionKind> = new Set(['half-title', 'title-page', 'colophon', 'dedication', 'epigraph', 'part']);

export function isBare({ kind }: Pick<Section, 'kind'>): boolean {
  return BARE.has(kind);
}

/** A bare section's text stands apart from the rest of its page: a few lines, in the middle of the measure. */
export function isSetApart({ kind }: Pick<Section, 'kind'>): boolean {
  return kind === 'dedication' || kind === 'epigraph';
}
