/** By falling value, the subtractive pairs among them. */
const PARTS = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'],
  [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
] as const;

/** The range of CSS's `lower-roman`. */
const MAX_ROMAN = 3999;

/** i, ii, iii, iv …; null out of 1–3999. */
export function roman(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > MAX_ROMAN) {
    return null;
  }
  let rest = value;
  let text = '';
  for (const [worth, letters] of PARTS) {
    const times = Math.floor(rest / worth);
    text += letters.repeat(times);
    rest -= times * worth;
  }
  return text;
}
