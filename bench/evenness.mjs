#!/usr/bin/env node
/**
 * How even the lines are: the spaces between words of justified lines in units of the font's own space, of Warraq
 * with kashida and without and of its peers where they are installed, at four widths. 1.5 is the most that a line
 * should have. Last lines of paragraphs do not count; lines wider than the measure are told apart.
 *
 *     node bench/evenness.mjs [--text plain|book|<file>] [--widths 60,90] [--peers typst,chromium | none] [--check]
 *
 * `plain` is content/alaska-summit, `book` the generated book of 40 pages; each line of a file is a paragraph.
 * `--check` measures Warraq's own PDF, too, as the peers' are measured, where the text is all Arabic: themes set
 * Latin in a face and a size of its own.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lineStatistics, lowest, MOST, STATISTICS, statisticsRow, summary } from './line-statistics.mjs';
import { makeBook } from './make-book.mjs';
import { paragraphsOf } from './markdown.mjs';
import { measureSpaces } from './measure-spaces.mjs';
import { ownParagraphs, ownPdfParagraphs } from './own-lines.mjs';
import { paragraphPeers } from './peers/all.mjs';
import { installed, labelOf, runJob } from './peers/peer.mjs';
import { markdownTable } from './table.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PT_PER_MM = 72 / 25.4;
const FONT = { folder: `${ROOT}fonts/`, regular: 'NotoNaskhArabic-Regular.ttf', bold: 'NotoNaskhArabic-Bold.ttf', family: 'Noto Naskh Arabic' };
const SIZE = 12;
const LEADING = 24;
/** The advance of U+0020 in Noto Naskh Arabic, in ems: every program's unit. */
const SPACE = 0.221;
const BOOK_PAGES = 40;

const { values: options } = parseArgs({
  options: {
    text: { type: 'string', default: 'plain' },
    widths: { type: 'string', default: '60,90,120,160' },
    peers: { type: 'string', default: paragraphPeers.map(({ name }) => name.toLowerCase()).join() },
    check: { type: 'boolean', default: false },
  },
});
const paragraphs = readParagraphs(options.text);
const widths = options.widths.split(',').map(Number);
const wanted = options.peers.split(',');
const peers = installed(paragraphPeers.filter(({ name }) => wanted.includes(name.toLowerCase())));
const own = await ownParagraphs(paragraphs, FONT.family, SIZE);

const folder = mkdtempSync(join(tmpdir(), 'warraq-evenness-'));
try {
  const found = [];
  for (const width of widths) {
    const programs = await measureAll(width);
    found.push(programs);
    console.log(`\n${width} mm\n\n${markdownTable(['', ...STATISTICS], programs.map(statisticsRow))}`);
  }
  const rows = found[0].map(({ name }, index) => [name, ...found.map((programs) => summary(programs[index]))]);
  console.log(`\nVariation, and lines past ${MOST}, and lines that stick out:\n\n${markdownTable(['', ...widths.map((width) => `${width} mm`)], rows)}`);
  if (peers.length > 0) {
    console.log(`\nThe lowest peers:\n\n${markdownTable(['', ...widths.map((width) => `${width} mm`)], barRows(found))}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Whom we are measured against: peers whose lines keep to the measure; and, to compare, any peer. */
function barRows(found) {
  const lowestPeers = found.map((programs) => lowest(programs.filter(({ name }) => !name.startsWith('Warraq'))));
  const cell = (program) => (program === null ? '' : `${summary(program)}, ${program.name}`);
  return [
    ['no line sticks out', ...lowestPeers.map(({ within }) => cell(within))],
    ['lines may stick out', ...lowestPeers.map(({ ofAll }) => cell(ofAll))],
  ];
}

/** What every program makes of the paragraphs: `{ name, ...lineStatistics }`. */
async function measureAll(width) {
  const measure = width * PT_PER_MM;
  const programs = [
    ...['off', 'low', 'auto'].map((kashida) => ({ name: `Warraq, kashida ${kashida}`, pages: own(measure, kashida) })),
    ...(options.check && !/\p{Script=Latin}/u.test(paragraphs.join()) ? await fromOwnPdf(measure) : []),
    ...peers.flatMap((peer) => peer.settings.map((setting) => ({ name: labelOf(peer, setting), pages: pagesOfPeer(peer, setting, width) }))),
  ];
  return programs.map(({ name, pages }) => ({ name, ...lineStatistics(pages, measure, SIZE) }));
}

function readParagraphs(text) {
  const found = text === 'book' ? paragraphsOf(makeBook({ pages: BOOK_PAGES })) : readText(text);
  // The face has no U+2011, and each program helps itself in another way.
  return found.map((paragraph) => paragraph.replaceAll('\u2011', '-'));
}

function readText(text) {
  return text === 'plain'
    ? paragraphsOf(readFileSync(`${ROOT}content/alaska-summit/index.md`, 'utf8'))
    : readFileSync(text, 'utf8').split('\n').filter((line) => line.trim() !== '');
}

/** The lines `{ width, spaces }` of each paragraph. */
function pagesOfPeer(peer, setting, width) {
  const bytes = runJob(folder, peer.paragraphs({ paragraphs, measure: width, size: SIZE, leading: LEADING, font: FONT }, setting));
  const pages = measureSpaces(bytes, { size: SIZE, space: SPACE * SIZE });
  checkWords(peer.name, pages);
  return pages;
}

/** Each paragraph stands on a page of its own, and no space of it is overlooked; words may break at hyphens. */
function checkWords(name, pages) {
  if (pages.length !== paragraphs.length) {
    throw new Error(`${name}: ${pages.length} pages for ${paragraphs.length} paragraphs`);
  }
  for (const [index, lines] of pages.entries()) {
    const words = paragraphs[index].split(' ').length;
    const found = lines.reduce((sum, { spaces }) => sum + spaces.length + 1, 0);
    if (found < words || found - words > lines.length) {
      throw new Error(`${name}: ${found} words instead of ${words} in «${paragraphs[index]}»`);
    }
  }
}

async function fromOwnPdf(measure) {
  return Promise.all(
    ['off', 'auto'].map(async (kashida) => {
      const counts = own(measure, kashida).map((lines) => lines.length);
      const pages = await ownPdfParagraphs(paragraphs, { family: FONT.family, size: SIZE, space: SPACE * SIZE, measure, kashida, counts });
      return { name: `Warraq, kashida ${kashida}, from its PDF`, pages };
    }),
  );
}
