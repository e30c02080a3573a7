/** The citations of a source in the order in which they are read, and the notes that they stand in. */
import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { SourceFile, Span } from '../base/source.js';
import { definitionsIn } from '../document/table-note-nodes.js';
import { normalizeLabel, visitNodes } from '../source/mdast.js';
import { citingTexts, sliceCiting, spanWithin, typedIn, type CitingText } from './citing-text.js';
import { findCitations, type FoundCitation } from './parse-citation.js';

/** A file that cites, and its tree. */
export interface CitingFile {
  readonly root: Root;
  readonly file: SourceFile;
}

export interface Citation {
  readonly found: FoundCitation;
  readonly span: Span;
  /** The text it stands in. */
  readonly text: CitingText;
  /** Of the note around it, from 1; null in running text. */
  readonly note: number | null;
  /** The file’s tree. */
  readonly root: Root;
}

export interface CollectedCitations {
  readonly citations: readonly Citation[];
  /** For each citation of running text, the number of its own note if every one becomes a note. */
  readonly noteNumbers: ReadonlyMap<Citation, number>;
}

/** Of all files, one after the other, whose notes are numbered on. */
export function collectCitations(files: readonly CitingFile[]): CollectedCitations {
  const citations: Citation[] = [];
  const noteNumbers = new Map<Citation, number>();
  let count = 0;
  for (const citing of files) {
    count = collectIn(citing, count, citations, noteNumbers);
  }
  return { citations, noteNumbers };
}

/** Notes are read where they are first referred to, as they are numbered (document/note-survey.ts). Gives the number of the last one. */
function collectIn(citing: CitingFile, before: number, citations: Citation[], noteNumbers: Map<Citation, number>): number {
  const { root } = citing;
  const definitions = definitionsBelow(root);
  const numbers = new Map<string, number>();
  let count = before;
  const visit = (node: Nodes, note: number | null): void => {
    if (node.type === 'footnoteReference') {
      const label = normalizeLabel(node.identifier);
      const definition = definitions.get(label);
      if (definition !== undefined && !numbers.has(label)) {
        count += 1;
        numbers.set(label, count);
        const own = count;
        definition.children.forEach((child) => {
          visit(child, own);
        });
      }
    } else if (node.type !== 'footnoteDefinition' && 'children' in node) {
      for (const part of holdsSign(node) ? citingTexts(node) : node.children) {
        if ('type' in part) {
          visit(part, note);
          continue;
        }
        for (const citation of citationsIn(part, note, citing)) {
          citations.push(citation);
          if (note === null) {
            count += 1;
            noteNumbers.set(citation, count);
          }
        }
      }
    }
  };
  visit(root, null);
  return count;
}

function definitionsBelow(root: Root): ReadonlyMap<string, FootnoteDefinition> {
  const definitions: FootnoteDefinition[] = [];
  visitNodes(root, (node) => {
    if (node.type === 'footnoteDefinition') {
      definitions.push(node);
    }
    return node.type === 'paragraph' ? 'skip' : undefined;
  });
  return definitionsIn(definitions);
}

/** Whether a citation can begin in one of its texts. */
function holdsSign({ children }: Parents): boolean {
  return children.some((child) => child.type === 'text' && child.value.includes('@'));
}

/** A sign with a backslash before it is only a sign. */
function citationsIn(text: CitingText, note: number | null, { root, file }: CitingFile): readonly Citation[] {
  if (!text.value.includes('@')) {
    return [];
  }
  const isTyped = typedIn(text, file);
  return findCitations(text.value)
    .filter(({ start, sources }) => isTyped(start) && sources.every((source) => isTyped(source.start)))
    .map((found) => ({ found, span: spanWithin(text, found.start, found.end, file), text, note, root }));
}

/** Puts other content in the place of each citation. */
export function replaceCitations(replacements: ReadonlyMap<Citation, readonly PhrasingContent[]>): void {
  const byText = new Map<CitingText, [Citation, readonly PhrasingContent[]][]>();
  for (const [citation, content] of replacements) {
    byText.set(citation.text, [...(byText.get(citation.text) ?? []), [citation, content]]);
  }
  for (const [text, changes] of byText) {
    const { parent, parts } = text;
    const nodes = new Set<Nodes>(parts.map(({ node }) => node));
    const children: Nodes[] = parent.children.flatMap((child): readonly Nodes[] => (child === parts[0]?.node ? spliced(text, changes) : nodes.has(child) ? [] : [child]));
    Object.assign(parent, { children });
  }
}

/** The mark of a note stands at its word, without the space before the citation. */
function spliced(text: CitingText, changes: readonly (readonly [Citation, readonly PhrasingContent[]])[]): readonly PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let last = 0;
  for (const [{ found, span }, content] of changes) {
    const end = content[0]?.type === 'footnoteReference' ? text.value.slice(0, found.start).trimEnd().length : found.start;
    parts.push(...sliceCiting(text, last, end, span.file), ...content);
    last = found.end;
  }
  const file = changes[0]?.[0].span.file;
  return file === undefined ? parts : [...parts, ...sliceCiting(text, last, text.value.length, file)];
}
