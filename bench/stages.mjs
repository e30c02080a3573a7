#!/usr/bin/env node
/**
 * Builds a generated book and tells pages, size, time and processor time by stage, and peak memory. On a busy machine
 * only the processor time counts.
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
const onStage = (name) => stages.push({ name, start: performance.now(), cpu: process.cpuUsage() });
const result = await publish({ source, fonts: shippedFonts(), formats, theme: 'book', onStage });
const ended = performance.now();
const spent = process.cpuUsage();
const processorSeconds = (from, to) => (to.user + to.system - from.user - from.system) / 1e6;

for (const { rule, message } of result.diagnostics) {
  console.log(`${rule}: ${message}`);
}
for (const output of result.outputs) {
  const extent = output.format === 'pdf' ? `${output.pages} pages, ` : '';
  console.log(`${output.format.padEnd(8)} ${extent}${Math.ceil(output.bytes.length / 1000)} kB`);
}
for (const [index, { name, start, cpu }] of stages.entries()) {
  const next = stages[index + 1] ?? { start: ended, cpu: spent };
  console.log(`${name.padEnd(8)} ${((next.start - start) / 1000).toFixed(2)} s, processor ${processorSeconds(cpu, next.cpu).toFixed(2)} s`);
}
console.log(`all      ${((ended - started) / 1000).toFixed(2)} s, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
