import { fileURLToPath } from 'node:url';
import { BOOK } from './book-page.mjs';
import { packageVersion, versionOf } from './peer.mjs';
import { bodyOf, notesOf, unknownNode } from './tree.mjs';

const COMPILE = fileURLToPath(new URL('typst-compile.mjs', import.meta.url));
const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';
const PROGRAM = versionOf('typst', /typst ([\d.]+)/);

/** Typst, or else the npm build of its compiler, which starts Node and reads forty megabytes first. */
export const typst = {
  name: 'Typst',
  version: () => PROGRAM ?? packageVersion(PACKAGE),
  settings: [{ label: '' }],
  paragraphs: (job) => ({ files: { 'job.typ': typstParagraphs(job) }, commands: [compile(job.font.folder)] }),
  editions: [{ label: '' }],
  book: (job) => ({ files: { 'job.typ': typstBook(job) }, commands: [compile(job.fonts)] }),
};

function compile(fonts) {
  return PROGRAM === null ? ['node', COMPILE, 'job.typ', 'job.pdf', fonts] : ['typst', 'compile', '--font-path', fonts, 'job.typ', 'job.pdf'];
}

function typstParagraphs({ paragraphs, measure, size, leading, font }) {
  return `#set page(width: ${measure + 40}mm, height: 600mm, margin: 20mm)
${setText(font.family, size)}
#set par(justify: true, leading: ${leading - size}pt)
${paragraphs.map(escapeTypst).join('\n#pagebreak()\n')}
`;
}

function typstBook({ tree, title, author }) {
  const { margin, size, leading, indent, headings, noteSize, tableSize, font } = BOOK;
  const gap = leading - size;
  return `#set document(title: "${title}", author: "${author}")
#set page("a4", binding: right, numbering: "1",
  margin: (top: ${margin.top}pt, bottom: ${margin.bottom}pt, inside: ${margin.inner}pt, outside: ${margin.outer}pt))
${setText(font.family, size)}
#set par(justify: true, leading: ${gap}pt, spacing: ${gap}pt, first-line-indent: ${indent}pt)
${headings.map((heading, index) => `#show heading.where(level: ${index + 1}): set text(size: ${heading}pt)`).join('\n')}
#show heading: set block(above: 24pt, below: 24pt)
#show heading.where(level: 1): it => { pagebreak(weak: true); it }
#set footnote.entry(gap: 4pt)
#show footnote.entry: set text(size: ${noteSize}pt)
#show footnote.entry: set par(leading: 7pt)
#show table: set text(size: ${tableSize}pt)
#set table(stroke: none)
#align(center)[#text(size: 34pt, weight: "bold")[${escapeTypst(title)}] \\ ${escapeTypst(author)}]

${typstBlocks(bodyOf(tree), notesOf(tree))}
`;
}

/** A line is as high as the size, so that the leading is what lies between. */
function setText(family, size) {
  return `#set text(font: "${family}", size: ${size}pt, lang: "ar", dir: rtl, top-edge: 0.8em, bottom-edge: -0.2em, fallback: false)`;
}

function typstBlocks(nodes, notes) {
  return nodes.map((node) => typstBlock(node, notes)).join('\n\n');
}

function typstBlock(node, notes) {
  switch (node.type) {
    case 'heading':
      return `#heading(level: ${node.depth})[${typstInlines(node, notes)}]`;
    case 'paragraph':
      return typstInlines(node, notes);
    case 'blockquote':
      return `#quote(block: true)[\n${typstBlocks(node.children, notes)}\n]`;
    case 'list':
      return `#${node.ordered ? 'enum' : 'list'}(${node.children.map((item) => `[${typstBlocks(item.children, notes)}]`).join(', ')})`;
    case 'table':
      return typstTable(node, notes);
    default:
      throw unknownNode(node);
  }
}

function typstTable({ align, children }, notes) {
  const [header, ...rows] = children.map(({ children: cells }) => cells.map((cell) => `[${typstInlines(cell, notes)}]`).join(', '));
  const sides = align.map((side) => (side === 'center' ? 'center' : 'right')).join(', ');
  return `#table(columns: ${align.length}, align: (${sides}),\n  table.hline(), table.header(${header}), table.hline(),\n  ${rows.join(',\n  ')}, table.hline())`;
}

function typstInlines({ children }, notes) {
  return children.map((node) => typstInline(node, notes)).join('');
}

function typstInline(node, notes) {
  switch (node.type) {
    case 'text':
      return escapeTypst(node.value);
    case 'emphasis':
      return `#emph[${typstInlines(node, notes)}]`;
    case 'strong':
      return `#strong[${typstInlines(node, notes)}]`;
    case 'link':
      return `#link("${node.url}")[${typstInlines(node, notes)}]`;
    case 'footnoteReference':
      return `#footnote[${typstBlocks(notes.get(node.identifier), notes)}]`;
    default:
      throw unknownNode(node);
  }
}

function escapeTypst(text) {
  return text.replace(/[\\#*_$@<>`~[\]"'/=+-]/g, '\\$&');
}
