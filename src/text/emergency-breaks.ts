/** Breaks inside a stretch that no line can hold, at a price: at its spaces, and between the clusters of what is still too wide. */
import { ZERO_PT } from '../base/units.js';
import type { Pt } from '../base/units.js';
import { eachGrapheme } from '../fonts/grapheme.js';
import { firstClusterFrom } from './cluster-search.js';
import { widthInRun } from './items.js';
import type { Box, Item } from './items.js';

const EMERGENCY_COST = 2000;
const WORD_JOINER = '\u2060';

/** The items of an unbreakable unit with penalties. What stands between its spaces is cut only where it is wider than `room`; `hyphen` follows the last. */
export function withEmergencyBreaks(unit: readonly Item[], text: string, room: Pt, hyphen: Pt): readonly Item[] {
  const parts = partsOf(unit, text);
  const cut = parts.map((part, index) => widthOf(part) + (index === parts.length - 1 ? hyphen : 0) > room);
  const pieces = parts.flatMap((part, index): readonly Piece[] => part.flatMap((item, at) => piecesOf(item, cut[index] === true, at === 0, text)));
  const items: Item[] = [];
  let before: Box | null = null;
  pieces.forEach(({ item, mayBreakBefore }, index) => {
    const next = nextBox(pieces, index);
    if (before !== null && next !== null && mayBreakBefore) {
      const { end } = before;
      items.push({ kind: 'penalty', cost: EMERGENCY_COST, width: ZERO_PT, endHang: ZERO_PT, lineEnd: end, nextStart: next.start, flagged: true });
    }
    items.push(item);
    before = item.kind === 'box' ? item : null;
  });
  return items;
}

interface Piece {
  readonly item: Item;
  readonly mayBreakBefore: boolean;
}

/** Each begins with the spaces before it. A word joiner after a space holds it to what stands before, as note marks are held. */
function partsOf(unit: readonly Item[], text: string): readonly (readonly Item[])[] {
  const parts: Item[][] = [[]];
  let spaces: Item[] = [];
  let end: number | null = null;
  for (const item of unit) {
    if (item.kind !== 'box') {
      spaces.push(item);
      continue;
    }
    if (end !== null && spaces.length > 0 && !text.slice(end, item.start).includes(WORD_JOINER)) {
      parts.push([]);
    }
    parts.at(-1)?.push(...spaces, item);
    spaces = [];
    end = item.end;
  }
  parts.at(-1)?.push(...spaces);
  return parts;
}

/** Without the spaces that it begins with. */
function widthOf(part: readonly Item[]): number {
  const first = part.findIndex(({ kind }) => kind === 'box');
  return part.slice(Math.max(0, first)).reduce((sum, item) => sum + (item.kind === 'penalty' ? 0 : item.width), 0);
}

function piecesOf(item: Item, cut: boolean, isFirst: boolean, text: string): readonly Piece[] {
  const items = item.kind === 'box' && cut ? clusterBoxes(item, text) : [item];
  return items.map((one) => ({ item: one, mayBreakBefore: cut || isFirst }));
}

function nextBox(pieces: readonly Piece[], from: number): Box | null {
  for (let index = from; index < pieces.length; index++) {
    const item = pieces[index]?.item;
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
