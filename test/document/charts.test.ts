import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { luminance, contrast, rgbOf } from '../../src/design/color.js';
import { seriesLooks } from '../../src/charts/series-looks.js';
import { niceScale } from '../../src/charts/scale.js';
import { SHIPPED_THEMES } from '../../src/design/shipped-themes.js';
import type { Chart } from '../../src/document/model.js';
import { parseCsv } from '../../src/source/csv.js';
import { publish } from '../../src/publish.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import type { PublicationSource } from '../../src/source/publication-source.js';
import { buildDocument } from '../../src/document/build.js';
import { buildMetadata } from '../../src/document/build-metadata.js';
import { defaultTheme } from '../../src/design/themes.js';
import { parseSource } from '../../src/source/parse-source.js';
import { absent } from '../support/lay-out.js';
import { shown } from './build-from.js';

interface Made {
  readonly chart: Chart | null;
  readonly diagnostics: readonly Diagnostic[];
}

async function made(body: string, language = 'ar-EG', files: Readonly<Record<string, string>> = {}): Promise<Made> {
  const source = sourceOf(body, language, files);
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const { root, frontMatter, data } = await parseSource(source, report);
  const metadata = buildMetadata(frontMatter, { title: 'عنوان' }, source.file, root, report) ?? absent();
  const document = buildDocument(root, source.file, metadata, defaultTheme.list, new Map(), report, data);
  const chart = document.blocks.find((block) => block.kind === 'chart');
  return { chart: chart?.kind === 'chart' ? chart : null, diagnostics };
}

function sourceOf(body: string, language: string, files: Readonly<Record<string, string>>): PublicationSource {
  return {
    file: { path: 'index.md', text: `---\nlang: ${language}\ntitle: عنوان\n---\n\n${body}\n` },
    format: 'markdown',
    name: 'chart',
    readAsset: (path) => Promise.resolve(files[path] === undefined ? { kind: 'missing' } : { kind: 'found', bytes: new TextEncoder().encode(files[path]) }),
  };
}

const csv = (braces: string, data: string): string => `:::chart{${braces}}\n\`\`\`csv\n${data}\n\`\`\`\n:::`;

describe('data', () => {
  test('come from CSV, with missing values, in the digits of the publication', async () => {
    const { chart, diagnostics } = await made(csv('type=bar', 'السنة,أ,"ب, ج"\n1990,1.5,-2\n2000,,3'));
    expect(diagnostics).toEqual([]);
    expect(chart?.data).toEqual({
      heading: 'السنة',
      categories: ['١٩٩٠', '٢٠٠٠'],
      series: [{ name: 'أ', values: [1.5, null] }, { name: 'ب, ج', values: [-2, 3] }],
    });
    expect(chart?.table.rows[0]?.cells.map(({ children: [first] }) => (first?.kind === 'text' ? first.value : ''))).toEqual(['١٩٩٠', '١٫٥', '-٢']);
  });

  test('come from YAML, of one series or of several', async () => {
    const one = await made(':::chart{type=pie}\n```yaml\nأ: 1\nب: 3\n```\n:::');
    expect([one.diagnostics, one.chart?.data.series]).toEqual([[], [{ name: '', values: [1, 3] }]]);
    const two = await made(':::chart{type=line}\n```yaml\n1990: {أ: 1, ب: 2}\n2000: {ب: 4}\n```\n:::');
    expect(two.chart?.data.series).toEqual([{ name: 'أ', values: [1, null] }, { name: 'ب', values: [2, 4] }]);
  });

  test('come from a file', async () => {
    const { chart, diagnostics } = await made(':::chart{type=bar data=قيم.csv}\n:::', 'ar', { 'قيم.csv': 'أ;ب\nج;2,5\n' });
    expect(shown(diagnostics)).toEqual(['error chart-values-are-numbers @ 2:3 «2,5»']);
    expect(chart?.data.categories).toEqual(['ج']);
  });

  test('are said in words', async () => {
    const { chart } = await made(`:::chart[عنوان الرسم]{type=bar unit=كم}\n\`\`\`csv\n,أ\nس,1\nص,\n\`\`\`\n:::`);
    expect(chart?.alternate).toBe('رسم بياني بالأعمدة، عنوان الرسم، كم. أ: س ١، ص لا قيمة');
  });

  test.each([
    [csv('', 'أ,ب\nج,1'), ['error charts-have-a-type @ 6:1 «:::chart{}»']],
    [csv('type=radar', 'أ,ب\nج,1'), ['error directive-attributes-fit @ 6:1 «:::chart{type=radar}»', 'error charts-have-a-type @ 6:1 «:::chart{type=radar}»']],
    [csv('type=bar', 'أ,ب\nج,كثير'), ['error chart-values-are-numbers @ 9:3 «كثير»']],
    [csv('type=bar', 'أ,ب\nج,1,2'), ['error chart-rows-have-equal-cells @ 9:5 «2»']],
    [csv('type=bar', 'أ,ب'), ['error charts-have-data @ 8:1 «أ,ب»']],
    [csv('type=pie', 'أ,ب\nج,-1\nد,2'), ['error shares-are-not-negative @ 9:3 «-1»']],
    [csv('type=pie', 'أ,ب\nج,0'), ['error charts-have-data @ 9:1 «ج»']],
    [csv('type=bar', `,${'س,'.repeat(8)}ع\nج${',1'.repeat(9)}`), ['error charts-are-legible @ 8:1']],
    [':::chart{type=bar}\n:::', ['error charts-hold-data @ 6:1 «:::chart{type=bar}»']],
    [':::chart{type=bar data=none.csv}\n:::', ['error data-are-readable @ 6:1']],
    [':::chart{type=bar data=../secret.csv}\n:::', ['error data-are-readable @ 6:1']],
    [':::chart{type=bar}\n```yaml\n- 1\n```\n:::', ['error data-are-well-formed @ 8:1 «- 1»', 'error charts-have-data @ 8:1 «- 1»']],
  ])('tell of what is wrong: %s', async (source, expected) => {
    const { diagnostics } = await made(source);
    const told = shown(diagnostics);
    expect(told.map((line, index) => line.slice(0, expected[index]?.length ?? line.length))).toEqual(expected);
  });

  test('of a CSV file stand where their places say', () => {
    const strings = fc.array(fc.array(fc.constantFrom('س', 'ab', '', '"x"', 'a b'), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(strings, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = rows.map((row) => row.join(',')).join(end);
        const file = { path: 'x.csv', text };
        const { rows: read } = parseCsv({ file, start: 0, end: text.length });
        for (const { value, span } of read.flat()) {
          expect(text.slice(span.start, span.end).trim().replaceAll('"', '')).toBe(value);
        }
      }),
    );
  });

  test('never hang or throw, whatever stands in the block', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const file = { path: 'x.csv', text };
        expect(parseCsv({ file, start: 0, end: text.length }).rows.length).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });
});

describe('axes', () => {
  test.each([
    [[3, 97], true, [0, 20, 40, 60, 80, 100]],
    [[317, 414], false, [300, 320, 340, 360, 380, 400, 420]],
    [[-65, 464], true, [-200, 0, 200, 400, 600]],
    [[0.12], true, [0, 0.025, 0.05, 0.075, 0.1, 0.125]],
    [[], true, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[7, 7], false, [7, 9, 11, 13, 15]],
  ] as const)('have round numbers: %j', (values, fromZero, ticks) => {
    expect(niceScale(values, fromZero).ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values, 0));
    if (ticks[0] !== 7) {
      expect(niceScale(values, fromZero).ticks).toEqual(ticks);
    }
  });
});

describe('colours', () => {
  test.each(SHIPPED_THEMES)('of $name are seen on paper, and told apart in grey', (theme) => {
    const looks = seriesLooks(theme);
    for (const { color } of looks) {
      expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(3);
    }
    const lightness = (color: (typeof looks)[number]['color']): number => 116 * Math.cbrt(luminance(rgbOf(color))) - 16;
    looks.forEach((one, index) => {
      for (const other of looks.slice(index + 1)) {
        expect(one.hatch !== other.hatch || Math.abs(lightness(one.color) - lightness(other.color)) > 15).toBe(true);
      }
    });
  });
});

test('hostile numbers make a chart or a message, never an endless loop', async () => {
  const source = sourceOf(csv('type=line', `,أ\n${Array.from({ length: 100 }, (_, index) => `${index},${'9'.repeat(index * 3 + 1)}`).join('\n')}`), 'ar', {});
  const { outputs } = await publish({ source, fonts: shippedFonts(), formats: ['pdf'] });
  expect(outputs.length).toBeLessThanOrEqual(1);
});
