/** How even lines are, in numbers. */
import { variation } from './statistics.mjs';

/** The most that a space should be, in units of the natural one. */
export const MOST = 1.5;
const ROUNDING = 0.005;
/** A line is overfull where it is so much wider than the measure, in ems; what reaches out less is hanging punctuation. */
const OVERFULL = 0.2;

/** The columns of `statisticsRow`. */
export const STATISTICS = ['lines', 'variation', 'widest', `past ${MOST}`, 'overfull'];

/**
 * @param pages the lines `{ width, spaces }` of each paragraph, of which the last is left out
 * @param measure points
 * @param size of the font, in points
 */
export function lineStatistics(pages, measure, size) {
  const lines = pages.flatMap((page) => page.slice(0, -1));
  const worst = lines.map(({ spaces }) => Math.max(0, ...spaces));
  return {
    lines: lines.length,
    variation: variation(lines.flatMap(({ spaces }) => spaces)),
    widest: Math.max(...worst),
    past: worst.filter((space) => space > MOST + ROUNDING).length,
    overfull: lines.filter(({ width }) => width > measure + OVERFULL * size).length,
  };
}

export function statisticsRow({ name, lines, variation: evenness, widest, past, overfull }) {
  return [name, String(lines), evenness.toFixed(3), widest.toFixed(2), String(past), String(overfull)];
}

/** The variation, and the shares of lines past `MOST` and of those that stick out. */
export function summary({ lines, variation: evenness, past, overfull }) {
  const tooWide = overfull === 0 ? '' : ` + ${percent(overfull, lines)} out`;
  return `${evenness.toFixed(3)}, ${percent(past, lines)}${tooWide}`;
}

/**
 * The programs with the lowest variation: of those whose lines all keep to the measure, and of all. A line that
 * sticks out has its spaces shrunk as far as they go, and such lines are even among themselves.
 */
export function lowest(programs) {
  const within = programs.filter(({ overfull }) => overfull === 0);
  return { within: leastOf(within), ofAll: leastOf(programs) };
}

function leastOf(programs) {
  return programs.reduce((least, one) => (least === null || one.variation < least.variation ? one : least), null);
}

function percent(count, lines) {
  const share = (count / lines) * 100;
  return share > 0 && share < 0.5 ? 'under 1 %' : `${share.toFixed(0)} %`;
}
