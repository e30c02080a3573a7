/** The notes in a table's foot: a mark, and what it says. */
import { pt, ZERO_PT } from '../base/units.js';
import type { TableDesign } from '../design/theme.js';
import type { Table } from '../document/model.js';
import type { Frame, LayoutBlocks, LayoutContext } from './context.js';
import { piecesOf, space, type Fragment } from './fragments.js';
import { insetStart } from './frame.js';
import { setLabel, withLabel } from './label.js';
import { textStyle } from './text-styles.js';

/** From the last rule to the notes, in leadings of theirs; from a mark to its note, in ems. */
const GAP_ABOVE = 0.3;
const MARK_GAP = 0.5;

/** Stand with the last row: no page ends before or between them. */
export function tableNotes({ notes }: Table, design: TableDesign, frame: Frame, context: LayoutContext, inner: LayoutBlocks): readonly Fragment[] {
  const [first] = notes;
  if (first === undefined) {
    return [];
  }
  const note = context.theme.notes.text;
  const text = { ...design.text, size: pt(Math.min(note.size, design.text.size)), leading: pt(Math.min(note.leading, design.text.leading)) };
  const style = textStyle(text, context);
  const labels = notes.map(({ id, mark }) => setLabel(`(${mark})`, style, id, context));
  const column = Math.max(...labels.map(({ width }) => width));
  const around: Frame = { ...frame, prose: { ...frame.prose, ...text, justify: false, kashida: 'off', hang: false, spaceAfter: ZERO_PT, firstLineIndent: ZERO_PT } };
  const inside = insetStart(around, pt(column + MARK_GAP * text.size), context.direction);
  const fragments = notes.flatMap(({ children }, index) => {
    const label = labels[index];
    const pieces = piecesOf(inner(children, inside, context));
    return label === undefined ? pieces : withLabel(pieces, label, { frame: around, width: pt(Math.min(column, around.width - inside.width)), align: 'start' }, context);
  });
  return [space(pt(text.leading * GAP_ABOVE)), ...fragments];
}
