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
import { makeBook } from './make-book.mjs';
import { paragraphsOf } from './markdown.mjs';
import { measureSpaces } from './measure-spaces.mjs';
import { ownParagraphs, ownPdfParagraphs } from './own-lines.mjs';
import { paragraphPeers } from './peers/all.mjs';
import { installed, labelOf, runJob } from './peers/peer.mjs';
import { variation } from './statistics.mjs';
import { markdownTable } from './table.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PT_PER_MM = 72 / 25.4;
const FONT = { folder: `${ROOT}fonts/`, regular: 'NotoNaskhArabic-Regular.ttf', bold: 'NotoNaskhArabic-Bold.ttf', family: 'Noto Naskh Arabic' };
const SIZE = 12;
const LEADING = 24;
/** The advance of U+0020 in Noto Naskh Arabic, in ems: every program's unit. */
const SPACE = 0.221;
const MOST = 1.5;
const ROUNDING = 0.005;
/** A line is overfull where it is so much wider than the measure, in ems; what reaches out less is hanging punctuation. */
const OVERFULL = 0.2;
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
  for (const width of widths) {
    const measure = width * PT_PER_MM;
    const rows = [
      ...['off', 'low', 'auto'].map((kashida) => row(`Warraq, kashida ${kashida}`, own(measure, kashida), measure)),
      ...(options.check && !/\p{Script=Latin}/u.test(paragraphs.join()) ? await checks(measure) : []),
      ...peers.flatMap((peer) => peer.settings.map((setting) => row(labelOf(peer, setting), linesOfPeer(peer, setting, width), measure))),
    ];
    console.log(`\n${width} mm\n`);
    console.log(markdownTable(['', 'lines', 'variation', 'widest', 'past 1.5', 'overfull'], rows));
  }
} finally {
  rmSync(folder, { recursive: true });
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
function linesOfPeer(peer, setting, width) {
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

async function checks(measure) {
  const kashidas = ['off', 'auto'];
  const found = kashidas.map((kashida) => {
    const counts = own(measure, kashida).map((lines) => lines.length);
    return ownPdfParagraphs(paragraphs, { family: FONT.family, size: SIZE, space: SPACE * SIZE, measure, kashida, counts });
  });
  return (await Promise.all(found)).map((pages, index) => row(`Warraq, kashida ${kashidas[index]}, from its PDF`, pages, measure));
}

/** @param pages the lines of each paragraph; the last is left out */
function row(label, pages, measure) {
  const lines = pages.flatMap((page) => page.slice(0, -1));
  const worst = lines.map(({ spaces }) => Math.max(0, ...spaces));
  return [
    label,
    String(lines.length),
    variation(lines.flatMap(({ spaces }) => spaces)).toFixed(3),
    Math.max(...worst).toFixed(2),
    String(worst.filter((space) => space > MOST + ROUNDING).length),
    String(lines.filter(({ width }) => width > measure + OVERFULL * SIZE).length),
  ];
}
