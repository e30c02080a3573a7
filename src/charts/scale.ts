/** Round numbers for an axis, after Heckbert, "Nice numbers for graph labels" (Graphics Gems, 1990). */

export interface Scale {
  readonly min: number;
  readonly max: number;
  /** Ascending, from `min` to `max`. */
  readonly ticks: readonly number[];
  /** A share of the axis, 0 at `min`. */
  at(value: number): number;
}

/** Steps between ticks that are aimed at. */
const STEPS = 5;
const MOST_TICKS = 12;

/**
 * An axis that covers the values; from zero where lengths or areas are compared. `margin`: room beyond the
 * values for their labels, as a share of their range.
 */
export function niceScale(values: readonly number[], fromZero: boolean, margin = 0): Scale {
  let low = fromZero ? 0 : Infinity;
  let high = fromZero ? 0 : -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    [low, high] = [0, 1];
  }
  if (high === low) {
    high = low + (Math.abs(low) || 1);
  }
  const room = (high - low) * margin;
  high += high > 0 || !fromZero ? room : 0;
  low -= low < 0 ? room : 0;
  const step = niceStep((high - low) / STEPS);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.min(Math.ceil(high / step - 1e-9), first + MOST_TICKS);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
  const [min, max] = [rounded(first * step), rounded(last * step)];
  return { min, max, ticks, at: (value) => (value - min) / (max - min) };
}

/** 1, 2 or 5 times a power of ten, at least `rough`. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const digit = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return digit * power;
}

/** Without the noise of binary fractions. */
const rounded = (value: number): number => Number(value.toPrecision(12));
