/** Slices from twelve o'clock on, in the direction of reading, with their shares beside them. */
import type { Chart } from '../document/model.js';
import type { ChartStyle } from './chart-style.js';
import { arc } from './circle.js';
import { filled, type ChartDrawing, type ChartShape, type ChartText, type PathCommand } from './drawing.js';
import { valueLabel } from './labels.js';
import { legend } from './legend.js';
import { pt } from '../base/units.js';

/** Slices smaller than this have no share printed beside them. */
const LEAST_LABELLED = 0.02;
const WHITE = { color: '#ffffff', width: 1.2, dash: [] } as const;

export function drawPie({ data }: Chart, width: number, height: number, style: ChartStyle): ChartDrawing {
  const { size, direction, locale } = style;
  const values = data.series[0]?.values.map((value) => value ?? 0) ?? [];
  const total = values.reduce((sum, value) => sum + value, 0);
  const key = legend(data.categories, 'pie', width, 0, style);
  const top = key.height + size;
  const radius = Math.max(size, Math.min((height - top) / 2 - size * 1.4, width / 2 - size * 3));
  const [cx, cy] = [width / 2, top + radius + size * 1.2];
  const turn = direction === 'rtl' ? -1 : 1;
  const shapes: ChartShape[] = [...key.shapes];
  const texts: ChartText[] = [...key.texts];
  let angle = 0;
  values.forEach((value, index) => {
    const next = angle + (turn * 2 * Math.PI * value) / total;
    const look = style.looks[index % style.looks.length];
    if (value > 0 && look !== undefined) {
      shapes.push(filled(slice(cx, cy, radius, angle, next), look.color, look.hatch, WHITE));
    }
    if (value / total >= LEAST_LABELLED) {
      texts.push(shareLabel(valueLabel((value / total) * 100, true, locale), cx, cy, radius + size * 0.5, (angle + next) / 2, size));
    }
    angle = next;
  });
  return { size: { width: pt(width), height: pt(cy + radius + size * 1.4) }, shapes, texts };
}

function slice(cx: number, cy: number, radius: number, from: number, to: number): readonly PathCommand[] {
  const start = { x: cx + radius * Math.sin(from), y: cy - radius * Math.cos(from) };
  return [{ op: 'move', x: cx, y: cy }, { op: 'line', ...start }, ...arc(cx, cy, radius, from, to), { op: 'close' }];
}

function shareLabel(text: string, cx: number, cy: number, radius: number, angle: number, size: number): ChartText {
  const [across, up] = [Math.sin(angle), Math.cos(angle)];
  const anchor = Math.abs(across) < 0.25 ? 'center' : across > 0 ? 'left' : 'right';
  return { text, x: cx + radius * across, baseline: cy - radius * up + size * (0.35 - 0.35 * up), anchor, size, tone: 'text' };
}
