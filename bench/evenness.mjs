#!/usr/bin/env node
/**
 * How even the lines are: the spaces between words of justified lines, with kashida and without, at four widths.
 * Spaces are in units of the font's own; 1.5 is the most that a line should have.
 *
 *     node bench/evenness.mjs [file.txt]        each line of the file is a paragraph; else the generated book's
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { makeBook } from './make-book.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WIDTHS_MM = [60, 90, 120, 160];
const PT_PER_MM = 72 / 25.4;
const SIZE = 12;
const FAMILY = 'Noto Naskh Arabic';
const MOST = 1.5;

const file = process.argv[2];
const paragraphs = file === undefined ? generated() : readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '');
const { setParagraph } = await textEngine(paragraphs.join(' '));

console.log('width   kashida  lines  variation  widest  past 1.5  kashidas');
for (const width of WIDTHS_MM) {
  for (const kashida of ['off', 'low', 'auto']) {
    const lines = paragraphs.flatMap((text) => setParagraph(text, width * PT_PER_MM, kashida).slice(0, -1));
    console.log(row(width, kashida, lines));
  }
}

function row(width, kashida, lines) {
  const spaces = lines.flatMap(spacesOf);
  const worst = lines.map((line) => Math.max(0, ...spacesOf(line)));
  const strokes = lines.reduce((sum, line) => sum + line.kashidas.length, 0);
  return [
    `${width} mm`.padEnd(7),
    kashida.padEnd(7),
    String(lines.length).padStart(6),
    variation(spaces).toFixed(3).padStart(10),
    Math.max(...worst).toFixed(2).padStart(7),
    String(worst.filter((space) => space > MOST + 0.005).length).padStart(9),
    String(strokes).padStart(9),
  ].join(' ');
}

/** Widths of a line's spaces in units of their natural width. */
function spacesOf({ runs }) {
  return runs.flatMap(({ kind, clusters }) =>
    kind === 'text' ? clusters.filter(({ text }) => text === ' ').map(({ advance, glyphs }) => advance / glyphs[0].advance) : [],
  );
}

/** Standard deviation as a share of the mean. */
function variation(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance) / mean;
}

function generated() {
  return makeBook({ pages: 40 })
    .split('\n\n')
    .filter((block) => /^\p{Script=Arabic}/u.test(block) && block.length > 200)
    .map((block) => block.replace(/\[\^\d+\]|\*/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
}

/** The program's text engine, compiled as it is now. */
async function textEngine(text) {
  const names = { paragraph: 'text/paragraph', engine: 'text/engine', collect: 'text/collect', set: 'fonts/font-set', shipped: 'fonts/shipped' };
  const input = Object.fromEntries(Object.entries(names).map(([name, path]) => [name, `${ROOT}src/${path}.ts`]));
  const bundle = await rolldown({ input, platform: 'node', external: ['harfbuzzjs'], logLevel: 'silent' });
  const dir = `${ROOT}dist/evenness`;
  await bundle.write({ dir, entryFileNames: '[name].js', chunkFileNames: '[name].js' });
  const load = (name) => import(`${dir}/${name}.js`);
  const { layoutParagraph } = await load('paragraph');
  const { createTextEngine } = await load('engine');
  const { plainInline } = await load('collect');
  const { loadFontSet } = await load('set');
  const { shippedFonts } = await load('shipped');
  const families = [FAMILY, 'Noto Serif'];
  const style = { families, weight: 400, size: SIZE, color: '#000000', language: 'ar', features: [], latinScale: 0.86, rise: 0, decoration: 'none' };
  const engine = createTextEngine(await loadFontSet(shippedFonts(), [{ families, weight: 400, text: [...new Set(text)] }]));
  const setParagraph = (paragraph, measure, kashida) =>
    layoutParagraph(plainInline(paragraph, style, 0), { align: 'justify', direction: 'rtl', measure, firstLineIndent: 0, kashida }, engine);
  return { setParagraph };
}
