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
  /** Of the summary. */
  readonly language: string;
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
  const isSeen = facts.imageFiles.size + facts.charts > 0;
  return {
    accessModes: isSeen ? ['textual', 'visual'] : ['textual'],
    sufficient: hasWordsForAll(facts) ? ['textual'] : ['textual,visual'],
    features: [
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
      'ARIA',
      ...(isSeen && hasWordsForAll(facts) ? ['alternativeText'] : []),
      ...(facts.charts > 0 && facts.chartsWithoutData === 0 ? ['longDescription'] : []),
      ...(facts.formulas > 0 ? ['MathML'] : []),
      ...(facts.formulas > 0 && facts.formulasWithoutWords === 0 ? ['describedMath'] : []),
      ...(facts.hasIndex ? ['index'] : []),
      ...(paged ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ],
    hazards: moving ? ['unknown'] : ['none'],
    summary: summarize(document, facts, moving, paged, labels, locale),
    language: locale.language,
    conformsTo: moving ? null : conformance(facts, theme),
  };
}

/** Whether everything that is seen has words in its place. */
function hasWordsForAll({ imagesWithoutAlt, chartsWithoutData, formulasWithoutWords }: Survey): boolean {
  return imagesWithoutAlt + chartsWithoutData + formulasWithoutWords === 0;
}

/** A sentence for each thing that is there; what is wanting is said too. */
function summarize(document: Document, facts: Survey, moving: boolean, paged: boolean, labels: AccessibilityLabels, locale: PublicationLocale): string {
  const said = (count: number, wanting: number, forms: PluralForms): readonly string[] => (count > 0 && wanting === 0 ? [plural(count, forms, locale)] : []);
  return [
    facts.headingsAreSequential ? labels.structure : labels.looseStructure,
    ...said(facts.imageFiles.size, facts.imagesWithoutAlt, labels.images),
    ...(facts.imagesWithoutAlt > 0 ? [labels.imagesWithoutWords] : []),
    ...(moving ? [labels.moving] : []),
    ...said(facts.charts, facts.chartsWithoutData, labels.charts),
    ...said(facts.formulas, facts.formulasWithoutWords, labels.formulas),
    ...said(facts.tables, facts.tablesWithoutHeaders, labels.tables),
    ...said(document.notes.length, 0, labels.notes),
    ...(facts.hasIndex ? [labels.index] : []),
    ...(paged ? [labels.printedPages] : []),
    labels.display,
  ].join(' ');
}

/**
 * WCAG level A asks for alternatives of images (1.1.1) and structure that is marked as what it is
 * (1.3.1); level AA also for contrast (1.4.3), headings that describe (2.4.6), and the language of
 * passages (3.1.2), which is not known of a longer passage in another script.
 */
function conformance(facts: Survey, theme: Theme): string | null {
  if (!hasWordsForAll(facts) || facts.tablesWithoutHeaders > 0 || !facts.headingsAreSequential) {
    return null;
  }
  const level = facts.foreignPassages === 0 && textIsLegible(theme) ? 'AA' : 'A';
  return `EPUB Accessibility 1.1 - WCAG 2.2 Level ${level}`;
}

/** Of the book's pages, which have the title on paper. */
function textIsLegible(theme: Theme): boolean {
  return illegiblePairs({ ...theme, title: titleOnPaper(theme) }).length === 0;
}
