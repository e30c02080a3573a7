/**
 * What the book may say of its accessibility. Every statement follows from the content; nothing is
 * certified, because nobody has certified it.
 */
import type { Document } from '../document/model.js';
import type { Theme } from '../design/theme.js';
import { plural, type PluralForms } from '../locale/plurals.js';
import type { PublicationLocale } from '../locale/publication-locale.js';
import { illegiblePairs } from '../design/contrast.js';
import { titleOnPaper } from '../design/text-design.js';
import type { Survey } from './survey.js';
import type { AccessibilityLabels } from './labels.js';

export interface AccessibilityMetadata {
  readonly accessModes: readonly string[];
  /** Sets of modes, each enough to read the whole book. */
  readonly sufficient: readonly string[];
  readonly features: readonly string[];
  readonly hazards: readonly string[];
  readonly summary: string;
  /** A conformance statement of EPUB Accessibility 1.1; null where it cannot be derived. */
  readonly conformsTo: string | null;
}

/** `moving`: an image may move by itself; `paged`: the printed book's pages are marked and listed. `locale` is the one that the labels are written in. */
export function describeAccessibility(
  document: Document,
  facts: Survey,
  moving: boolean,
  paged: boolean,
  theme: Theme,
  labels: AccessibilityLabels,
  locale: PublicationLocale,
): AccessibilityMetadata {
  const said = (count: number, forms: PluralForms): string => plural(count, forms, locale);
  const described = facts.imageFiles.size > 0 && facts.imagesWithoutAlt === 0;
  return {
    accessModes: facts.imageFiles.size > 0 ? ['textual', 'visual'] : ['textual'],
    sufficient: facts.imagesWithoutAlt === 0 ? ['textual'] : ['textual,visual'],
    features: [
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
      ...(described ? ['alternativeText'] : []),
      ...(facts.formulas > 0 ? ['MathML'] : []),
      ...(paged ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ],
    hazards: moving ? ['unknown'] : ['none'],
    summary: [
      labels.structure,
      ...(described ? [said(facts.imageFiles.size, labels.images)] : []),
      ...(facts.tables > 0 ? [said(facts.tables, labels.tables)] : []),
      ...(document.notes.length > 0 ? [said(document.notes.length, labels.notes)] : []),
      ...(paged ? [labels.printedPages] : []),
      labels.display,
    ].join(' '),
    conformsTo: moving ? null : conformance(facts, theme),
  };
}

/**
 * WCAG level A asks for alternatives of images (1.1.1) and structure that is marked as what it is
 * (1.3.1); level AA also for contrast (1.4.3), headings that describe (2.4.6), and the language of
 * passages (3.1.2), which is not known of a longer passage in another script.
 */
function conformance(facts: Survey, theme: Theme): string | null {
  if (facts.imagesWithoutAlt > 0 || !facts.headingsAreSequential) {
    return null;
  }
  const level = facts.foreignPassages === 0 && textIsLegible(theme) ? 'AA' : 'A';
  return `EPUB Accessibility 1.1 - WCAG 2.2 Level ${level}`;
}

/** Of the book's pages, which have the title on paper. */
function textIsLegible(theme: Theme): boolean {
  return illegiblePairs({ ...theme, title: titleOnPaper(theme) }).length === 0;
}
