import { describe, expect, test } from 'vitest';
import { chartStyle } from '../../src/charts/chart-style.js';
import { drawChart } from '../../src/charts/draw-chart.js';
import type { ChartDrawing, ChartShape } from '../../src/charts/drawing.js';
import type { Chart } from '../../src/document/model.js';
import { DocumentMaker, METADATA } from '../support/document-maker.js';
import { defaultTheme } from '../../src/design/themes.js';

function chart(of: Partial<Chart>, values: readonly (readonly (number | null)[])[], names = ['س', 'ص', 'ع']): Chart {
  const make = new DocumentMaker();
  const table = make.table([null], [['أ']]);
  const data = { heading: '', categories: names.slice(0, values[0]?.length), series: values.map((series, index) => ({ name: `سلسلة ${index + 1}`, values: series })) };
  return { ...table, kind: 'chart', type: 'bar', horizontal: false, stacking: 'none', labelled: false, unit: null, height: null, caption: null, alternate: '', printsTable: false, floats: false, ...of, data, table };
}

function drawn(made: Chart, direction: 'rtl' | 'ltr' = 'rtl'): ChartDrawing {
  return drawChart(made, 400, 300, chartStyle(defaultTheme, direction, METADATA, (text) => text.length * 5));
}

const xs = ({ path }: ChartShape): readonly number[] => path.flatMap((command) => (command.op === 'close' ? [] : [command.x]));
const ys = ({ path }: ChartShape): readonly number[] => path.flatMap((command) => (command.op === 'close' ? [] : [command.y]));
const fills = ({ shapes }: ChartDrawing): readonly ChartShape[] => shapes.filter(({ fill }) => fill !== null);
const middle = (shape: ChartShape): number => (Math.min(...xs(shape)) + Math.max(...xs(shape))) / 2;
const height = (shape: ChartShape): number => Math.max(...ys(shape)) - Math.min(...ys(shape));

describe('columns', () => {
  test('run from the right, with the axis at the right', () => {
    const drawing = drawn(chart({}, [[1, 2, 3]]));
    const middles = fills(drawing).map(middle);
    expect(middles).toEqual([...middles].sort((a, b) => b - a));
    const ticks = drawing.texts.filter(({ tone }) => tone === 'muted');
    expect(Math.min(...ticks.map(({ x }) => x))).toBeGreaterThan(Math.max(...fills(drawing).flatMap(xs)));
    const other = fills(drawn(chart({}, [[1, 2, 3]]), 'ltr')).map(middle);
    expect(other).toEqual([...other].sort((a, b) => a - b));
  });

  test('are as high as their values, from zero, downwards where negative', () => {
    const [one, two, minus] = fills(drawn(chart({}, [[10, 20, -10]])));
    expect(height(two ?? absent()) / height(one ?? absent())).toBeCloseTo(2, 5);
    expect(Math.min(...ys(minus ?? absent()))).toBeCloseTo(Math.max(...ys(one ?? absent())), 5);
  });

  test('stand on each other where they are stacked, and fill the axis as shares', () => {
    const [lower, , upper] = fills(drawn(chart({ stacking: 'percent' }, [[1, 2], [3, 2]]))).filter(({ path }) => path.length === 5).slice(2);
    expect(height(upper ?? absent()) / height(lower ?? absent())).toBeCloseTo(3, 5);
    expect(Math.max(...ys(upper ?? absent()))).toBeCloseTo(Math.min(...ys(lower ?? absent())), 5);
  });
});

test('bars that lie grow from the right', () => {
  const [one, two] = fills(drawn(chart({ horizontal: true }, [[10, 20]])));
  expect(Math.max(...xs(one ?? absent()))).toBeCloseTo(Math.max(...xs(two ?? absent())), 5);
  expect(Math.min(...xs(two ?? absent()))).toBeLessThan(Math.min(...xs(one ?? absent())));
});

test('a line breaks where a value is missing', () => {
  const lines = (values: readonly (number | null)[]): number => drawn(chart({ type: 'line' }, [values], ['أ', 'ب', 'ج', 'د', 'ه'])).shapes.filter(({ stroke }) => stroke?.width === 1.75).length;
  expect([lines([1, 2, 3, 4, 5]), lines([1, 2, null, 4, 5])]).toEqual([1, 2]);
});

test('slices begin at twelve o’clock and go to the left where text does', () => {
  const [first] = fills(drawn(chart({ type: 'pie' }, [[1, 3]]))).slice(2);
  const [center, top] = first?.path ?? [];
  expect(center?.op === 'move' && top?.op === 'line' && Math.abs(center.x - top.x)).toBeLessThan(1e-9);
  expect(Math.min(...xs(first ?? absent()))).toBeLessThan(center?.op === 'move' ? center.x - 20 : 0);
});

test.each([
  ['bar', {}],
  ['stacked bar', { stacking: 'stacked' }],
  ['lying bar', { horizontal: true, labelled: true }],
  ['line', { type: 'line', unit: 'كم' }],
  ['area', { type: 'area', stacking: 'stacked' }],
] as const)('a %s chart looks as it always looked', async (name, of) => {
  await expect(dump(drawn(chart(of, [[10, 25, null], [5, -5, 30]])))).toMatchFileSnapshot(`goldens/chart-${name.replace(' ', '-')}.txt`);
});

test('a pie chart looks as it always looked', async () => {
  await expect(dump(drawn(chart({ type: 'pie' }, [[10, 25, 65]])))).toMatchFileSnapshot('goldens/chart-pie.txt');
});

function dump({ size, shapes, texts }: ChartDrawing): string {
  const round = (value: number): string => String(Math.round(value * 10) / 10);
  const box = (shape: ChartShape): string => `x=${round(Math.min(...xs(shape)))}…${round(Math.max(...xs(shape)))} y=${round(Math.min(...ys(shape)))}…${round(Math.max(...ys(shape)))}`;
  return [
    `${round(size.width)} × ${round(size.height)}`,
    ...shapes.map((shape) => `${shape.path.length} ${box(shape)} ${shape.fill ?? '-'} ${shape.hatch} ${shape.stroke === null ? '-' : `${shape.stroke.color} ${shape.stroke.width}`}`),
    ...texts.map(({ text, x, baseline, anchor, tone }) => `«${text}» ${round(x)} ${round(baseline)} ${anchor} ${tone}`),
    '',
  ].join('\n');
}

function absent(): never {
  throw new Error('not there');
}
