import type { Color, Theme } from '../design/theme.js';
import type { Direction } from '../document/metadata.js';
import type { PublicationLocale } from '../locale/publication-locale.js';
import { seriesLooks, type SeriesLook } from './series-looks.js';

/** What a chart takes from the publication around it. */
export interface ChartStyle {
  readonly direction: Direction;
  readonly locale: PublicationLocale;
  /** Of all texts, in points. */
  readonly size: number;
  readonly ink: Color;
  readonly rule: Color;
  readonly looks: readonly SeriesLook[];
  /** Width of a text at that size, in points. */
  readonly measure: (text: string) => number;
}

/** Text of a chart as a share of a table's. */
const TEXT_SHARE = 0.92;

export function chartStyle(theme: Theme, direction: Direction, locale: PublicationLocale, measure: ChartStyle['measure']): ChartStyle {
  return { direction, locale, size: chartTextSize(theme), ink: theme.colors.text, rule: theme.colors.rule, looks: seriesLooks(theme), measure };
}

export const chartTextSize = (theme: Theme): number => theme.table.text.size * TEXT_SHARE;
