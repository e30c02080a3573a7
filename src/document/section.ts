/** What a book is made of: its Document's blocks, section by section. */
import type { CounterStyle } from '../locale/counters.js';
import type { Matter, Opening, SectionKind } from '../source/section-kinds.js';
import type { Block, Heading } from './model.js';

export type { Matter, Opening, SectionKind };

export interface Section {
  readonly kind: SectionKind;
  readonly matter: Matter;
  /** Whether it belongs to the last part before it. */
  readonly insidePart: boolean;
  /** The heading of level 1 that it begins with; null for a title page, a dedication and their like. */
  readonly heading: Heading | null;
  /** For contents and navigation: the heading's words, or what its kind is called. */
  readonly title: string;
  /** In reading order; the Document's blocks are those of all sections. */
  readonly blocks: readonly Block[];
  readonly opening: Opening | null;
  readonly folios: FolioNumbering;
}

/** How the pages of a section are numbered. */
export interface FolioNumbering {
  readonly style: CounterStyle;
  /** Whether the first of them is page 1; else they count on. */
  readonly restarts: boolean;
}

/** Their pages have no running head and no folio: there is nothing to look up on them. */
const BARE: ReadonlySet<SectionKind> = new Set(['half-title', 'title-page', 'colophon', 'dedication', 'epigraph', 'part']);

export function isBare({ kind }: Pick<Section, 'kind'>): boolean {
  return BARE.has(kind);
}

/** A bare section's text stands apart from the rest of its page: a few lines, in the middle of the measure. */
export function isSetApart({ kind }: Pick<Section, 'kind'>): boolean {
  return kind === 'dedication' || kind === 'epigraph';
}
