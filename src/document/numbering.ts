import { formatInteger, type NumeralSystem } from '../locale/numerals.js';
import type { HeadingLevel } from './model.js';

/**
 * Numbers of headings, `1.2.1`, from their levels in order; null gets no number. The highest level
 * that is used counts alone: a publication whose headings are all of level 2 and 3 has 1, 1.1, 2.
 */
export function headingNumbers(levels: readonly (HeadingLevel | null)[], numerals: NumeralSystem): readonly (string | null)[] {
  const used = levels.filter((level) => level !== null);
  const top = Math.min(...used);
  const counts: number[] = [];
  return levels.map((level) => {
    if (level === null) {
      return null;
    }
    const depth = level - top;
    counts.length = Math.min(counts.length, depth + 1);
    while (counts.length <= depth) {
      counts.push(0);
    }
    counts[depth] = (counts[depth] ?? 0) + 1;
    return counts.map((count) => formatInteger(count, numerals)).join('.');
  });
}
