#!/usr/bin/env node
/**
 * Time and peak memory of Warraq over the length of a generated book, from the shell to PDF: both should grow by the
 * same for each page.
 *
 *     npm run compile && node bench/growth.mjs [--pages 125,250,500,1000] [--runs 1]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBook } from './make-book.mjs';
import { ownBook } from './own-book.mjs';
import { countPages } from './pdf-pages.mjs';
import { writeJob } from './peers/peer.mjs';
import { markdownTable } from './table.mjs';
import { takeTurns } from './turns.mjs';

const { values: options } = parseArgs({
  options: { pages: { type: 'string', default: '125,250,500,1000' }, runs: { type: 'string', default: '1' } },
});
const lengths = options.pages.split(',').map(Number);

const parent = mkdtempSync(join(tmpdir(), 'warraq-growth-'));
try {
  const contenders = lengths.map((pages) => {
    const job = ownBook(makeBook({ pages }));
    return { name: String(pages), folder: writeJob(parent, job), commands: job.commands };
  });
  const found = takeTurns(contenders, Number(options.runs));
  const rows = contenders.map(({ name, folder }, index) => {
    const { seconds, megabytes } = found.get(name);
    const before = index === 0 ? null : found.get(contenders[index - 1].name);
    const more = lengths[index] - lengths[index - 1];
    return [
      String(countPages(join(folder, 'job.pdf'))),
      seconds.toFixed(2),
      String(megabytes ?? '–'),
      before === null || megabytes === null ? '' : (((megabytes - before.megabytes) / more) * 100).toFixed(0),
    ];
  });
  console.log(markdownTable(['pages', 'seconds', 'memory, MB', 'MB for 100 pages more'], rows));
} finally {
  rmSync(parent, { recursive: true });
}
