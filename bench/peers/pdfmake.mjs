import { fileURLToPath } from 'node:url';
import { BOOK } from './book-page.mjs';
import { packageVersion } from './peer.mjs';
import { callsIn, chaptersOf, notesOf, unknownNode } from './tree.mjs';

const PRINT = fileURLToPath(new URL('pdfmake-print.mjs', import.meta.url));

/** pdfmake knows no bidi: its Arabic words run from left to right. Here for its speed only. */
export const pdfmake = {
  name: 'pdfmake',
  version: () => packageVersion('pdfmake'),
  editions: [{ label: 'notes after chapters' }],
  book: (job) => ({ files: { 'job.json': JSON.stringify(definition(job)) }, commands: [['node', PRINT, 'job.json', 'job.pdf', job.fonts]] }),
};

/** pdfmake's document definition. Amiri's own line height is near the book's leading. */
function definition({ tree, title, author }) {
  const { margin, size, leading, headings, noteSize, tableSize, font } = BOOK;
  const notes = notesOf(tree);
  const heading = (fontSize) => ({ fontSize, bold: true, alignment: 'right', margin: [0, leading, 0, leading] });
  return {
    info: { title, author },
    pageSize: 'A4',
    pageMargins: [margin.outer, margin.top, margin.inner, margin.bottom],
    defaultStyle: { font: font.family, fontSize: size, alignment: 'justify' },
    styles: {
      ...Object.fromEntries(headings.map((fontSize, index) => [`heading${index + 1}`, heading(fontSize)])),
      note: { fontSize: noteSize },
      quote: { margin: [30, 0, 30, 0] },
      table: { fontSize: tableSize },
      header: { bold: true },
      call: { sup: true },
    },
    content: [
      { text: title, fontSize: 34, bold: true, alignment: 'center' },
      { text: author, alignment: 'center' },
      ...chaptersOf(tree).flatMap((blocks) => [...blocks.map(block), ...callsIn(blocks).map((label) => note(label, notes))]),
    ],
  };
}

function note(label, notes) {
  return { text: [`${label}. `, ...notes.get(label).flatMap(inlines)], id: `note-${label}`, style: 'note' };
}

function block(node) {
  switch (node.type) {
    case 'heading':
      return { text: inlines(node), style: `heading${node.depth}`, outline: true, ...(node.depth === 1 ? { pageBreak: 'before' } : {}) };
    case 'paragraph':
      return { text: inlines(node) };
    case 'blockquote':
      return { stack: node.children.map(block), style: 'quote' };
    case 'list':
      return { [node.ordered ? 'ol' : 'ul']: node.children.map((item) => ({ stack: item.children.map(block) })) };
    case 'table':
      return table(node);
    default:
      throw unknownNode(node);
  }
}

function table({ align, children }) {
  const body = children.map((row, index) =>
    row.children.map((cell, column) => ({ text: inlines(cell), alignment: align[column] ?? 'right', ...(index === 0 ? { style: 'header' } : {}) })),
  );
  return { table: { headerRows: 1, widths: align.map(() => '*'), body }, layout: 'lightHorizontalLines', style: 'table' };
}

function inlines({ children }) {
  return children.map(inline);
}

function inline(node) {
  switch (node.type) {
    case 'text':
      return { text: node.value };
    case 'emphasis':
      return { text: inlines(node), bold: true };
    case 'strong':
      return { text: inlines(node), bold: true };
    case 'link':
      return { text: inlines(node), link: node.url };
    case 'footnoteReference':
      return { text: node.identifier, linkToDestination: `note-${node.identifier}`, style: 'call' };
    default:
      throw unknownNode(node);
  }
}
