/**
 * Siblings read as one text, in which citations are looked for: `[انظر *الفهرست* @nadim، ص ٣]` is a text,
 * an emphasis and a text. What is no text counts as one character, and goes where its place goes.
 */
import type { Nodes, Parents, PhrasingContent } from 'mdast';
import type { SourceFile, Span } from '../base/source.js';
import { sliceText } from '../document/slice-text.js';
import { textPieces } from '../document/text-pieces.js';
import { spanOf, visitNodes } from '../source/mdast.js';
import { findCitations } from './parse-citation.js';

export interface CitingText {
  readonly parent: Parents;
  /** In order; never empty. */
  readonly parts: readonly CitingPart[];
  /** The texts, and one OBJECT for each other part. */
  readonly value: string;
}

/** A node, by its offsets in the value. */
interface CitingPart {
  readonly node: PhrasingContent;
  readonly start: number;
  readonly end: number;
}

/** U+FFFC, OBJECT REPLACEMENT CHARACTER. */
const OBJECT = '\uFFFC';

/** What may stand in the words before and after a source. */
const STYLED: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'inlineCode']);
const PHRASES: ReadonlySet<string> = new Set(['bdi', 'ltr', 'rtl', 'span']);

/** The children in order: texts with their styled neighbours, and nodes that stand for themselves. */
export function citingTexts(parent: Parents): readonly (CitingText | Nodes)[] {
  const found: (CitingText | Nodes)[] = [];
  let run: PhrasingContent[] = [];
  const close = (): void => {
    if (run.length > 0) {
      found.push(citingText(parent, run));
      run = [];
    }
  };
  for (const child of parent.children) {
    if (isStyled(child)) {
      run.push(child);
    } else {
      close();
      found.push(child);
    }
  }
  close();
  return found;
}

function citingText(parent: Parents, nodes: readonly PhrasingContent[]): CitingText {
  const parts: CitingPart[] = [];
  let value = '';
  for (const node of nodes) {
    const start = value.length;
    value += node.type === 'text' ? node.value : OBJECT;
    parts.push({ node, start, end: value.length });
  }
  return { parent, parts, value };
}

/** Text, or what holds nothing but styled text that cites nothing. */
function isStyled(child: Nodes): child is PhrasingContent {
  if (child.type === 'text') {
    return true;
  }
  let isPlain = true;
  visitNodes(child, (node) => {
    const isKnown = STYLED.has(node.type) || (node.type === 'textDirective' && PHRASES.has(node.name));
    isPlain &&= isKnown && (node.type !== 'text' || findCitations(node.value).length === 0);
    return isPlain ? undefined : 'skip';
  });
  return isPlain;
}

/** What stands from `start` to `end`, each piece with its place in the source. */
export function sliceCiting({ parts }: CitingText, start: number, end: number, file: SourceFile): readonly PhrasingContent[] {
  return parts
    .filter((part) => Math.max(part.start, start) < Math.min(part.end, end))
    .map(({ node, start: from, end: to }) => (node.type === 'text' ? sliceText(node, Math.max(start, from) - from, Math.min(end, to) - from, file) : node));
}

export function spanWithin(text: CitingText, start: number, end: number, file: SourceFile): Span {
  const spans = sliceCiting(text, start, end, file).map((node) => spanOf(node, file));
  return { file, start: spans[0]?.start ?? 0, end: spans[spans.length - 1]?.end ?? 0 };
}

/** Which characters stand in the source as they are: a sign with a backslash before it is only a sign. */
export function typedIn({ parts }: CitingText, file: SourceFile): (at: number) => boolean {
  const pieces = parts.flatMap(({ node, start }) => {
    const span = spanOf(node, file);
    return node.type !== 'text' ? [] : textPieces(node.value, file.text.slice(span.start, span.end)).map((piece) => ({ kind: piece.kind, start: start + piece.start, end: start + piece.end }));
  });
  return (at) => pieces.find((piece) => piece.start <= at && at < piece.end)?.kind === 'same';
}
