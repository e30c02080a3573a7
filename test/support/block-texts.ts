/**
 * The words of a publication, block by block in reading order: once from the Document, once from the
 * pages of an EPUB. A block is whatever holds text of its own: a paragraph, heading, cell, caption.
 */
import type { AnyNode, Document, Inline } from '../../src/document/model.js';
import { childrenOf } from '../../src/document/walk.js';
import type { Element, Nodes, Root } from 'xast';
import { attribute, elements } from './epub-archive.js';

const TEXT_BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'li', 'th', 'td', 'caption', 'figcaption', 'pre', 'dt', 'dd']);

/** NFC, runs of white space as one space, none at the ends. */
export function normalize(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

export function documentTexts(document: Document): readonly string[] {
  const blocks = [...document.blocks.flatMap(blockTexts), ...document.notes.flatMap(blockTexts)];
  return blocks.map(normalize).filter((text) => text !== '');
}

function blockTexts(node: AnyNode): readonly string[] {
  switch (node.kind) {
    case 'heading':
      return [`${node.number ?? ''} ${node.children.map(inlineText).join('')}`];
    case 'paragraph':
    case 'tableCell':
    case 'display':
    case 'marginNote':
    case 'bibliographyEntry':
      return [node.children.map(inlineText).join('')];
    case 'initial':
      return [[node.word, ...node.children].map(inlineText).join('')];
    case 'codeBlock':
      return [node.value];
    case 'blockQuote': {
      const said = node.children.flatMap(blockTexts);
      return node.attribution === null ? said : [...said, `— ${node.attribution.children.map(inlineText).join('')}`];
    }
    case 'chart':
      // HTML puts a caption first or last.
      return [node.table, ...(node.caption === null ? [] : [node.caption])].flatMap(blockTexts);
    case 'box':
      return [node.title.map(inlineText).join(''), ...node.children.flatMap(blockTexts)];
    case 'definitionItem':
      return [node.term.map(inlineText).join(''), ...node.definitions.flatMap(blockTexts)];
    case 'contents':
    case 'index':
      return [];
    case 'entryList':
      return [node.title.map(inlineText).join(''), ...node.entries.flatMap(blockTexts)];
    case 'verse': {
      const lines = node.stanzas.flatMap((stanza) => stanza.lines);
      const said = lines.map(({ number, hemistichs }) => [number ?? '', ...hemistichs.map((half) => half.children.map(inlineText).join(''))].join(' '));
      const by = node.attribution === null ? [] : [`— ${node.attribution.children.map(inlineText).join('')}`];
      return [node.title.map(inlineText).join(''), ...said, ...by];
    }
    default:
      return childrenOf(node).flatMap(blockTexts);
  }
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.value;
    case 'formula':
      return '';
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'phrase':
    case 'link':
    case 'anchor':
    case 'reference':
      return inline.children.map(inlineText).join('');
    case 'noteReference':
      return `(${inline.mark})`;
    case 'lineBreak':
      return ' ';
    case 'image':
      return '';
  }
}

/**
 * Without what the book adds on its own: boxes of tasks, ways back from notes, contents,
 * indexes, drawings and what opens their data, and formulas, which are TeX in the Document.
 */
export function pageTexts(page: Root): readonly string[] {
  const body = elements(page, 'body')[0];
  const texts = new Map<Element, string>();
  if (body !== undefined) {
    gather(body, body, texts);
  }
  return [...texts.values()].map(normalize).filter((text) => text !== '');
}

function gather(node: Nodes, block: Element, texts: Map<Element, string>): void {
  if (node.type === 'text') {
    texts.set(block, (texts.get(block) ?? '') + node.value);
  } else if (node.type === 'element' && !isAdded(node)) {
    const own = TEXT_BLOCKS.has(node.name) ? node : block;
    texts.set(own, (texts.get(own) ?? '') + (node.name === 'br' ? ' ' : ''));
    node.children.forEach((child) => {
      gather(child, own, texts);
    });
  }
}

const ADDED_ELEMENTS = new Set(['svg', 'math', 'summary']);
const ADDED_CLASSES = new Set(['contents', 'index', 'check', 'equation-number']);

function isAdded(element: Element): boolean {
  return (
    ADDED_ELEMENTS.has(element.name) ||
    ADDED_CLASSES.has(attribute(element, 'class')) ||
    attribute(element, 'epub:type') === 'backlink'
  );
}
