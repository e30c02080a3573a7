/**
 * Citations of a source put into words: what is cited is looked up in the bibliography files, citeproc
 * says it in the style that is asked for, and the words take the citation's place in the tree, as a
 * note where the style wants notes. Loaded only where front matter names a bibliography.
 */
import type { LeafDirective } from 'mdast-util-directive';
import type { FootnoteDefinition, PhrasingContent, Root } from 'mdast';
import { atFile, atSpan, type Report } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import type { CitationNode, SourceEntry } from '../document/citation-node.js';
import type { RichText } from '../document/rich-text.js';
import { sortArabic } from '../locale/collation.js';
import { richString } from '../document/rich-text.js';
import type { FrontMatter } from '../source/front-matter-values.js';
import { visitNodes } from '../source/mdast.js';
import type { ReadAsset } from '../source/publication-source.js';
import { knownCitations } from './check-keys.js';
import { chooseStyle, type CitationStyle } from './choose-style.js';
import { sliceCiting } from './citing-text.js';
import { collectCitations, replaceCitations, type Citation, type CitingFile } from './collect-citations.js';
import { formatCitations, type CitationRequest, type CitingLocale, type FormattedCitations } from './format-citations.js';
import type { TextRange } from './parse-citation.js';
import { readLibrary, type Library } from './read-library.js';
import { shortNames } from './short-names.js';

export interface CitingSource {
  /** In the order in which they are read. */
  readonly files: readonly CitingFile[];
  readonly frontMatter: Pick<FrontMatter, 'bibliography' | 'citationStyle'>;
  readonly locale: CitingLocale;
  readonly readAsset: ReadAsset;
}

/** Changes the trees; gives the entries of the bibliography, in order. */
export async function citeSources({ files, frontMatter, locale, readAsset }: CitingSource, report: Report): Promise<readonly SourceEntry[]> {
  const isArabic = locale.direction === 'rtl';
  const library = await readLibrary(frontMatter.bibliography, readAsset, report);
  const style = await chooseStyle(frontMatter.citationStyle, isArabic, readAsset, report);
  const collected = collectCitations(files);
  const citations = knownCitations(collected.citations, library, report);
  const lists = files.flatMap(({ root }) => bibliographyDirectives(root));
  if (style === null || (citations.length === 0 && lists.length === 0)) {
    return [];
  }
  const requests = citations.map((citation) => requestOf(citation, style, collected.noteNumbers));
  const uncited = lists.some(({ attributes }) => attributes?.['all'] !== undefined) ? [...library.keys()] : [];
  const formatted = attempt(() => formatCitations(requests, uncited, library, style, locale), frontMatter, files, report);
  if (formatted === null) {
    return [];
  }
  placeWords(citations, formatted.citations, library, style);
  return inOrder(formatted, isArabic);
}

/** In a note style a citation of running text is a note; one in a note stays in its sentence. */
function requestOf(citation: Citation, style: CitationStyle, noteNumbers: ReadonlyMap<Citation, number>): CitationRequest {
  const { form } = citation.found;
  const sources = citation.found.sources.map((source) => ({ ...source, prefix: affixOf(source.prefix, citation), suffix: affixOf(source.suffix, citation) }));
  const note = style.isNote ? (citation.note ?? noteNumbers.get(citation) ?? 0) : 0;
  const namesAuthor = form === 'narrative' && !(style.isNote && citation.note === null);
  return { sources, note, part: namesAuthor ? 'rest' : 'whole', isInSentence: style.isNote && citation.note !== null };
}

/** Words before or after a source, with the styles that they were written in. */
function affixOf({ start, end }: TextRange, { text, span }: Citation): RichText {
  return sliceCiting(text, start, end, span.file).map((node) => (node.type === 'text' ? { kind: 'text', value: node.value } : { kind: 'written', node }));
}

function bibliographyDirectives(root: Root): readonly LeafDirective[] {
  const found: LeafDirective[] = [];
  visitNodes(root, (node) => {
    if (node.type === 'leafDirective' && node.name === 'bibliography') {
      found.push(node);
    }
    return undefined;
  });
  return found;
}

function attempt(format: () => FormattedCitations, { citationStyle }: CitingSource['frontMatter'], files: readonly CitingFile[], report: Report): FormattedCitations | null {
  try {
    return format();
  } catch (error) {
    report({
      rule: 'citation-styles-are-well-formed',
      severity: 'error',
      message: `expected a style that can put the citations into words, but it cannot: ${error instanceof Error ? error.message : String(error)}`,
      place: citationStyle === null ? atFile(files[0]?.file.path ?? '') : atSpan(citationStyle.span),
      hint: 'try one of the shipped styles, to tell whether the style or a source is wrong',
    });
    return null;
  }
}

function placeWords(citations: readonly Citation[], words: readonly RichText[], library: Library, style: CitationStyle): void {
  const latin = new Set(style.isNumbered ? [] : [...library.values()].filter(({ language }) => language === 'en').map(({ id }) => id));
  const replacements = new Map<Citation, readonly PhrasingContent[]>();
  citations.forEach((citation, index) => {
    const { span } = citation;
    const said = wordsNode(words[index] ?? [], latin, span);
    const name = namesBefore(citation, library);
    if (!style.isNote || citation.note !== null) {
      const space: RichText = name.length > 0 ? [...name, { kind: 'text', value: ' ' }] : [];
      replacements.set(citation, [wordsNode([...space, ...said.words], latin, span)]);
      return;
    }
    const label = `\u0000citation-${index}`;
    citation.root.children.push(noteOf(label, said, span));
    const mark: PhrasingContent = { type: 'footnoteReference', identifier: label, label, position: positionOf(span) };
    replacements.set(citation, name.length > 0 ? [wordsNode(name, latin, span), mark] : [mark]);
  });
  replaceCitations(replacements);
}

/** Of `@key` in a sentence: who wrote it. */
function namesBefore({ found: { form, sources } }: Citation, library: Library): RichText {
  const item = form === 'narrative' ? library.get(sources[0]?.key ?? '') : undefined;
  return item === undefined ? [] : [{ kind: 'source', key: item.id, children: [{ kind: 'text', value: shortNames(item) }] }];
}

function wordsNode(words: RichText, latin: ReadonlySet<string>, span: Span): CitationNode {
  return { type: 'citation', words, latin, position: positionOf(span) };
}

function noteOf(label: string, content: CitationNode, span: Span): FootnoteDefinition {
  const position = positionOf(span);
  return { type: 'footnoteDefinition', identifier: label, label, position, children: [{ type: 'paragraph', children: [content], position }] };
}

function positionOf({ start, end }: Span): NonNullable<CitationNode['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

/** Sources in the publication's letters first; Arabic ones without their articles. Numbered ones stand as they are numbered. */
function inOrder({ entries, isNumbered }: FormattedCitations, isArabic: boolean): readonly SourceEntry[] {
  if (isNumbered) {
    return entries;
  }
  const arabic = sortArabic(entries.filter(({ isLatin }) => !isLatin), ({ words }) => richString(words));
  const latin = entries.filter(({ isLatin }) => isLatin);
  return isArabic ? [...arabic, ...latin] : [...latin, ...arabic];
}
