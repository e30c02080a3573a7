/** What sections of a book are to readers and screen readers: EPUB 3 Structural Semantics, DPUB-ARIA 1.1. */
import type { AnyNode } from '../document/model.js';
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

/** What a block is that readers look things up in, wherever it stands; null for others, and for one that is empty. */
export function listingKind(node: AnyNode): SectionKind | null {
  switch (node.kind) {
    case 'index':
      return node.groups.length > 0 ? 'index' : null;
    case 'bibliography':
      return node.entries.length > 0 ? 'bibliography' : null;
    case 'definitionList':
      return node.role === 'glossary' && node.items.length > 0 ? 'glossary' : null;
    case 'contents':
      return node.lists === 'headings' || node.entries.length === 0 ? null : `list-of-${node.lists}`;
    default:
      return null;
  }
}
