#!/usr/bin/env node
/**
 * How many bytes the PDF of one text takes: Warraq beside its peers where they are installed, on the same book, font and
 * page, with headings, notes, tables, lists and links. Only tagged files do what ours do.
 *
 *     npm run compile && node bench/sizes.mjs [--pages 2,20,100] [--peers typst,chromium] [--keep <folder>]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBook } from './make-book.mjs';
import { frontMatterOf, parseBook } from './markdown.mjs';
import { FONTS, ownBook } from './own-book.mjs';
import { isTagged } from './pdf-pages.mjs';
import { bookPeers } from './peers/all.mjs';
import { installed, labelOf, runJob } from './peers/peer.mjs';
import { weasyprint } from './peers/weasyprint.mjs';
import { markdownTable } from './table.mjs';

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '2,20,100' },
    peers: { type: 'string', default: [...bookPeers, weasyprint].map(({ name }) => name.toLowerCase()).join() },
    keep: { type: 'string' },
  },
});
const wanted = options.peers.split(',');
const peers = installed([...bookPeers, weasyprint].filter(({ name }) => wanted.includes(name.toLowerCase())));
const lengths = options.pages.split(',').map(Number);

const folder = options.keep === undefined ? mkdtempSync(join(tmpdir(), 'warraq-sizes-')) : resolve(options.keep);
mkdirSync(folder, { recursive: true });
try {
  const columns = lengths.map((pages) => sizesOf(makeBook({ pages })));
  const names = [...columns[0].keys()];
  const rows = names.map((name) => [name, isTagged(columns[0].get(name)) ? 'yes' : 'no', ...columns.map((column) => cell(column, name))]);
  console.log(`\n${markdownTable(['kB, × Warraq', 'tagged', ...lengths.map((pages) => `${pages} pages`)], rows)}`);
} finally {
  if (options.keep === undefined) {
    rmSync(folder, { recursive: true });
  }
}

/** The PDFs by who made them. */
function sizesOf(text) {
  const job = { tree: parseBook(text), ...frontMatterOf(text), fonts: FONTS };
  const editions = peers.flatMap((peer) => peer.editions.map((edition) => ({ name: labelOf(peer, edition), ...peer.book(job, edition) })));
  return new Map([{ name: 'Warraq', ...ownBook(text) }, ...editions].map(({ name, ...made }) => [name, runJob(folder, made)]));
}

function cell(column, name) {
  const { length } = column.get(name);
  return `${Math.ceil(length / 1000)}, ${(length / column.get('Warraq').length).toFixed(2)}`;
}
