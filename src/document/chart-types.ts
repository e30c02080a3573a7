/** Charts: what they show, and how. */
import type { Pt } from '../base/units.js';

export const CHART_TYPES = ['bar', 'line', 'area', 'pie'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** Series beside each other; on top of each other; on top of each other as shares of their sum. */
export type ChartStacking = 'none' | 'stacked' | 'percent';

export interface ChartOptions {
  readonly type: ChartType;
  /** Bars that lie. */
  readonly horizontal: boolean;
  readonly stacking: ChartStacking;
  /** Each value stands beside what shows it. */
  readonly labelled: boolean;
  /** What the values count. */
  readonly unit: string | null;
  /** As the author asks; null: by its width. */
  readonly height: Pt | null;
}

export interface ChartData {
  /** Of the categories; often empty. */
  readonly heading: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  /** One a category; null where there is none. */
  readonly values: readonly (number | null)[];
}
