/** Breaks inside a stretch that no line can hold: between its clusters, at a price. */
import { ZERO_PT } from '../base/units.js';
import { eachGrapheme } from '../fonts/grapheme.js';
import { firstClusterFrom } from './cluster-search.js';
import { widthInRun } from './items.js';
import type { Box, Item } from './items.js';

const EMERGENCY_COST = 2000;

/** The items of an unbreakable unit with a penalty wherever a cluster or a space ends. */
export function withEmergencyBreaks(unit: readonly Item[], text: string): readonly Item[] {
  const pieces = unit.flatMap((item): readonly Item[] => (item.kind === 'box' ? clusterBoxes(item, text) : [item]));
  const items: Item[] = [];
  let before: Box | null = null;
  pieces.forEach((item, index) => {
    const next = nextBox(pieces, index);
    if (before !== null && next !== null) {
      const { end } = before;
      items.push({ kind: 'penalty', cost: EMERGENCY_COST, width: ZERO_PT, endHang: ZERO_PT, lineEnd: end, nextStart: next.start, flagged: true });
    }
    items.push(item);
    before = item.kind === 'box' ? item : null;
  });
  return items;
}

function nextBox(items: readonly Item[], from: number): Box | null {
  for (let index = from; index < items.length; index++) {
    const item = items[index];
    if (item?.kind === 'box') {
      return item;
    }
  }
  return null;
}

/** One box for every stretch that begins both a shaped cluster and a grapheme cluster. */
function clusterBoxes(box: Box, text: string): readonly Box[] {
  const { source } = box;
  if (source === null) {
    return [box];
  }
  const { run, piece } = source;
  const starts = new Set<number>();
  eachGrapheme(text.slice(box.start, box.end), (start) => starts.add(box.start + start));
  const boxes: Box[] = [];
  let start = box.start;
  let advance = 0;
  const { clusters } = piece.shaped;
  const end = firstClusterFrom(clusters, box.end - piece.start);
  for (let index = firstClusterFrom(clusters, box.start - piece.start); index < end; index++) {
    const cluster = clusters[index];
    if (cluster === undefined) {
      break;
    }
    const at = piece.start + cluster.start;
    if (at > start && starts.has(at)) {
      boxes.push({ kind: 'box', width: widthInRun(run, advance), start, end: at, startHang: start === box.start ? box.startHang : ZERO_PT, source });
      start = at;
      advance = 0;
    }
    advance += cluster.advance;
  }
  boxes.push({ kind: 'box', width: widthInRun(run, advance), start, end: box.end, startHang: start === box.start ? box.startHang : ZERO_PT, source });
  return boxes;
}
