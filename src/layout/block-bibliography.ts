/**
 * The list of sources. An entry's first line stands out at its start side, which for an entry in Latin
 * letters is the left one; in styles that number their sources the numbers stand in a column.
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Bibliography, BibliographyEntry } from '../document/model.js';
import type { Frame, LayoutBlock, LayoutContext } from './context.js';
import type { Fragment } from './fragments.js';
import { insetStart } from './frame.js';
import { setLabel, withLabel, type Label } from './label.js';
import { inlineText, setText } from './set-text.js';
import { stackFlows, type BlockFlow } from './stack.js';
import { textStyle } from './text-styles.js';

/** How far an entry's first line stands out, and between a number and its entry, in ems. */
const OVERHANG = 2;
const LABEL_GAP = 0.6;
/** Between entries, in lines. */
const ENTRY_GAP = 0.25;
/** Penalty of a page that ends between entries: less than inside of one. */
const BETWEEN_ENTRIES = 0;

export const layoutBibliography: LayoutBlock<Bibliography> = ({ entries }, frame, context) => {
  const labels = entries.map((entry) => (entry.label === null ? null : setLabel(entry.label, textStyle(frame.prose, context), entry.id, context)));
  const column = Math.max(0, ...labels.map((label) => label?.width ?? 0));
  const gap = pt(Math.max(frame.prose.spaceAfter, frame.prose.leading * ENTRY_GAP));
  const flows = entries.map((entry, index): BlockFlow => {
    const label = labels[index] ?? null;
    const fragments = label === null ? hanging(entry, frame, context) : numbered(entry, label, pt(column), frame, context);
    return { fragments, spaceBefore: ZERO_PT, spaceAfter: gap, breakBefore: BETWEEN_ENTRIES, breakAfter: 0 };
  });
  return { fragments: stackFlows(flows), spaceBefore: gap, spaceAfter: gap, breakBefore: 0, breakAfter: 0 };
};

function hanging(entry: BibliographyEntry, frame: Frame, context: LayoutContext): readonly Fragment[] {
  const inner = insetStart(frame, pt(OVERHANG * frame.prose.size), entry.direction);
  return setEntry(entry, inner, pt(inner.width - frame.width), context);
}

function numbered(entry: BibliographyEntry, label: Label, width: Pt, frame: Frame, context: LayoutContext): readonly Fragment[] {
  const text = insetStart(frame, pt(width + LABEL_GAP * frame.prose.size), context.direction);
  const column = { frame, width: pt(Math.min(width, frame.width - text.width)), align: 'end' } as const;
  return withLabel(setEntry(entry, text, ZERO_PT, context), label, column, context);
}

/** Ragged: addresses and titles in another script leave no even spaces. */
function setEntry({ id, children, direction }: BibliographyEntry, frame: Frame, firstLineIndent: Pt, context: LayoutContext): readonly Fragment[] {
  const { prose } = frame;
  const setting = {
    text: inlineText(children, prose, id, frame.width, context),
    design: prose,
    align: 'start',
    direction,
    firstLineIndent,
    kashida: 'off',
    hang: false,
    mark: { kind: 'node', node: id, part: 'body' },
  } as const;
  return setText(setting, frame, context);
}
