import { chromium } from './chromium.mjs';
import { lualatex } from './lualatex.mjs';
import { pdfmake } from './pdfmake.mjs';
import { typst } from './typst.mjs';
import { weasyprint } from './weasyprint.mjs';
import { xelatex } from './xelatex.mjs';

/** Those that set justified Arabic paragraphs. */
export const paragraphPeers = [xelatex, lualatex, typst, chromium, weasyprint];

/** Those that make a book of hundreds of pages in seconds. */
export const bookPeers = [xelatex, lualatex, typst, chromium, pdfmake];
