/** Indexes: entries in groups by letter, their pages after them, further lines of an entry indented. */
import { pt, ZERO_PT } from '../base/units.js';
import type { Index, IndexEntry, IndexGroup, Inline, Reference } from '../document/model.js';
import { toNumerals } from '../locale/numerals.js';
import type { Frame, LayoutBlock, LayoutContext } from './context.js';
import { displaySetting } from './display-lines.js';
import { insetStart } from './frame.js';
import { setText } from './set-text.js';
import { FORBIDDEN, stackFlows, type BlockFlow } from './stack.js';
import { pageLabel } from './text-styles.js';

/** Ems of the running text: of a sub-entry, and of the further lines of any entry. */
const INDENT = 1.2;
const TURNOVER = 2.4;
/** Above a letter, in lines. */
const LETTER_GAP = 0.6;

const BETWEEN_PAGES = '، ';
const BETWEEN_PAGES_LTR = ', ';
const RANGE = '–';
/** Pages in a row that become a range. */
const SHORTEST_RANGE = 3;

export const layoutIndex: LayoutBlock<Index> = ({ groups }, frame, context) => {
  const flows = groups.map((group) => groupFlow(group, frame, context));
  return { fragments: stackFlows(flows), spaceBefore: ZERO_PT, spaceAfter: frame.prose.leading, breakBefore: 0, breakAfter: 0 };
};

/** A stack of its own: what a letter asks of the lines after it ends with its entries. */
function groupFlow(group: IndexGroup, frame: Frame, context: LayoutContext): BlockFlow {
  const letter = letterFlow(group, frame, context);
  const entries = group.entries.map((entry, index) => entryFlow(entry, group.entries[index + 1], frame, context));
  return { ...letter, fragments: stackFlows([letter, ...entries]), breakAfter: 0 };
}

function letterFlow({ id, span, letter }: IndexGroup, frame: Frame, context: LayoutContext): BlockFlow {
  const words: readonly Inline[] = [{ kind: 'text', id, span, value: letter }];
  const design = { ...frame.prose, weight: 700, color: context.theme.colors.accent } as const;
  const setting = displaySetting(words, design, 'start', { kind: 'node', node: id, part: 'body' }, frame.width, context);
  return { fragments: setText(setting, frame, context), spaceBefore: pt(frame.prose.leading * LETTER_GAP), spaceAfter: ZERO_PT, breakBefore: 0, breakAfter: FORBIDDEN };
}

function entryFlow(entry: IndexEntry, next: IndexEntry | undefined, frame: Frame, context: LayoutContext): BlockFlow {
  const { size } = frame.prose;
  const turnover = pt((TURNOVER - entry.depth * INDENT) * size);
  const inner = insetStart(frame, pt(TURNOVER * size), context.direction);
  const words = entryWords(entry, context);
  const mark = { kind: 'node', node: entry.id, part: 'body' } as const;
  const setting = { ...displaySetting(words, frame.prose, 'start', mark, inner.width, context), firstLineIndent: pt(-Math.min(turnover, frame.width - inner.width)) };
  return { fragments: setText(setting, inner, context), spaceBefore: ZERO_PT, spaceAfter: ZERO_PT, breakBefore: 0, breakAfter: (next?.depth ?? 0) > entry.depth ? FORBIDDEN : 0 };
}

/** The term, its pages, and what to see. */
function entryWords({ id, span, children, locators, notes }: IndexEntry, context: LayoutContext): readonly Inline[] {
  const comma: Inline = { kind: 'text', id, span, value: context.direction === 'rtl' ? BETWEEN_PAGES : BETWEEN_PAGES_LTR };
  const ranges = pageRanges(locators, context).map(([first, last]): readonly Inline[] => {
    if (last === null) {
      return [first];
    }
    const direction = context.document.metadata.numerals === 'latn' ? 'ltr' : null;
    return [{ kind: 'phrase', id, span, role: null, language: null, direction, features: [], children: [first, { kind: 'text', id, span, value: RANGE }, last] }];
  });
  return [children, ...ranges, ...notes.map((note) => [note])].flatMap((part, index) => (index === 0 ? part : [comma, ...part]));
}

/** Each page once; the last of some in a row beside the first. */
function pageRanges(locators: readonly Reference[], context: LayoutContext): readonly (readonly [Reference, Reference | null])[] {
  const pages = new Map(locators.toReversed().map((locator) => [pageLabel(locator.target, context), locator]));
  const places = locators.filter((locator) => pages.get(pageLabel(locator.target, context)) === locator);
  const ranges: [Reference, Reference | null][] = [];
  let start = 0;
  for (let index = 1; index <= places.length; index += 1) {
    if (follows(places[index - 1], places[index], context)) {
      continue;
    }
    const run = places.slice(start, index);
    const last = run.at(-1);
    if (run.length >= SHORTEST_RANGE && run[0] !== undefined && last !== undefined) {
      ranges.push([run[0], last]);
    } else {
      ranges.push(...run.map((place): [Reference, null] => [place, null]));
    }
    start = index;
  }
  return ranges;
}

function follows(before: Reference | undefined, after: Reference | undefined, context: LayoutContext): boolean {
  return before !== undefined && after !== undefined && numberOf(after, context) === numberOf(before, context) + 1;
}

/** NaN for pages that are counted by letters. */
function numberOf({ target }: Reference, context: LayoutContext): number {
  return Number(toNumerals(pageLabel(target, context), 'latn'));
}
