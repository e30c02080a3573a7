/** Keeps docs/one-sentence.md true: run with `-u` where a stage has changed on purpose. */
import { describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import { findBreakPoints } from '../../src/text/break-points.js';
import { resolveLevels } from '../../src/text/bidi.js';
import { plainInline } from '../../src/text/collect.js';
import { itemize } from '../../src/text/itemize.js';
import type { Item, LineWidths } from '../../src/text/items.js';
import { breakLines } from '../../src/text/knuth-plass.js';
import { layoutParagraph } from '../../src/text/paragraph.js';
import { toItems } from '../../src/text/to-items.js';
import type { BidiLevels, Line, ShapedRun, TextRun } from '../../src/text/types.js';
import { BODY, JUSTIFIED, loadEngine, OWNER } from '../text/support.js';

const SENTENCE = 'بلغت النسبة 12.5% في «Alaska»، لا أكثر.';
const MEASURE = pt(100);
const WIDTHS: LineWidths = { first: [MEASURE], others: MEASURE };

const INTRODUCTION = `# One sentence through every stage

\`test/architecture/one-sentence.test.ts\` makes this page with the program's own stages and fails where it is no longer
true. The sentence has what makes Arabic lines hard: a number with a point and a percent sign, a Latin word in quotation
marks, a comma after them, and lam-alef.`;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const code = (text: string): string => (text.trim() === '' ? `\`${'␣'.repeat(text.length)}\`` : `\`${text}\``);

function levelRows(levels: BidiLevels): readonly (readonly [string, number])[] {
  const rows: [string, number][] = [];
  for (const [index, character] of [...SENTENCE].entries()) {
    const level = levels.levels[index] ?? 0;
    const last = rows.at(-1);
    if (last?.[1] === level) {
      last[0] += character;
    } else {
      rows.push([character, level]);
    }
  }
  return rows.map(([text, level]) => [code(text), level]);
}

function clusterRows(runs: readonly ShapedRun[]): readonly (readonly (string | number)[])[] {
  const pieces = runs.flatMap((run) => (run.kind === 'glyphs' ? run.pieces : []));
  return pieces.map(({ kind, start, end, shaped }) => [
    code(SENTENCE.slice(start, end)),
    kind,
    shaped.clusters.map(({ text }) => code(text)).join(' '),
    shaped.clusters.map(({ glyphs }) => glyphs.map(({ id }) => id).join('+')).join(' '),
    shaped.advance,
  ]);
}

function itemRow(item: Item): readonly string[] {
  switch (item.kind) {
    case 'box':
      return ['box', code(SENTENCE.slice(item.start, item.end)), `${item.width.toFixed(2)} pt`];
    case 'glue':
      return ['glue', '', `${item.width.toFixed(2)} pt plus ${item.stretch.toFixed(2)} minus ${item.shrink.toFixed(2)}`];
    case 'penalty':
      return ['penalty', '', item.cost === Number.NEGATIVE_INFINITY ? 'forced' : String(item.cost)];
  }
}

function lineRows(lines: readonly Line[]): readonly (readonly string[])[] {
  return lines.flatMap((line, index) =>
    line.runs.flatMap((run) =>
      run.kind === 'text'
        ? [[String(index + 1), run.x.toFixed(2), run.width.toFixed(2), String(run.level), run.clusters.map(({ text }) => code(text)).join(' ')]]
        : [],
    ),
  );
}

async function page(): Promise<string> {
  const engine = await loadEngine();
  const text = plainInline(SENTENCE, BODY, OWNER);
  const levels = resolveLevels(text.text, 'rtl', engine.bidi);
  const runs = itemize(text, levels, engine.fonts, engine.scripts);
  const shaped = runs.map((run) => engine.shaper.shape(run, text.text));
  const items = toItems(shaped, text.text, findBreakPoints(text.text), WIDTHS);
  const breaks = breakLines(items, WIDTHS);
  const lines = layoutParagraph(text, { ...JUSTIFIED, measure: MEASURE }, engine);
  const isText = (run: (typeof runs)[number]): run is TextRun => run.kind === 'text';
  return [
    INTRODUCTION,
    `> ${SENTENCE}`,
    '## 1. Levels\n\n`resolveLevels` (UAX #9). Odd is right to left: the number and the Latin word stand in runs of their own; the marks around\nthem belong to the Arabic.',
    table(['text', 'level'], levelRows(levels)),
    '## 2. Runs\n\n`itemize`: one level, script, style and face each. Latin is set smaller, so that it matches.',
    table(['text', 'level', 'script', 'face', 'size'], runs.filter(isText).map((run) => [code(SENTENCE.slice(run.start, run.end)), run.level, run.script, run.face.id, run.size.toFixed(2)])),
    '## 3. Glyphs\n\n`shape`: HarfBuzz, piece by piece. A letter and its dots are one\ncluster of two glyphs in this font; lam and alef take forms that meet.',
    table(['piece', 'kind', 'clusters, as they are read', 'glyphs', 'advance, in font units'], clusterRows(shaped)),
    '## 4. Items\n\n`toItems`: boxes, glue and penalties. A line may break at a penalty (UAX #14) and nowhere else.',
    table(['item', 'text', 'width or cost'], items.map(itemRow)),
    `## 5. Breaks\n\n\`breakLines\` on a measure of ${MEASURE} pt, numbers only. A ratio above 0 stretches the line's glue, below 0 shrinks it.`,
    table(['breaks at item', 'ratio'], breaks.map(({ item, ratio }) => [item, ratio.toFixed(3)])),
    '## 6. Lines\n\n`justifyLine` and `reorderLine`: from here on the order is the page\'s, left to right.',
    table(['line', 'x', 'width', 'level', 'clusters, from left to right'], lineRows(lines)),
  ].join('\n\n');
}

describe('docs/one-sentence.md', () => {
  it('shows what the stages do', async () => {
    await expect(`${await page()}\n`).toMatchFileSnapshot('../../docs/one-sentence.md');
  });
});
