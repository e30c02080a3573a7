/** What stands in the tree of a source for a citation, once it is known what it says. */
import type { Node } from 'mdast';
import type { RichText } from './rich-text.js';

export interface CitationNode extends Node {
  readonly type: 'citation';
  readonly words: RichText;
  /** Keys of the sources in Latin letters: what is said of them runs from left to right. */
  readonly latin: ReadonlySet<string>;
}

/** An entry of the bibliography, in the order in which it is printed. */
export interface SourceEntry {
  readonly key: string;
  readonly isLatin: boolean;
  /** Of styles that number their sources: `[١]`. */
  readonly label: string | null;
  readonly words: RichText;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
  }
  interface RootContentMap {
    citation: CitationNode;
  }
}
