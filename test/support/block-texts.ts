/**
 * The words of a publication, block by block in reading order: once from the Document, once from the
 * pages of an EPUB. A block is whatever holds text of its own: a paragraph, heading, cell, caption.
 */
import type { AnyNode, Document, Inline, Paragraph } from '../../src/document/model.js';
import { childrenOf } from '../../src/document/walk.js';
import type { Element, Nodes, Root } from 'xast';
import { attribute, elements, readFiles, readSpine, readXml } from './epub-archive.js';

const TEXT_BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'li', 'th', 'td', 'caption', 'figcaption', 'pre', 'dt', 'dd']);

/** NFC, runs of white space as one space, none at the ends. */
export function normalize(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The words alone, as they stand on paper. Contents and indexes, which have page numbers there, are left out. */
export function documentTexts(document: Document): readonly string[] {
  return textsOf(document, false);
}

/** With what is said in place of pictures, charts and formulas; and with contents and indexes. */
export function spokenTexts(document: Document): readonly string[] {
  return textsOf(document, true);
}

function textsOf(document: Document, spoken: boolean): readonly string[] {
  const blocks = [...document.blocks, ...document.notes].flatMap((block) => blockTexts(block, spoken));
  return blocks.map(normalize).filter((text) => text !== '');
}

/** Of what only a voice says. */
const only = (spoken: boolean, text: string): string => (spoken ? text : '');

function blockTexts(node: AnyNode, spoken: boolean): readonly string[] {
  const words = (inlines: readonly Inline[]): string => inlines.map((inline) => inlineText(inline, spoken)).join('');
  const inside = (nodes: readonly AnyNode[]): readonly string[] => nodes.flatMap((child) => blockTexts(child, spoken));
  const saidBy = (attribution: Paragraph | null): readonly string[] => (attribution === null ? [] : [`— ${words(attribution.children)}`]);
  switch (node.kind) {
    case 'heading':
      return [`${node.number === null ? '' : node.number + node.numberSuffix} ${words(node.children)}`];
    case 'paragraph':
    case 'tableCell':
    case 'display':
    case 'marginNote':
    case 'bibliographyEntry':
      return [words(node.children)];
    case 'initial':
      return [words([node.word, ...node.children])];
    case 'codeBlock':
      return [node.value];
    case 'blockQuote':
      return [...inside(node.children), ...saidBy(node.attribution)];
    case 'chart':
      // HTML puts a caption first or last.
      return [only(spoken, node.alternate), ...inside([node.table, ...(node.caption === null ? [] : [node.caption])])];
    case 'box':
      return [words(node.title), ...inside(node.children), ...saidBy(node.attribution)];
    case 'definitionItem':
      return [words(node.term), ...inside(node.definitions)];
    case 'contents':
      return node.entries.map(({ label, children }) => only(spoken, `${label ?? ''} ${words(children)}`));
    case 'index':
      return spoken ? inside(node.groups) : [];
    case 'indexGroup':
      return [node.letter, ...inside(node.entries)];
    case 'indexEntry':
      return [[words(node.children), ...[...node.locators, ...node.notes].map((inline) => words([inline]))].join('، ')];
    case 'image':
      return [only(spoken, node.alt)];
    case 'equation':
      return [only(spoken, `${node.formula.alternate}${node.number === null ? '' : `(${node.number})`}`)];
    case 'entryList':
      return [words(node.title), ...inside(node.entries)];
    case 'verse': {
      const lines = node.stanzas.flatMap((stanza) => stanza.lines);
      const said = lines.map(({ number, hemistichs }) => [number ?? '', ...hemistichs.map((half) => words(half.children))].join(' '));
      return [words(node.title), ...said, ...saidBy(node.attribution)];
    }
    default:
      return inside(childrenOf(node));
  }
}

function inlineText(inline: Inline, spoken: boolean): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.value;
    case 'formula':
      return only(spoken, inline.alternate);
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'phrase':
    case 'link':
    case 'anchor':
    case 'reference':
      return inline.children.map((child) => inlineText(child, spoken)).join('');
    case 'noteReference':
      return `(${inline.mark})`;
    case 'lineBreak':
      return ' ';
    case 'image':
      return only(spoken, inline.alt);
  }
}

/**
 * Without what the book adds on its own: boxes of tasks, marks before notes, ways back from notes and sources, and what opens
 * the data of a chart. Pictures, drawings and formulas are the words that say what they show.
 */
export function pageTexts(page: Root): readonly string[] {
  const body = elements(page, 'body')[0];
  const texts = new Map<Element, string>();
  if (body !== undefined) {
    gather(body, body, texts);
  }
  return [...texts.values()].map(normalize).filter((text) => text !== '');
}

/** The words of a whole book, but for its cover, its navigation and a title page that is made from the metadata. */
export function bookTexts(epub: Uint8Array, document: Document): readonly string[] {
  const files = readFiles(epub);
  // The title page of a book is one of its sections.
  const ofDocument = document.sections.length > 0 ? /\/(?:chapter-\d+|title|notes)\.xhtml$/ : /\/(?:chapter-\d+|notes)\.xhtml$/;
  return readSpine(files)
    .filter((file) => ofDocument.test(file))
    .flatMap((file) => {
      const found = pageTexts(readXml(files, file));
      // The heading of the notes is the book's own.
      return file.endsWith('notes.xhtml') ? found.slice(1) : found;
    });
}

function gather(node: Nodes, block: Element, texts: Map<Element, string>): void {
  if (node.type === 'text') {
    texts.set(block, (texts.get(block) ?? '') + node.value);
  } else if (node.type === 'element' && !isAdded(node)) {
    const shown = shownWords(node);
    const own = isBlock(node, block) ? node : block;
    texts.set(own, (texts.get(own) ?? '') + (shown ?? (node.name === 'br' ? ' ' : '')));
    (shown === null ? node.children : []).forEach((child) => {
      gather(child, own, texts);
    });
  }
}

function isBlock(element: Element, around: Element): boolean {
  const isPicture = (element.name === 'img' && attribute(element, 'class') !== 'inline') || element.name === 'svg';
  return TEXT_BLOCKS.has(element.name) || isPicture || attribute(element, 'class') === 'equation' || (element.name === 'math' && around.name === 'body');
}

/** What a screen reader says of an element that shows something; null of others. */
function shownWords(element: Element): string | null {
  const names: Readonly<Record<string, string>> = { img: 'alt', svg: 'aria-label', math: 'alttext' };
  const name = names[element.name];
  return name === undefined ? null : attribute(element, name);
}

const ADDED_CLASSES = new Set(['check', 'note-mark']);

function isAdded(element: Element): boolean {
  return element.name === 'summary' || ADDED_CLASSES.has(attribute(element, 'class')) || attribute(element, 'epub:type') === 'backlink';
}
