#!/usr/bin/env node
/**
 * A generated book from the shell to PDF, process start included: Warraq beside its peers where they are installed,
 * on the same text, font (Amiri) and page, each with headings, footnotes, tables, lists, quotations and links, taking
 * turns. See peers/ for how each is set up.
 *
 *     npm run compile && node bench/book.mjs [--pages 500] [--runs 5] [--peers typst,chromium | none] [--keep <folder>]
 *
 * `--keep` leaves sources and PDFs in a folder, to look at.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBook } from './make-book.mjs';
import { frontMatterOf, parseBook } from './markdown.mjs';
import { FONTS, ownBook } from './own-book.mjs';
import { countPages } from './pdf-pages.mjs';
import { bookPeers } from './peers/all.mjs';
import { installed, labelOf, writeJob } from './peers/peer.mjs';
import { markdownTable } from './table.mjs';
import { takeTurns } from './turns.mjs';

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '500' },
    runs: { type: 'string', default: '5' },
    peers: { type: 'string', default: bookPeers.map(({ name }) => name.toLowerCase()).join() },
    keep: { type: 'string' },
  },
});
const text = makeBook({ pages: Number(options.pages) });
const wanted = options.peers.split(',');
const peers = installed(bookPeers.filter(({ name }) => wanted.includes(name.toLowerCase())));

const folder = options.keep === undefined ? mkdtempSync(join(tmpdir(), 'warraq-book-')) : resolve(options.keep);
mkdirSync(folder, { recursive: true });
try {
  const contenders = [{ name: 'Warraq', ...ownBook(text) }, ...peers.flatMap(editionsOf)].map(({ name, ...job }) => ({
    name,
    folder: writeJob(folder, job),
    commands: job.commands,
  }));
  const times = takeTurns(contenders, Number(options.runs));
  const own = times.get('Warraq').seconds;
  const header = ['', 'seconds', 'range', '× Warraq', 'memory, MB', 'size, kB', 'pages'];
  console.log(`\n${markdownTable(header, contenders.map((contender) => row(contender, times.get(contender.name), own)))}`);
} finally {
  if (options.keep === undefined) {
    rmSync(folder, { recursive: true });
  }
}

function editionsOf(peer) {
  const job = { tree: parseBook(text), ...frontMatterOf(text), fonts: FONTS };
  return peer.editions.map((edition) => ({ name: labelOf(peer, edition), ...peer.book(job, edition) }));
}

function row({ name, folder: place }, { seconds, least, most, megabytes }, own) {
  const file = join(place, 'job.pdf');
  return [
    name,
    seconds.toFixed(2),
    `${least.toFixed(2)}–${most.toFixed(2)}`,
    (seconds / own).toFixed(2),
    megabytes === null ? '–' : String(megabytes),
    String(Math.ceil(statSync(file).size / 1000)),
    String(countPages(file)),
  ];
}
