/** What sections of a book are to readers and screen readers: EPUB 3 Structural Semantics, DPUB-ARIA 1.1. */
import type { SectionKind } from '../document/section.js';

export interface SectionSemantics {
  readonly type: string;
  /** Null where DPUB-ARIA has no word for it. */
  readonly role: string | null;
}

const SEMANTICS: Readonly<Record<SectionKind, SectionSemantics>> = {
  'half-title': { type: 'halftitlepage', role: null },
  'title-page': { type: 'titlepage', role: null },
  colophon: { type: 'colophon', role: 'doc-colophon' },
  dedication: { type: 'dedication', role: 'doc-dedication' },
  epigraph: { type: 'epigraph', role: 'doc-epigraph' },
  contents: { type: 'toc', role: null },
  'list-of-figures': { type: 'loi', role: null },
  'list-of-tables': { type: 'lot', role: null },
  foreword: { type: 'foreword', role: 'doc-foreword' },
  preface: { type: 'preface', role: 'doc-preface' },
  acknowledgments: { type: 'acknowledgments', role: 'doc-acknowledgments' },
  introduction: { type: 'introduction', role: 'doc-introduction' },
  part: { type: 'part', role: 'doc-part' },
  chapter: { type: 'chapter', role: 'doc-chapter' },
  conclusion: { type: 'conclusion', role: 'doc-conclusion' },
  afterword: { type: 'afterword', role: 'doc-afterword' },
  appendix: { type: 'appendix', role: 'doc-appendix' },
  glossary: { type: 'glossary', role: 'doc-glossary' },
  bibliography: { type: 'bibliography', role: 'doc-bibliography' },
  index: { type: 'index', role: 'doc-index' },
};

export function sectionSemantics(kind: SectionKind): SectionSemantics {
  return SEMANTICS[kind];
}
