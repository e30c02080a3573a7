import { chartStyle, chartTextSize } from '../charts/chart-style.js';
import { drawChart } from '../charts/draw-chart.js';
import type { ChartText } from '../charts/drawing.js';
import { pt, ZERO_PT } from '../base/units.js';
import type { TextDesign } from '../design/theme.js';
import type { Chart } from '../document/model.js';
import { plainInline } from '../text/collect.js';
import { layoutParagraph } from '../text/paragraph.js';
import type { Line } from '../text/types.js';
import { captionBelow } from './block-figure.js';
import { layoutTable } from './block-table.js';
import type { LayoutBlock, LayoutContext } from './context.js';
import { heightOf, piece, space } from './fragments.js';
import { textStyle } from './text-styles.js';
import type { DrawingItem, LineItem } from './types.js';
import { spaceAround } from './space-around.js';

/** Wider than any label, in points. */
const ENDLESS = pt(10_000);

/** A drawing as wide as the measure, its caption, and its data where the author wants them printed. */
export const layoutChart: LayoutBlock<Chart> = (chart, frame, context, inner) => {
  const caption = chart.caption ? captionBelow(chart.caption, frame, context) : [];
  const tallest = Math.max(LEAST_HEIGHT, Math.min(context.block.height * context.theme.figure.maxHeight, frame.height - heightOf(caption)));
  const { metadata } = context.document;
  const measure = (text: string): number => lineOf(text, chartTextSize(context.theme), 'text', chart, context)?.width ?? 0;
  const drawing = drawChart(chart, frame.width, tallest, chartStyle(context.theme, context.direction, metadata, measure));
  const mark = { kind: 'node', node: chart.id, part: 'body' } as const;
  const item: DrawingItem = { kind: 'drawing', rect: { x: frame.x, y: ZERO_PT, ...drawing.size }, shapes: drawing.shapes, mark };
  const texts = drawing.texts.flatMap((text): readonly LineItem[] => {
    const line = lineOf(text.text, text.size, text.tone, chart, context);
    return line === null ? [] : [{ kind: 'line', x: pt(frame.x + text.x - shiftOf(text, line)), baseline: pt(text.baseline), line, mark }];
  });
  const around = spaceAround(context);
  const table = chart.printsTable ? [space(around), ...layoutTable(chart.table, frame, context, inner).fragments] : [];
  return { fragments: [piece(drawing.size.height, [item, ...texts]), ...caption, ...table], spaceBefore: around, spaceAfter: around, breakBefore: 0, breakAfter: 0 };
};

/** However long its caption, a chart may be this high, in points. */
const LEAST_HEIGHT = 80;

/** Null for a text without anything to see. */
function lineOf(text: string, size: number, tone: ChartText['tone'], chart: Chart, context: LayoutContext): Line | null {
  const { theme, direction, engine } = context;
  const design: TextDesign = { ...theme.table.text, size: pt(size), color: tone === 'text' ? theme.colors.text : theme.colors.muted };
  const setting = { align: 'left', direction, measure: ENDLESS, firstLineIndent: ZERO_PT, kashida: 'off', hang: false } as const;
  const [line] = layoutParagraph(plainInline(text, textStyle(design, context), chart.id), setting, engine);
  return line ?? null;
}

/** From the line's left end to where it is anchored. */
function shiftOf({ anchor }: ChartText, { width }: Line): number {
  return { left: 0, center: width / 2, right: width }[anchor];
}
