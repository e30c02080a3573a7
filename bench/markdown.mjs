/** The books of these benchmarks as syntax trees (mdast), and their paragraphs as plain text. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;
const DIRECTIVE_OR_CAPTION = /^:.*$/gm;
/** A paragraph of fewer characters is one line or two, which tell nothing. */
const SHORT = 120;

/** The blocks of a book, without its front matter. */
export function parseBook(text) {
  const body = text.replace(FRONT_MATTER, '').replace(DIRECTIVE_OR_CAPTION, '');
  return fromMarkdown(body, {
    extensions: [gfmFootnote(), gfmTable()],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
  });
}

/** A line of front matter: `title`, `subtitle`, `author`, `date`. */
export function frontMatterOf(text) {
  const lines = FRONT_MATTER.exec(text)?.[1].split('\n') ?? [];
  return Object.fromEntries(lines.map((line) => /^(\w+): (.*)$/.exec(line)).filter(Boolean).map(([, key, value]) => [key, value]));
}

/** The text of every paragraph that takes several lines, notes and tables left out, without markup. */
export function paragraphsOf(text) {
  return collectParagraphs(parseBook(text)).map(plainText).filter((paragraph) => paragraph.length > SHORT);
}

function collectParagraphs(node) {
  switch (node.type) {
    case 'paragraph':
      return [node];
    case 'footnoteDefinition':
    case 'table':
      return [];
    default:
      return (node.children ?? []).flatMap(collectParagraphs);
  }
}

function plainText(node) {
  return (node.value ?? (node.children ?? []).map(plainText).join('')).replace(/\s+/gu, ' ');
}
