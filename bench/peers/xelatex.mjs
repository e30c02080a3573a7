import { fontOfBook } from './book-page.mjs';
import { latexBook, latexParagraphs, TOLERANCES } from './latex.mjs';
import { versionOf } from './peer.mjs';
import { withLeftToRight } from './tree.mjs';

const RUN = ['xelatex', '-interaction=batchmode', 'job.tex'];

/**
 * XeTeX with polyglossia and bidi, as their manuals set Arabic. XeTeX orders the letters of a word, but not words: where
 * Latin and decimals would come out reversed, an author marks them by `\textenglish`, and so do the two passes here.
 */
export const xelatex = {
  name: 'XeLaTeX',
  version: () => versionOf('xelatex', /XeTeX [\d.]+-[\d.]+-([\d.]+)/),
  settings: TOLERANCES,
  paragraphs: (job, setting) => ({
    files: { 'job.tex': latexParagraphs(job, { preamble: preamble(job.font), setting: setting.tex }) },
    commands: [RUN],
  }),
  editions: [
    { label: 'one pass, no links, Latin unmarked', links: false, commands: [RUN] },
    { label: 'two passes, links and outline', links: true, commands: [RUN, RUN] },
  ],
  book: (job, { links, commands }) => ({
    files: {
      'job.tex': links
        ? latexBook({ ...job, tree: withLeftToRight(job.tree) }, { preamble: preamble(fontOfBook(job)) + english(fontOfBook(job)), links })
        : latexBook(job, { preamble: preamble(fontOfBook(job)), links }),
    },
    commands,
  }),
};

function preamble({ folder, regular, bold }) {
  return String.raw`\usepackage{polyglossia}
\setmainlanguage{arabic}
\newfontfamily\arabicfont[Script=Arabic,Path=${folder},BoldFont=${bold}]{${regular}}`;
}

function english({ folder, regular, bold }) {
  return String.raw`
\setotherlanguage{english}
\newfontfamily\englishfont[Path=${folder},BoldFont=${bold}]{${regular}}`;
}
