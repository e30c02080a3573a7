#!/usr/bin/env node
/**
 * Builds a generated book and tells pages, size, time by stage and peak memory.
 *
 *     npm run compile && node bench/stages.mjs [pages] [pdf,epub]
 */
import { publish, shippedFonts } from '../dist/index.js';
import { makeBook } from './make-book.mjs';

const pages = Number(process.argv[2] ?? 40);
const formats = (process.argv[3] ?? 'pdf,epub').split(',');
const file = { path: 'book.md', text: makeBook({ pages }) };
const source = { file, format: 'markdown', name: 'book', readAsset: () => Promise.resolve({ kind: 'missing' }) };

const started = performance.now();
const stages = [];
const onStage = (name) => stages.push({ name, start: performance.now() });
const result = await publish({ source, fonts: shippedFonts(), formats, theme: 'book', onStage });
const ended = performance.now();

for (const { rule, message } of result.diagnostics) {
  console.log(`${rule}: ${message}`);
}
for (const output of result.outputs) {
  const extent = output.format === 'pdf' ? `${output.pages} pages, ` : '';
  console.log(`${output.format.padEnd(8)} ${extent}${Math.ceil(output.bytes.length / 1000)} kB`);
}
for (const [index, { name, start }] of stages.entries()) {
  const end = stages[index + 1]?.start ?? ended;
  console.log(`${name.padEnd(8)} ${((end - start) / 1000).toFixed(2)} s`);
}
console.log(`all      ${((ended - started) / 1000).toFixed(2)} s, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
