/** Timelines and questions with their answers. */
import { invariant } from '../base/assert.js';
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import { boxLook } from '../design/box-looks.js';
import { termDesign } from '../design/form-looks.js';
import type { TextDesign } from '../design/theme.js';
import type { Entry, EntryList } from '../document/model.js';
import type { Frame, LayoutBlock, LayoutBlocks, LayoutContext } from './context.js';
import { displayLines, displaySetting } from './display-lines.js';
import { inPanel, type Fragment, type Panel } from './fragments.js';
import { insetStart, startSide, startX } from './frame.js';
import { withLabel, type Label } from './label.js';
import { notesIn, setLines } from './set-text.js';
import { FORBIDDEN, stackFlows, type BlockFlow } from './stack.js';
import type { FillItem } from './types.js';
import { spaceAround } from './space-around.js';

/** Longer than any date. */
const ENDLESS = pt(10_000);
/** Dates take at most this share of the measure; longer ones stand above their events. */
const MOST_DATES = 0.3;
/** From a date to the rule, and from the rule to the event, in ems. */
const RULE_GAP = 0.9;
/** Thickness of the rule and side of its marks. */
const RULE = pt(0.75);
const MARK = pt(5);
/** From a question to its answer. */
const ANSWER_GAP = pt(2);

export const layoutEntryList: LayoutBlock<EntryList> = (list, frame, context, inner) => {
  const { body } = context.theme;
  const flush: Frame = { ...frame, prose: { ...frame.prose, firstLineIndent: ZERO_PT } };
  const entries = list.role === 'timeline' ? timeline(list, flush, context, inner) : stackFlows(list.entries.map((entry) => question(entry, flush, context, inner)));
  const around = spaceAround(context);
  const { title } = boxLook('summary', context.theme);
  const heading = list.title.length === 0 ? [] : [flowOf(displayLines({ id: list.id, children: list.title }, title, 'start', frame, context), pt(body.leading / 3), FORBIDDEN)];
  return {
    fragments: stackFlows([...heading, flowOf(entries, ZERO_PT, 0)]),
    spaceBefore: around,
    spaceAfter: around,
    breakBefore: 0,
    breakAfter: 0,
  };
};

/**
 * Dates at the start side, a rule with a mark at each, and the events:
 *
 *     right to left:  │ event event │ ▪ │ date │
 */
function timeline({ entries }: EntryList, frame: Frame, context: LayoutContext, inner: LayoutBlocks): readonly Fragment[] {
  const design = termDesign('timeline', context.theme);
  const labels = entries.map((entry) => dateLabel(entry, design, context));
  const dates = pt(Math.min(Math.max(0, ...labels.map(({ width }) => width)), frame.width * MOST_DATES));
  const gap = pt(RULE_GAP * design.size);
  const beside = insetStart(frame, pt(dates + gap), context.direction);
  const event = insetStart(beside, gap, context.direction);
  const rule: Panel = {
    ...{ x: beside.x, width: beside.width, fill: null, sides: null, ends: null },
    bar: { side: startSide(context.direction), width: RULE, color: context.theme.colors.rule },
  };
  const column = { frame: { ...frame, prose: { ...frame.prose, ...design } }, width: dates, align: 'start' } as const;
  const flows = entries.map((entry, index) => {
    const label = labels[index];
    invariant(label, 'every entry has a label');
    const dated = withLabel(inner(entry.children, event, context), label, column, context);
    return flowOf(marked(dated, label, beside, context), pt(design.leading / 3), 0);
  });
  return inPanel(stackFlows(flows), rule, ZERO_PT);
}

/** The mark on the rule beside the first line, and the notes that the date refers to. */
function marked(fragments: readonly Fragment[], { line }: Label, beside: Frame, context: LayoutContext): readonly Fragment[] {
  const index = fragments.findIndex((fragment) => fragment.kind === 'piece' && fragment.items.some((item) => item.kind === 'line'));
  const first = fragments[index];
  const date = first?.kind === 'piece' ? first.items.find((item) => item.kind === 'line') : undefined;
  if (first?.kind !== 'piece' || date === undefined) {
    return fragments;
  }
  const middle = startX(beside, RULE, context.direction) + RULE / 2;
  const x = pt(middle - MARK / 2);
  const y = pt(date.baseline - termDesign('timeline', context.theme).size * 0.3 - MARK / 2);
  const mark: FillItem = {
    kind: 'fill',
    rect: { x, y, width: MARK, height: MARK },
    color: context.theme.colors.accent2,
    mark: { kind: 'artifact', type: 'layout' },
  };
  return fragments.with(index, { ...first, items: [mark, ...first.items], notes: [...notesIn(line, context), ...first.notes] });
}

function dateLabel({ term }: Entry, design: TextDesign, context: LayoutContext): Label {
  const setting = displaySetting(term.children, design, 'left', { kind: 'node', node: term.id, part: 'body' }, ENDLESS, context);
  const [line] = setLines(setting, ENDLESS, context);
  invariant(line, 'a date has a line');
  return { line, width: line.width, owner: term.id };
}

/** A question, kept with the first lines of its answer. */
function question({ term, children }: Entry, frame: Frame, context: LayoutContext, inner: LayoutBlocks): BlockFlow {
  const design = termDesign('questions', context.theme);
  const asked = flowOf(displayLines(term, design, 'start', frame, context), ANSWER_GAP, FORBIDDEN);
  const answer = flowOf(inner(children, frame, context), ZERO_PT, 0);
  return flowOf(stackFlows(children.length === 0 ? [asked] : [asked, answer]), pt(design.leading / 2), 0);
}

function flowOf(fragments: readonly Fragment[], spaceAfter: Pt, breakAfter: number): BlockFlow {
  return { fragments, spaceBefore: ZERO_PT, spaceAfter, breakBefore: 0, breakAfter };
}
