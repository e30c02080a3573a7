/**
 * What Kobo's own renderer asks of a book, beyond EPUB: it keeps a reader's place, marks and notes by spans around
 * sentences, `kobo.<block>.<sentence>`, and lays out pages of two boxes around the body's content. Known from what
 * kepubify and calibre write; Kobo has published nothing of it.
 */
import { element, lines, type XmlNode } from './xml.js';

/** Elements that begin a block, by which sentences are counted anew. */
const BLOCKS: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'caption', 'figcaption', 'th', 'td', 'div', 'summary']);

/** Elements whose text is no prose, or that may hold no span. */
const UNTOUCHED: ReadonlySet<string> = new Set(['math', 'svg', 'pre', 'script', 'style']);

/** Numbers of the block and of the last sentence in it, both from 1; none yet: 0. */
interface Position {
  readonly block: number;
  readonly sentence: number;
}

interface Marked {
  readonly nodes: readonly XmlNode[];
  readonly position: Position;
}

/** The content of a document's body, whose sentences and boxes Kobo knows. The text is the same. */
export function forKobo(content: readonly XmlNode[], language: string): readonly XmlNode[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const { nodes } = markAll(content, { block: 1, sentence: 0 }, sentences);
  return [element('div', { id: 'book-columns' }, lines([element('div', { id: 'book-inner' }, lines(nodes))]))];
}

function markAll(nodes: readonly XmlNode[], start: Position, sentences: Intl.Segmenter): Marked {
  let position = start;
  const marked = nodes.flatMap((node) => {
    const made = mark(node, position, sentences);
    position = made.position;
    return made.nodes;
  });
  return { nodes: marked, position };
}

function mark(node: XmlNode, position: Position, sentences: Intl.Segmenter): Marked {
  if (node.type === 'text') {
    return markText(node.value, position, sentences);
  }
  if (node.type !== 'element' || UNTOUCHED.has(node.name)) {
    return { nodes: [node], position };
  }
  const start = BLOCKS.has(node.name) && position.sentence > 0 ? { block: position.block + 1, sentence: 0 } : position;
  const below = markAll(node.children, start, sentences);
  return { nodes: [element(node.name, node.attributes as Readonly<Record<string, string>>, below.nodes)], position: below.position };
}

function markText(value: string, { block, sentence }: Position, sentences: Intl.Segmenter): Marked {
  if (value.trim() === '') {
    return { nodes: [{ type: 'text', value }], position: { block, sentence } };
  }
  const nodes = [...sentences.segment(value)].map(({ segment }, index): XmlNode => {
    const id = `kobo.${block}.${sentence + index + 1}`;
    return element('span', { class: 'koboSpan', id }, [{ type: 'text', value: segment }]);
  });
  return { nodes, position: { block, sentence: sentence + nodes.length } };
}
