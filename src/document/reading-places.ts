/** Finds places of the Document by what is read there: letters are counted, and what cannot hold a mark sends it before itself. */
import type { AnyNode, Document, NodeId } from './model.js';
import type { PagePlace } from './page-break.js';
import { childrenOf } from './walk.js';

/** What keeps its letters while lines change. */
const LETTER = /[\p{L}\p{N}]/gu;

const SPACE = /\s/u;

export function countLetters(text: string): number {
  return text.match(LETTER)?.length ?? 0;
}

/** Blocks that hold blocks, each of which may have a mark before it. */
const CONTAINERS: ReadonlySet<AnyNode['kind']> = new Set([
  'region', 'box', 'blockQuote', 'demo', 'small', 'list', 'listItem', 'entryList', 'entry', 'definitionList', 'definitionItem', 'beside', 'parallel', 'note',
]);

/** Parts of blocks, before which only what they hold may have a mark. */
const PARTS: ReadonlySet<AnyNode['kind']> = new Set(['listItem', 'entry', 'definitionItem']);

/** Inside them a mark would become part of a name that is read aloud: of a heading, a figure, a link. */
const WHOLE: ReadonlySet<AnyNode['kind']> = new Set([
  'heading', 'figure', 'figureRow', 'chart', 'equation', 'contentsEntry',
  'link', 'reference', 'noteReference', 'code', 'formula', 'image',
]);

/** A text, or a block of code, whose characters are counted. */
type Words = Extract<AnyNode, { kind: 'text' | 'codeBlock' }>;

export class ReadingPlaces {
  readonly #nodes = new Map<NodeId, AnyNode>();
  readonly #parents = new Map<NodeId, AnyNode>();
  /** Counts up in reading order. */
  readonly #ranks = new Map<NodeId, number>();
  /** Offsets of each text's letters: a text that goes over many pages is searched once. */
  readonly #letters = new Map<NodeId, readonly number[]>();

  constructor({ blocks, notes }: Document) {
    this.#enter([...blocks, ...notes], null);
  }

  has(id: NodeId): boolean {
    return this.#nodes.has(id);
  }

  rank(id: NodeId): number {
    return this.#ranks.get(id) ?? -1;
  }

  isInNote(id: NodeId): boolean {
    return this.#path(id)[0]?.kind === 'note';
  }

  isInFigure(id: NodeId): boolean {
    return this.#path(id).some(({ kind }) => kind === 'figure' || kind === 'figureRow' || kind === 'chart');
  }

  isAfter(one: PagePlace, other: PagePlace): boolean {
    const [rank, offset] = this.#order(one);
    const [otherRank, otherOffset] = this.#order(other);
    return rank > otherRank || (rank === otherRank && offset > otherOffset);
  }

  /** The place before the node, or before the block that it is a part of. */
  before(id: NodeId): PagePlace {
    const path = this.#path(id).filter(({ kind }) => !PARTS.has(kind));
    const inner = path.findIndex(({ kind }) => !CONTAINERS.has(kind));
    return { kind: 'before', node: (path[inner] ?? path.at(-1))?.id ?? id };
  }

  /**
   * The place of the word in which `count` letters of the node's own text end, and the next one begins; what
   * stands in its links and the like is theirs. Null where the node is not of the Document, or has no text.
   */
  afterLetters(id: NodeId, count: number): PagePlace | null {
    const path = this.#path(id);
    const whole = path.find((node) => WHOLE.has(node.kind) || isTitle(node));
    if (whole !== undefined) {
      return { kind: 'before', node: whole.id };
    }
    const cell = path.find(({ kind }) => kind === 'tableCell');
    if (cell?.kind === 'tableCell' && (count === 0 || cell.heads !== null)) {
      return this.#beforeCell(cell);
    }
    const isCaption = path.some((node, index) => node.kind === 'table' && path[index + 1]?.kind === 'paragraph');
    return isCaption ? this.before(id) : this.#inside(id, count);
  }

  /** Names of other cells are read aloud with each of theirs: a mark stands in a cell of data. */
  #beforeCell(cell: Extract<AnyNode, { kind: 'tableCell' }>): PagePlace {
    const row = this.#parents.get(cell.id);
    const data = row?.kind === 'tableRow' ? row.cells.find(({ heads }) => heads === null) : undefined;
    return data === undefined ? this.before(cell.id) : { kind: 'before', node: data.id };
  }

  #inside(id: NodeId, count: number): PagePlace | null {
    const node = this.#nodes.get(id);
    const texts = node === undefined ? [] : node.kind === 'codeBlock' ? [node] : ownTexts(node);
    let left = count;
    for (const words of texts) {
      const { length } = this.#lettersOf(words);
      if (left < length) {
        return this.#at(words, left);
      }
      left -= length;
    }
    const [first] = texts;
    return first === undefined ? null : this.#at(first, 0);
  }

  /** A large first word is drawn apart. */
  #at(words: Words, letter: number): PagePlace {
    const around = this.#parents.get(words.id);
    if (around?.kind === 'initial' && around.word.id === words.id) {
      return { kind: 'before', node: around.id };
    }
    const at = this.#lettersOf(words)[letter] ?? 0;
    return { kind: 'inside', node: words.id, offset: words.kind === 'codeBlock' ? lineStart(words.value, at) : wordStart(words.value, at) };
  }

  #lettersOf({ id, value }: Words): readonly number[] {
    const known = this.#letters.get(id) ?? Array.from(value.matchAll(LETTER), ({ index }) => index);
    this.#letters.set(id, known);
    return known;
  }

  #order(place: PagePlace): readonly [rank: number, offset: number] {
    switch (place.kind) {
      case 'title':
        return [-1, 0];
      case 'before':
        return [this.rank(place.node), -1];
      case 'inside':
        return [this.rank(place.node), place.offset];
    }
  }

  /** From a block of the Document, or a note, down to the node; empty where it is not of the Document. */
  #path(id: NodeId): readonly AnyNode[] {
    const path: AnyNode[] = [];
    for (let node = this.#nodes.get(id); node !== undefined; node = this.#parents.get(node.id)) {
      path.unshift(node);
    }
    return path;
  }

  #enter(nodes: readonly AnyNode[], parent: AnyNode | null): void {
    for (const node of nodes) {
      this.#nodes.set(node.id, node);
      this.#ranks.set(node.id, this.#ranks.size);
      if (parent !== null) {
        this.#parents.set(node.id, parent);
      }
      this.#enter(childrenOf(node), node);
    }
  }
}

const isTitle = (node: AnyNode): boolean => node.kind === 'display' && node.role === 'title';

/** Texts below the node that are no link's and no code's. */
function ownTexts(node: AnyNode): readonly Words[] {
  return childrenOf(node).flatMap(textsOf);
}

function textsOf(node: AnyNode): readonly Words[] {
  if (node.kind === 'text' || node.kind === 'codeBlock') {
    return [node];
  }
  return WHOLE.has(node.kind) || (node.kind === 'phrase' && node.language !== null) ? [] : ownTexts(node);
}

/** Where the word begins that the offset is in, with what opens before it: `«(`. */
function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !SPACE.test(text.charAt(start - 1))) {
    start -= 1;
  }
  return start;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
