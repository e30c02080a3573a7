#!/usr/bin/env node
/**
 * One text as Warraq, Typst and Chromium set it on the same page in the same face, to be looked at (docs/comparison.md).
 * Directives and code, which the peers' converters do not have, are left out for all three.
 *
 *     npm run compile && node bench/side-by-side.mjs <source.md> <folder>
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontMatterOf, parseBook } from './markdown.mjs';
import { FONTS, ownBook } from './own-book.mjs';
import { chromium } from './peers/chromium.mjs';
import { installed, runJob } from './peers/peer.mjs';
import { typst } from './peers/typst.mjs';

const [source, folder] = process.argv.slice(2);

/** Fences of boxes, and blocks of code. */
const LEFT_OUT = /^:{3,}[^\n]*$|^(`{3,})[\s\S]*?^\1`*$/gm;
const text = withFrontMatter(readFileSync(source, 'utf8').replace(LEFT_OUT, '').replace(/`([^`\n]+)`/g, '$1'));

mkdirSync(folder, { recursive: true });
const { title, author = '' } = frontMatterOf(text);
const job = { tree: parseBook(text), title, author, fonts: FONTS };
writeFileSync(join(folder, 'warraq.pdf'), runJob(folder, ownBook(text)));
for (const peer of installed([typst, chromium])) {
  writeFileSync(join(folder, `${peer.name.toLowerCase()}.pdf`), runJob(folder, peer.book(job, peer.editions[0])));
}

/** A chapter has the title of its first heading. */
function withFrontMatter(markdown) {
  return markdown.startsWith('---\n') ? markdown : `---\ntitle: ${/^# (.*)$/m.exec(markdown)?.[1] ?? source}\n---\n\n${markdown}`;
}
