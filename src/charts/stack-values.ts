/** Where the bars or bands of each series begin and end. */
import type { Chart } from '../document/model.js';

/** From the end nearer to zero to the other; null where there is no value. */
export type Extent = readonly [from: number, to: number] | null;

/** By series, then by category. Stacked values grow from zero to both sides; `percent` shares make 100. */
export function extents({ data, stacking }: Chart): readonly (readonly Extent[])[] {
  const up = data.categories.map(() => 0);
  const down = data.categories.map(() => 0);
  const totals = data.categories.map((_, index) => data.series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0));
  return data.series.map(({ values }) =>
    values.map((value, index): Extent => {
      if (value === null) {
        return null;
      }
      if (stacking === 'none') {
        return [0, value];
      }
      const part = stacking === 'percent' ? (value / (totals[index] || 1)) * 100 : value;
      const side = part < 0 ? down : up;
      const from = side[index] ?? 0;
      side[index] = from + part;
      return [from, from + part];
    }),
  );
}
