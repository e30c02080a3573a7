import { pt, ZERO_PT } from '../base/units.js';
import type { NodeId, Note } from '../document/model.js';
import type { Frame, LayoutBlocks, LayoutContext } from './context.js';
import type { Fragment } from './fragments.js';
import { insetStart, wholeFrame } from './frame.js';
import { setLabel, withLabel, type Label } from './label.js';
import { textStyle } from './text-styles.js';

/** Between the widest note mark and the text of the notes, in ems. */
const MARK_GAP = 0.5;

/** Notes, their marks in one column: `(١)` and what it says. */
export function layoutNotes(notes: readonly Note[], context: LayoutContext, inner: LayoutBlocks): ReadonlyMap<NodeId, readonly Fragment[]> {
  const { theme } = context;
  const body = wholeFrame(context);
  const frame: Frame = { ...body, prose: { ...body.prose, ...theme.notes.text, ...theme.notes.lines, spaceAfter: ZERO_PT } };
  const style = textStyle(theme.notes.text, context);
  const labels = notes.map((note) => setLabel(`(${context.printed.noteMarks.get(note.id) ?? note.mark})`, style, note.id, context));
  const column = Math.max(0, ...labels.map((label) => label.width));
  return new Map(
    notes.map((note, index) => [note.id, layoutNote(note, labels[index], column, frame, context, inner)]),
  );
}

function layoutNote(
  note: Note,
  label: Label | undefined,
  column: number,
  frame: Frame,
  context: LayoutContext,
  inner: LayoutBlocks,
): readonly Fragment[] {
  const text = insetStart(frame, pt(column + MARK_GAP * frame.prose.size), context.direction);
  const blocks = inner(note.children, text, context);
  const width = pt(Math.min(column, frame.width - text.width));
  return label ? withLabel(blocks, label, { frame, width, align: 'start' }, context) : blocks;
}
