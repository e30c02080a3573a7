#!/usr/bin/env node
/**
 * From the shell to a two-page PDF of plain text, process start included: Warraq beside XeLaTeX and Typst, where
 * they are installed, on the same text, font and page. Runs take turns, so that a busy machine slows all alike:
 * read the ratios.
 *
 *     npm run compile && node bench/startup.mjs [runs]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBook } from './make-book.mjs';
import { paragraphsOf, parseBook } from './markdown.mjs';
import { FONTS, ownArticle } from './own-book.mjs';
import { installed, writeJob } from './peers/peer.mjs';
import { typst } from './peers/typst.mjs';
import { xelatex } from './peers/xelatex.mjs';
import { markdownTable } from './table.mjs';
import { takeTurns } from './turns.mjs';

const PARAGRAPHS = 7;
const TITLE = 'قياس';
const runs = Number(process.argv[2] ?? 15);

const paragraphs = paragraphsOf(makeBook({ pages: 4 })).slice(0, PARAGRAPHS);
const peers = installed([xelatex, typst]);
const folder = mkdtempSync(join(tmpdir(), 'warraq-startup-'));
try {
  const job = { tree: parseBook(paragraphs.join('\n\n')), title: TITLE, author: '', fonts: FONTS };
  const contenders = [{ name: 'Warraq', ...ownArticle(paragraphs, TITLE) }, ...peers.map((peer) => ({ name: peer.name, ...peer.book(job, peer.editions[0]) }))];
  const times = takeTurns(contenders.map(({ name, commands, ...rest }) => ({ name, commands, folder: writeJob(folder, rest) })), runs);
  const base = times.get('Warraq').seconds;
  const rows = [...times].map(([name, { seconds, least, most }]) => [
    name,
    (seconds * 1000).toFixed(0),
    `${(least * 1000).toFixed(0)}–${(most * 1000).toFixed(0)}`,
    (seconds / base).toFixed(2),
  ]);
  console.log(`\n${markdownTable(['', 'ms', 'range', '× Warraq'], rows)}`);
} finally {
  rmSync(folder, { recursive: true });
}
