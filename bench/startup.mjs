#!/usr/bin/env node
/**
 * From the shell to a two-page PDF of plain text, process start included: Warraq beside XeLaTeX and Typst, where
 * they are installed, on the same text, font and page. Runs take turns, so that a busy machine slows all alike:
 * read the ratios.
 *
 *     npm run compile && node bench/startup.mjs [runs]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBook } from './make-book.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PARAGRAPHS = 5;
const runs = Number(process.argv[2] ?? 15);

const folder = mkdtempSync(join(tmpdir(), 'warraq-startup-'));
try {
  const contenders = prepare(folder, article()).filter(isInstalled);
  report(contenders, measure(contenders));
} finally {
  rmSync(folder, { recursive: true });
}

/** Plain paragraphs of the generated book, without its markup. */
function article() {
  return makeBook({ pages: 4 })
    .split('\n\n')
    .filter((block) => /^\p{Script=Arabic}/u.test(block))
    .map((block) => block.replace(/\[\^\d+\]|\*/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
    .slice(0, PARAGRAPHS);
}

function prepare(folder, paragraphs) {
  const output = join(folder, 'out');
  mkdirSync(output);
  writeFileSync(join(folder, 'article.txt'), `${paragraphs.join('\n')}\n`);
  writeFileSync(join(folder, 'article.tex'), latex(paragraphs));
  writeFileSync(join(folder, 'article.typ'), typst(paragraphs));
  return [
    {
      name: 'warraq',
      command: 'node',
      args: [join(ROOT, 'dist/cli/main.js'), 'build', 'article.txt', '--title', 'قياس', '--formats', 'pdf', '-o', output],
    },
    { name: 'xelatex (one pass)', command: 'xelatex', args: ['-interaction=batchmode', `-output-directory=${output}`, 'article.tex'] },
    { name: 'typst', command: 'typst', args: ['compile', '--font-path', join(ROOT, 'fonts'), 'article.typ', join(output, 'typst.pdf')] },
  ];
}

function latex(paragraphs) {
  const escaped = paragraphs.map((text) => text.replace(/[%&_#$]/g, '\\$&'));
  return String.raw`\documentclass[12pt,a4paper]{article}
\usepackage{polyglossia}
\setmainlanguage{arabic}
\setotherlanguage{english}
\newfontfamily\arabicfont[Script=Arabic,Path=${ROOT}fonts/]{NotoNaskhArabic-Regular.ttf}
\begin{document}
${escaped.join('\n\n')}
\end{document}
`;
}

function typst(paragraphs) {
  const escaped = paragraphs.map((text) => text.replace(/[@#_*$<]/g, '\\$&'));
  const setup = '#set text(font: "Noto Naskh Arabic", lang: "ar", size: 12pt)\n#set par(justify: true)\n#set page("a4")\n\n';
  return `${setup}${escaped.join('\n\n')}\n`;
}

function isInstalled({ command }) {
  return spawnSync(command, ['--version']).status === 0;
}

/** Milliseconds of each run, by contender; the first run of each warms the disk cache and is not counted. */
function measure(contenders) {
  const times = new Map(contenders.map(({ name }) => [name, []]));
  for (let run = 0; run <= runs; run += 1) {
    for (const { name, command, args } of contenders) {
      const start = performance.now();
      const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
      const elapsed = performance.now() - start;
      if (status !== 0) {
        throw new Error(`${name} failed\n${stdout}${stderr}`);
      }
      if (run > 0) {
        times.get(name).push(elapsed);
      }
    }
  }
  return times;
}

function report(contenders, times) {
  const base = median(times.get(contenders[0].name));
  for (const { name } of contenders) {
    const all = times.get(name);
    const middle = median(all);
    const range = `${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}`;
    console.log(`${name.padEnd(20)} median ${middle.toFixed(0).padStart(5)} ms  (${range})  ${(middle / base).toFixed(2)} × warraq`);
  }
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
