import { fontOfBook } from './book-page.mjs';
import { latexBook, latexParagraphs, TOLERANCES } from './latex.mjs';
import { versionOf } from './peer.mjs';

const RUN = ['lualatex', '-interaction=batchmode', 'job.tex'];

/**
 * LuaTeX with HarfBuzz and babel, as babel's manual sets Arabic. Its `justification=kashida` is left out: in TeX Live
 * 2022 it draws tatweels of this face beside the baseline.
 */
export const lualatex = {
  name: 'LuaLaTeX',
  version: () => versionOf('lualatex', /Version ([\d.]+)/),
  settings: TOLERANCES,
  paragraphs: (job, setting) => ({
    files: { 'job.tex': latexParagraphs(job, { preamble: preamble(job.font), setting: setting.tex }) },
    commands: [RUN],
  }),
  editions: [{ label: 'two passes, links and outline' }],
  book: (job) => ({
    files: { 'job.tex': latexBook(job, { preamble: preamble(fontOfBook(job)), links: true }) },
    commands: [RUN, RUN],
  }),
};

function preamble({ folder, regular, bold }) {
  return String.raw`\usepackage[bidi=basic]{babel}
\babelprovide[import,main]{arabic}
\babelfont{rm}[Renderer=HarfBuzz,Script=Arabic,Path=${folder},BoldFont=${bold}]{${regular}}`;
}
