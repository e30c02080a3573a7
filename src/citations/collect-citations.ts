/** The citations of a source in the order in which they are read, and the notes that they stand in. */
import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { SourceFile, Span } from '../base/source.js';
import { textPieces } from '../document/text-pieces.js';
import { sliceText } from '../document/slice-text.js';
import { definitionsIn } from '../document/table-note-nodes.js';
import { normalizeLabel, spanOf, visitNodes } from '../source/mdast.js';
import { findCitations, type FoundCitation } from './parse-citation.js';

/** A file that cites, and its tree. */
export interface CitingFile {
  readonly root: Root;
  readonly file: SourceFile;
}

export interface Citation {
  readonly found: FoundCitation;
  readonly span: Span;
  /** The text it stands in, and what holds that text. */
  readonly text: Text;
  readonly parent: Parents;
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
      for (const child of node.children) {
        if (child.type !== 'text') {
          visit(child, note);
          continue;
        }
        for (const citation of citationsIn(child, node, note, citing)) {
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

/** A sign with a backslash before it is only a sign. */
function citationsIn(text: Text, parent: Parents, note: number | null, { root, file }: CitingFile): readonly Citation[] {
  if (!text.value.includes('@')) {
    return [];
  }
  const span = spanOf(text, file);
  const pieces = textPieces(text.value, file.text.slice(span.start, span.end));
  const isTyped = (at: number): boolean => pieces.find((piece) => at < piece.end)?.kind === 'same';
  return findCitations(text.value)
    .filter(({ start, sources }) => isTyped(start) && sources.every((source) => isTyped(source.start)))
    .map((found) => ({ found, span: spanOf(sliceText(text, found.start, found.end, file), file), text, parent, note, root }));
}

/** Puts other content in the place of each citation. */
export function replaceCitations(replacements: ReadonlyMap<Citation, readonly PhrasingContent[]>): void {
  const byText = new Map<Text, [Citation, readonly PhrasingContent[]][]>();
  for (const [citation, content] of replacements) {
    byText.set(citation.text, [...(byText.get(citation.text) ?? []), [citation, content]]);
  }
  for (const [text, changes] of byText) {
    const parent = changes[0]?.[0].parent;
    if (parent !== undefined) {
      const children: Nodes[] = parent.children.flatMap((child): Nodes[] => (child === text ? [...spliced(text, changes)] : [child]));
      Object.assign(parent, { children });
    }
  }
}

/** The mark of a note stands at its word, without the space before the citation. */
function spliced(text: Text, changes: readonly (readonly [Citation, readonly PhrasingContent[]])[]): readonly PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let last = 0;
  const file = changes[0]?.[0].span.file;
  if (file === undefined) {
    return [text];
  }
  for (const [{ found }, content] of changes) {
    const end = content[0]?.type === 'footnoteReference' ? text.value.slice(0, found.start).trimEnd().length : found.start;
    if (end > last) {
      parts.push(sliceText(text, last, end, file));
    }
    parts.push(...content);
    last = found.end;
  }
  return last < text.value.length ? [...parts, sliceText(text, last, text.value.length, file)] : parts;
}
