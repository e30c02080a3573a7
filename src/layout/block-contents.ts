/**
 * Tables of contents and their like. The numbers of pages stand under each other at the end side, dots
 * lead to them; titles of several lines keep clear of both.
 *
 *     right to left:  │ ١٢ │ . . . . . last line │ gap │ ١٫٢ │
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Contents, ContentsEntry } from '../document/model.js';
import { formatInteger } from '../locale/numerals.js';
import type { TextStyle } from '../text/types.js';
import type { Frame, LayoutBlock, LayoutContext } from './context.js';
import { displaySetting } from './display-lines.js';
import { piece, type Fragment, type Piece } from './fragments.js';
import { insetStart } from './frame.js';
import { setLabel, withLabel, type Label } from './label.js';
import { setText } from './set-text.js';
import { FORBIDDEN, stackFlows, type BlockFlow } from './stack.js';
import { pageLabel, textStyle } from './text-styles.js';
import type { Item, LeaderItem, LineItem } from './types.js';

/** Ems of the running text: indent of a level, from a number to its title, from text and page to the dots. */
const INDENT = 1.4;
const LABEL_GAP = 0.7;
const DOTS_GAP = 0.5;
/** The least room for dots. */
const LEAST_DOTS = 2;
/** From dot to dot, and across one, in ems. */
const PITCH = 0.5;
const DOT = 0.075;
/** Above an entry of the highest of several levels, in lines. */
const TOP_GAP = 0.35;
/** Labels of one depth stand in a column; no wider than this share of the measure. */
const MOST_LABEL = 0.4;
/** The column of pages has room for three digits. */
const WIDEST_PAGE = 888;

/** Penalty of a page that ends between an entry and one below it. */
const ABOVE_DEEPER = 20;

export const layoutContents: LayoutBlock<Contents> = (contents, frame, context) => {
  const { entries } = contents;
  const style = textStyle(frame.prose, context);
  const pages = entries.map((entry) => setLabel(pageLabel(entry.target, context), style, entry.id, context));
  const unknown = setLabel(formatInteger(WIDEST_PAGE, context.document.metadata.numerals), style, contents.id, context);
  const pageColumn = pt(Math.max(unknown.width, ...pages.map(({ width }) => width)));
  const columns = labelColumns(entries, frame, style, context);
  const isDeep = entries.some(({ depth }) => depth > 0);
  const flows = entries.map((entry, index): BlockFlow => {
    const isTop = isDeep && entry.depth === 0;
    const page = pages[index] ?? unknown;
    return {
      fragments: entryFragments(entry, page, { pageColumn, label: columns.get(entry.depth) ?? ZERO_PT, isBold: isTop }, frame, context),
      spaceBefore: isTop && index > 0 ? pt(frame.prose.leading * TOP_GAP) : ZERO_PT,
      spaceAfter: ZERO_PT,
      breakBefore: 0,
      breakAfter: breakAfter(entries, index),
    };
  });
  return { fragments: stackFlows(flows), spaceBefore: ZERO_PT, spaceAfter: frame.prose.leading, breakBefore: 0, breakAfter: 0 };
};

/** Neither the first entry nor the last stands alone on a page. */
function breakAfter(entries: readonly ContentsEntry[], index: number): number {
  if (index === 0 || index === entries.length - 2) {
    return FORBIDDEN;
  }
  return (entries[index + 1]?.depth ?? 0) > (entries[index]?.depth ?? 0) ? ABOVE_DEEPER : 0;
}

interface EntryDesign {
  readonly pageColumn: Pt;
  readonly label: Pt;
  readonly isBold: boolean;
}

/** Of each depth, with the gap after it. */
function labelColumns(entries: readonly ContentsEntry[], frame: Frame, style: TextStyle, context: LayoutContext): ReadonlyMap<number, Pt> {
  const columns = new Map<number, Pt>();
  for (const { depth, label, id } of entries) {
    if (label !== null) {
      const width = setLabel(label, { ...style, weight: 700 }, id, context).width + LABEL_GAP * frame.prose.size;
      columns.set(depth, pt(Math.min(frame.width * MOST_LABEL, Math.max(width, columns.get(depth) ?? 0))));
    }
  }
  return columns;
}

function entryFragments(entry: ContentsEntry, page: Label, design: EntryDesign, frame: Frame, context: LayoutContext): readonly Fragment[] {
  const { direction } = context;
  const { size } = frame.prose;
  const weight = design.isBold ? 700 : 400;
  const outer = insetStart(frame, pt(entry.depth * INDENT * size), direction);
  const inner = entry.label === null ? outer : insetStart(outer, design.label, direction);
  const room = pt(inner.width - design.pageColumn - (2 * DOTS_GAP + LEAST_DOTS) * size);
  const text: Frame = { ...inner, width: room, x: direction === 'rtl' ? pt(inner.x + inner.width - room) : inner.x };
  const mark = { kind: 'node', node: entry.id, part: 'body' } as const;
  const setting = displaySetting(entry.children, { ...frame.prose, weight }, direction === 'rtl' ? 'right' : 'left', mark, room, context);
  const lines = setText(setting, text, context).filter((fragment) => fragment.kind === 'piece');
  const led = lines.map((line, index) => (index === lines.length - 1 ? withPage(line, page, frame, context) : line));
  if (entry.label === null) {
    return led;
  }
  const label = setLabel(entry.label, { ...textStyle(frame.prose, context), weight }, entry.id, context);
  return withLabel(led, label, { frame: outer, width: design.label, align: 'start' }, context);
}

/** The last line of an entry, with the dots and the page's number after it. */
function withPage(line: Piece, page: Label, frame: Frame, context: LayoutContext): Piece {
  const item = line.items.find((candidate) => candidate.kind === 'line');
  if (item === undefined) {
    return line;
  }
  const isRightToLeft = context.direction === 'rtl';
  const pageX = isRightToLeft ? frame.x : pt(frame.x + frame.width - page.width);
  const number: LineItem = { kind: 'line', x: pageX, baseline: item.baseline, line: page.line, mark: item.mark };
  const left = item.x + item.line.indent;
  const gap = DOTS_GAP * frame.prose.size;
  const dots = isRightToLeft
    ? leader(frame.x + page.width + gap, left - gap, item.baseline, frame, context)
    : leader(left + item.line.width + gap, pageX - gap, item.baseline, frame, context);
  const items: readonly Item[] = dots === null ? [...line.items, number] : [...line.items, dots, number];
  return piece(line.height, items, line.notes);
}

/** Dots on a grid that is the same in all lines of the frame. */
function leader(from: number, to: number, baseline: Pt, { x, prose }: Frame, { theme }: LayoutContext): LeaderItem | null {
  const pitch = pt(PITCH * prose.size);
  const thickness = pt(2 * DOT * prose.size);
  const first = x + Math.ceil((from - x) / pitch) * pitch;
  const count = Math.floor((to - first) / pitch);
  if (count < 1) {
    return null;
  }
  const rect = { x: pt(first), y: pt(baseline - thickness), width: pt(count * pitch), height: thickness };
  return { kind: 'leader', rect, pitch, color: theme.colors.muted, mark: { kind: 'artifact', type: 'layout' } };
}
