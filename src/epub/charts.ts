/** Charts as SVG inside the page, with their data in a table below that opens on demand. */
import { invariant } from '../base/assert.js';
import { chartStyle, chartTextSize } from '../charts/chart-style.js';
import { drawChart } from '../charts/draw-chart.js';
import { HATCH_STEP, HATCH_WIDTH, type ChartDrawing, type ChartShape, type ChartText, type Hatch, type PathCommand } from '../charts/drawing.js';
import type { Chart } from '../document/model.js';
import { renderDisplay } from './inlines.js';
import { idOf, type Rendering } from './rendering.js';
import { number } from './style-sheet.js';
import { element, lines, textElement, type XmlNode } from './xml.js';

/** Of the drawing, in its own units: as wide as a phone, where its words are read as they are; wider screens enlarge it. */
const WIDTH = 340;
const TALLEST = 420;

/** Readers choose the fonts, so widths are guessed: of a character without marks, in ems. */
const CHARACTER_EM = 0.52;

export function renderChart(chart: Chart, rendering: Rendering, table: XmlNode): XmlNode {
  const { theme } = rendering;
  const measure = (text: string): number => text.replace(/\p{M}/gu, '').length * CHARACTER_EM * chartTextSize(theme);
  const drawing = drawChart(chart, WIDTH, TALLEST, chartStyle(theme, rendering.metadata.direction, rendering.metadata, measure));
  const caption = chart.caption === null ? [] : [renderDisplay('figcaption', {}, chart.caption.children, rendering)];
  const id = idOf(chart, rendering);
  invariant(id !== null, 'every chart has an address');
  const data = element('details', { id: dataId(id) }, lines([textElement('summary', {}, rendering.labels.chartData), table]));
  return element('figure', { id, class: 'chart' }, lines([renderDrawing(drawing, chart, id, rendering), data, ...caption]));
}

const dataId = (id: string): string => `${id}-data`;

function renderDrawing({ size, shapes, texts }: ChartDrawing, chart: Chart, id: string, { metadata }: Rendering): XmlNode {
  const used = new Set(shapes.map(({ hatch }) => hatch).filter((hatch) => hatch !== 'none'));
  const patterns = [...used].map((hatch) => renderHatch(hatch, `${id}-${hatch}`));
  const definitions = patterns.length === 0 ? [] : [element('defs', {}, patterns)];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${number(size.width)} ${number(size.height)}`,
    role: 'img',
    'aria-label': chart.alternate,
    'aria-details': dataId(id),
  };
  const content = [...definitions, ...shapes.flatMap((shape) => renderShape(shape, id)), ...texts.map((text) => renderText(text, metadata.direction))];
  return element('svg', attributes, lines(content));
}

/** White lines at 45°, which turn dark with the page (css-charts.ts). */
function renderHatch(hatch: Hatch, id: string): XmlNode {
  const turn = hatch === 'rising' ? '-45' : '45';
  const line = element('path', { class: 'hatch', d: `M0 0H${HATCH_STEP}`, 'stroke-width': String(HATCH_WIDTH * 2), stroke: '#ffffff' });
  return element('pattern', { id, width: String(HATCH_STEP), height: String(HATCH_STEP), patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})` }, [line]);
}

function renderShape({ path, fill, hatch, stroke }: ChartShape, id: string): readonly XmlNode[] {
  const d = path.map(pathData).join('');
  const shape = element('path', {
    d,
    class: [fill === null ? null : `f${fill.slice(1)}`, stroke === null ? null : `s${stroke.color.slice(1)}`].filter((name) => name !== null).join(' '),
    fill: fill ?? 'none',
    stroke: stroke?.color ?? null,
    'stroke-width': stroke === null ? null : number(stroke.width),
    'stroke-dasharray': stroke === null || stroke.dash.length === 0 ? null : stroke.dash.join(' '),
  });
  return hatch === 'none' ? [shape] : [shape, element('path', { d, fill: `url(#${id}-${hatch})` })];
}

function pathData(command: PathCommand): string {
  switch (command.op) {
    case 'move':
      return `M${number(command.x)} ${number(command.y)}`;
    case 'line':
      return `L${number(command.x)} ${number(command.y)}`;
    case 'curve':
      return `C${[command.x1, command.y1, command.x2, command.y2, command.x, command.y].map(number).join(' ')}`;
    case 'close':
      return 'Z';
  }
}

/** `start` is the right end of a text that runs right to left. */
function renderText({ text, x, baseline, anchor, size, tone }: ChartText, direction: 'rtl' | 'ltr'): XmlNode {
  const start = direction === 'rtl' ? 'right' : 'left';
  const attributes = {
    class: tone === 'muted' ? 'muted' : null,
    x: number(x),
    y: number(baseline),
    'font-size': number(size),
    direction,
    'text-anchor': anchor === 'center' ? 'middle' : anchor === start ? 'start' : 'end',
  };
  return textElement('text', attributes, text);
}
