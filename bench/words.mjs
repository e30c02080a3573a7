#!/usr/bin/env node
/**
 * Words per second of the text engine alone, beside native hb-shape on the same words, in each Arabic face.
 *
 * Different words are shaped once each, so that no cache helps; running text is shaped as it comes, with the engine's
 * cache of words and in hb-shape without one. The last column sets the text from characters to justified lines.
 * The time of hb-shape is the difference of many iterations and one, so that neither its start nor its output counts;
 * ours begins when the face is loaded. Both take turns; medians.
 *
 *     node bench/words.mjs [--pages 40] [--runs 5] [--words <file>]
 *
 * `--words` takes the different words from a file, one a line.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBook } from './make-book.mjs';
import { paragraphsOf } from './markdown.mjs';
import { FONTS } from './own-book.mjs';
import { run, versionOf } from './peers/peer.mjs';
import { median } from './statistics.mjs';
import { markdownTable } from './table.mjs';
import { compileTextEngine, textStyle } from './text-engine.mjs';

const FAMILIES = ['Noto Naskh Arabic', 'Amiri', 'IBM Plex Sans Arabic', 'Scheherazade New', 'Noto Nastaliq Urdu'];
const SIZE = 12;
const MEASURE = 340;
const ITERATIONS = 20;
const LETTER = 'ا';
const ARABIC_WORD = /^\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*$/u;

const { values: options } = parseArgs({
  options: { pages: { type: 'string', default: '40' }, runs: { type: 'string', default: '5' }, words: { type: 'string' } },
});
const runs = Number(options.runs);
const paragraphs = paragraphsOf(makeBook({ pages: Number(options.pages) }));
const running = paragraphs.flatMap((text) => text.split(' ')).filter((word) => ARABIC_WORD.test(word));
const different = [...new Set(options.words === undefined ? running : readFileSync(options.words, 'utf8').split('\n').filter(Boolean))];
/** The paragraphs without what is no Arabic word. */
const runningText = paragraphs.map((text) => text.split(' ').filter((word) => ARABIC_WORD.test(word)).join(' '));
const hbShape = versionOf('hb-shape', /([\d.]+)/);
const modules = await compileTextEngine();
const catalog = modules.shippedFonts();

console.log(`${different.length} different words, ${running.length} in running text; ${hbShape === null ? 'hb-shape is not installed' : `hb-shape ${hbShape}`}\n`);
const folder = mkdtempSync(join(tmpdir(), 'warraq-words-'));
try {
  const files = { different: writeWords('different.txt', different), running: writeWords('running.txt', running) };
  const faces = FAMILIES.flatMap((family) => catalog.find((face) => face.family === family && face.weight === 400) ?? []);
  const rows = [];
  for (const face of faces) {
    rows.push(await row(face, files));
  }
  const header = ['words a second', 'different', 'hb-shape', 'share', 'running', 'hb-shape', 'share', 'into lines', 'with kashida'];
  console.log(markdownTable(header, rows));
} finally {
  rmSync(folder, { recursive: true });
}

function writeWords(name, words) {
  const path = join(folder, name);
  writeFileSync(path, `${words.join('\n')}\n`);
  return path;
}

async function row({ family, id }, files) {
  const style = textStyle([family], SIZE);
  const fonts = await modules.loadFontSet(catalog, [{ families: [family], weight: 400, text: new Set(running.join('') + different.join('')) }]);
  const font = `${FONTS}${id}.ttf`;
  const turns = Array.from({ length: runs }, () => ({
    different: shapeTime(different, style, fonts, ITERATIONS),
    hbDifferent: hbShapeTime(font, files.different),
    running: shapeTime(runningText, style, fonts, 2),
    hbRunning: hbShapeTime(font, files.running),
    lines: layoutTime(style, fonts, 'off'),
    kashida: layoutTime(style, fonts, 'auto'),
  }));
  const middle = (name) => median(turns.map((turn) => turn[name]));
  const speed = (words, name) => (middle(name) > 0 ? Math.round(words.length / middle(name)).toLocaleString('en') : '–');
  const share = (ours, theirs) => (middle(theirs) > 0 ? (middle(theirs) / middle(ours)).toFixed(2) : '–');
  return [
    family,
    speed(different, 'different'),
    speed(different, 'hbDifferent'),
    share('different', 'hbDifferent'),
    speed(running, 'running'),
    speed(running, 'hbRunning'),
    share('running', 'hbRunning'),
    speed(running, 'lines'),
    speed(running, 'kashida'),
  ];
}

/** Seconds that the shaper takes for some texts, on average of so many times, each with an empty cache. */
function shapeTime(texts, style, fonts, times) {
  const shapers = Array.from({ length: times }, () => preparedShaper(texts, style, fonts));
  return seconds(() => shapers.forEach((shapeTexts) => shapeTexts())) / times;
}

/** All but the shaping: an engine that has loaded the face for a letter, and the texts in runs. */
function preparedShaper(texts, style, fonts) {
  const engine = modules.createTextEngine(fonts);
  const itemized = (text) => modules.itemize(modules.plainInline(text, style, 0), modules.resolveLevels(text, 'rtl', engine.bidi), fonts, engine.scripts);
  const shapeAll = ({ text, runs: textRuns }) => textRuns.forEach((textRun) => engine.shaper.shape(textRun, text));
  shapeAll({ text: LETTER, runs: itemized(LETTER) });
  const prepared = texts.map((text) => ({ text, runs: itemized(text) }));
  return () => prepared.forEach(shapeAll);
}

/** Seconds from characters to justified lines. */
function layoutTime(style, fonts, kashida) {
  const engine = modules.createTextEngine(fonts);
  const paragraphStyle = { align: 'justify', direction: 'rtl', measure: MEASURE, firstLineIndent: 0, kashida };
  const layout = (text) => modules.layoutParagraph(modules.plainInline(text, style, 0), paragraphStyle, engine);
  layout(LETTER);
  return seconds(() => runningText.forEach(layout));
}

/** Seconds that hb-shape takes to shape each line of a file once; NaN where it is not installed. */
function hbShapeTime(font, words) {
  if (hbShape === null) {
    return Number.NaN;
  }
  const times = [1, 1 + ITERATIONS].map((count) => seconds(() => run(hbCommand(font, words, count), folder)));
  return (times[1] - times[0]) / ITERATIONS;
}

function hbCommand(font, words, iterations) {
  const text = ['--direction=rtl', '--script=Arab', '--language=ar', `--text-file=${words}`];
  return ['hb-shape', ...text, `--num-iterations=${iterations}`, '--output-file=/dev/null', font];
}

function seconds(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
