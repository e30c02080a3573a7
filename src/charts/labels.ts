/** Numbers and words of a chart, and where words break. */
import { formatNumber, formatPercent } from '../locale/numbers.js';
import type { PublicationLocale } from '../locale/publication-locale.js';

export function valueLabel(value: number, percent: boolean, locale: PublicationLocale): string {
  return percent ? formatPercent(value / 100, locale) : formatNumber(value, locale);
}

/** At most `most` lines no wider than `width`; the last takes what is left. */
export function breakLabel(text: string, width: number, most: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && (lines.length === most || measure(`${last} ${word}`) <= width)) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
