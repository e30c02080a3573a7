/** Style of charts: the colours of their shapes by day and by night, and the table of their data. */
import { seriesLooks } from '../charts/series-looks.js';
import type { Color, Theme } from '../design/theme.js';
import { dimmed, forNight } from './colors.js';
import { type Declaration, rule, type Rule } from './style-sheet.js';

/** What the page is by day and by night: gaps between shapes, and lines over them. */
const PAPER: Declaration = { property: 'stroke', value: '#ffffff', night: '#222222' };

export function chartRules(theme: Theme): readonly Rule[] {
  const { text, rule: hairline } = theme.colors;
  const looks = seriesLooks(theme);
  const colors = [...new Set(looks.map(({ color }) => color))];
  const tints = new Map(looks.map(({ color, tint }) => [tint, color]));
  const colored = (property: 'fill' | 'stroke', color: Color, night: Color): Rule => rule(`.chart .${property.charAt(0)}${color.slice(1)}`, [{ property, value: color, night }]);
  return [
    rule('.chart svg', { display: 'block', width: '100%', height: 'auto', 'max-width': '36em', margin: '0 auto', overflow: 'visible' }),
    rule('.chart text', { fill: 'currentColor' }),
    rule('.chart text.muted', { 'fill-opacity': '0.75' }),
    ...colors.flatMap((color) => [colored('fill', color, forNight(color)), colored('stroke', color, forNight(color))]),
    ...[...tints].map(([tint, color]) => colored('fill', tint, dimmed(forNight(color)))),
    colored('stroke', text, forNight(text)),
    colored('stroke', hairline, dimmed(hairline)),
    rule('.chart .hatch, .chart .sffffff', [PAPER]),
    rule('.chart details', { 'margin-top': '.6em', 'font-size': '.85em' }),
    rule('.chart summary', { cursor: 'pointer' }),
  ];
}
