/** What Chromium and WeasyPrint share: paragraphs and books as HTML. */
import { BOOK } from './book-page.mjs';
import { callsIn, chaptersOf, notesOf, unknownNode } from './tree.mjs';

/** Each paragraph on a page of its own. */
export function htmlParagraphs({ paragraphs, measure, size, leading, font }, css) {
  return html(
    `@page { size: ${measure + 40}mm 600mm; margin: 20mm }
${fontFace('Body', 400, font.folder + font.regular)}
body { margin: 0; font: ${size}pt/${leading}pt Body; text-align: justify; ${css} }
p { margin: 0; break-after: page } p:last-child { break-after: auto }`,
    paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n'),
  );
}

/** Notes stand at the end of their chapters: browsers have no footnotes. */
export function htmlBook({ tree, title, author, fonts }) {
  const { margin, size, leading, indent, headings, noteSize, tableSize, font } = BOOK;
  const notes = notesOf(tree);
  const chapters = chaptersOf(tree).map((blocks) => `<section>${htmlBlocks(blocks)}<aside>${htmlNotes(callsIn(blocks), notes)}</aside></section>`);
  return html(
    `@page { size: A4; margin: ${margin.top}pt ${margin.outer}pt ${margin.bottom}pt ${margin.inner}pt; @bottom-center { content: counter(page) } }
@page :left { margin-left: ${margin.outer}pt; margin-right: ${margin.inner}pt }
${fontFace('Body', 400, fonts + font.regular)}
${fontFace('Body', 700, fonts + font.bold)}
body { margin: 0; font: ${size}pt/${leading}pt Body; text-align: justify }
p { margin: 0; text-indent: ${indent}pt } li p, td p, aside p { text-indent: 0 }
${headings.map((heading, index) => `h${index + 1} { font-size: ${heading}pt; margin: 24pt 0; break-after: avoid; line-height: 1.6 }`).join('\n')}
section { break-before: page }
table { width: 100%; border-collapse: collapse; font-size: ${tableSize}pt; line-height: 19pt } th, td { padding: 4pt 8pt }
aside { font-size: ${noteSize}pt; line-height: 18pt } a { color: inherit }`,
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(author)}</p>\n${chapters.join('\n')}`,
    title,
  );
}

function html(css, body, title = '') {
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>\n${css}\n</style></head><body>\n${body}\n</body></html>\n`;
}

function fontFace(family, weight, path) {
  return `@font-face { font-family: ${family}; font-weight: ${weight}; src: url("file://${path}") }`;
}

function htmlBlocks(nodes) {
  return nodes.map(htmlBlock).join('\n');
}

function htmlBlock(node) {
  switch (node.type) {
    case 'heading':
      return element(`h${node.depth}`, htmlInlines(node));
    case 'paragraph':
      return element('p', htmlInlines(node));
    case 'blockquote':
      return element('blockquote', htmlBlocks(node.children));
    case 'list':
      return element(node.ordered ? 'ol' : 'ul', node.children.map((item) => element('li', htmlBlocks(item.children))).join('\n'));
    case 'table':
      return htmlTable(node);
    default:
      throw unknownNode(node);
  }
}

function htmlTable({ align, children }) {
  const rowOf = (cell) => (row) =>
    element('tr', row.children.map((content, index) => `<${cell} style="text-align: ${align[index]}">${htmlInlines(content)}</${cell}>`).join(''));
  const [header, ...rows] = children;
  return element('table', element('thead', rowOf('th')(header)) + element('tbody', rows.map(rowOf('td')).join('\n')));
}

function htmlNotes(labels, notes) {
  return labels.map((label) => `<p id="note-${label}">${label}. ${notes.get(label).map(htmlInlines).join(' ')}</p>`).join('\n');
}

function htmlInlines({ children }) {
  return children.map(htmlInline).join('');
}

function htmlInline(node) {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'emphasis':
      return element('em', htmlInlines(node));
    case 'strong':
      return element('strong', htmlInlines(node));
    case 'link':
      return `<a href="${escapeHtml(node.url)}">${htmlInlines(node)}</a>`;
    case 'footnoteReference':
      return `<sup><a href="#note-${node.identifier}">${node.identifier}</a></sup>`;
    default:
      throw unknownNode(node);
  }
}

function element(name, content) {
  return `<${name}>${content}</${name}>`;
}

function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
