/** What XeLaTeX and LuaLaTeX share: paragraphs and books as LaTeX. */
import { BOOK } from './book-page.mjs';
import { bodyOf, notesOf, unknownNode } from './tree.mjs';

/** How much TeX may stretch before a line sticks out: as it comes, and the two usual cures. */
export const TOLERANCES = [
  { label: '', tex: '' },
  { label: 'emergencystretch 3em', tex: '\\emergencystretch=3em' },
  { label: 'sloppy', tex: '\\sloppy' },
];

/** Each paragraph on a page of its own, as high as it needs; lengths in big points, which are PDF's. */
export function latexParagraphs({ paragraphs, measure, size, leading }, { preamble, setting }) {
  return String.raw`\documentclass{article}
\usepackage[papersize={${measure + 40}mm,600mm},left=20mm,right=20mm,top=20mm,bottom=20mm]{geometry}
${preamble}
\pagestyle{empty}
${setting}
\begin{document}
\fontsize{${size}bp}{${leading}bp}\selectfont\parindent=0pt\frenchspacing
${paragraphs.map(escapeLatex).join('\n\n\\newpage\n')}
\end{document}
`;
}

/** @param links whether links lead somewhere and chapters are in the outline, which takes a second pass */
export function latexBook({ tree, title, author }, { preamble, links }) {
  const { margin, size, leading, indent, noteSize } = BOOK;
  return String.raw`\documentclass[twoside,openany]{book}
\usepackage[a4paper,top=${margin.top}bp,bottom=${margin.bottom}bp,inner=${margin.inner}bp,outer=${margin.outer}bp]{geometry}
\usepackage{longtable}
${links ? LINKS : '\\newcommand\\href[2]{#2}'}
${preamble}
\makeatletter
\renewcommand\normalsize{\@setfontsize\normalsize{${size}bp}{${leading}bp}}
\renewcommand\footnotesize{\@setfontsize\footnotesize{${noteSize}bp}{18bp}}
\makeatother
\pagestyle{plain}\setcounter{secnumdepth}{-1}\setcounter{tocdepth}{3}
\emergencystretch=3em
\begin{document}
\normalsize\parindent=${indent}bp\frenchspacing
\title{${escapeLatex(title)}}\author{${escapeLatex(author)}}\date{}\maketitle
${latexBlocks(bodyOf(tree), notesOf(tree))}
\end{document}
`;
}

/**
 * hyperref loads a font of symbols for boxes that it makes links of, which not every TeX has; looking for it would
 * cost time. There are no such boxes here.
 */
const LINKS = String.raw`\let\primitivefont\font
\def\font#1=pzdr at 1sp{\let#1\nullfont}
\usepackage[hidelinks]{hyperref}
\let\font\primitivefont`;

const HEADINGS = ['chapter', 'section', 'subsection'];

function latexBlocks(nodes, notes) {
  return nodes.map((node) => latexBlock(node, notes)).join('\n\n');
}

function latexBlock(node, notes) {
  switch (node.type) {
    case 'heading':
      return `\\${HEADINGS[node.depth - 1]}{${latexInlines(node, notes)}}`;
    case 'paragraph':
      return latexInlines(node, notes);
    case 'blockquote':
      return environment('quotation', latexBlocks(node.children, notes));
    case 'list':
      return environment(node.ordered ? 'enumerate' : 'itemize', node.children.map((item) => `\\item ${latexBlocks(item.children, notes)}`).join('\n'));
    case 'table':
      return latexTable(node, notes);
    default:
      throw unknownNode(node);
  }
}

function latexTable({ align, children }, notes) {
  const columns = align.map((side) => (side === 'center' ? 'c' : 'r')).join('');
  const [header, ...rows] = children.map(({ children: cells }) => cells.map((cell) => latexInlines(cell, notes)).join(' & '));
  return environment('longtable', `\\hline ${header} \\\\ \\hline \\endhead\n${rows.join(' \\\\\n')} \\\\ \\hline`, `{${columns}}`);
}

function environment(name, content, options = '') {
  return `\\begin{${name}}${options}\n${content}\n\\end{${name}}`;
}

function latexInlines({ children }, notes) {
  return children.map((node) => latexInline(node, notes)).join('');
}

function latexInline(node, notes) {
  switch (node.type) {
    case 'text':
      return escapeLatex(node.value);
    case 'emphasis':
      return `\\emph{${latexInlines(node, notes)}}`;
    case 'strong':
      return `\\textbf{${latexInlines(node, notes)}}`;
    case 'leftToRight':
      return `\\textenglish{${latexInlines(node, notes)}}`;
    case 'link':
      return `\\href{${node.url}}{${latexInlines(node, notes)}}`;
    case 'footnoteReference':
      return `\\footnote{${latexBlocks(notes.get(node.identifier), notes)}}`;
    default:
      throw unknownNode(node);
  }
}

/** Characters that LaTeX takes for itself. */
function escapeLatex(text) {
  return text.replace(/\\/g, '\\textbackslash{}').replace(/[%&_#$]/g, '\\$&');
}
