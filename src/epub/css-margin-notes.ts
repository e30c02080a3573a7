/** Style of notes beside paragraphs. Where both columns do not fit, flex lines put the notes below. */
import type { Theme } from '../design/theme.js';
import type { Direction } from '../document/metadata.js';
import { barred, border, em, rule, type Rule, side } from './style-sheet.js';

/** The paragraph is no narrower beside its notes than this, the notes no narrower than that. */
const TEXT_COLUMN = '24em';
const NOTE_COLUMN = '9em';

export function marginNoteRules({ body, colors, notes }: Theme, direction: Direction): readonly Rule[] {
  const gap = em(notes.margin.gap, body.size);
  const bar = barred(border(direction === 'rtl' ? 'border-right' : 'border-left', 1), colors.rule);
  const indent = body.firstLineIndent > 0 ? [rule('p + .noted > p, .noted + p, .noted + .noted > p', { 'text-indent': em(body.firstLineIndent, body.size) })] : [];
  return [
    ...indent,
    rule('.noted', { display: 'flex', 'flex-wrap': 'wrap', gap: `0 ${gap}` }),
    rule('.noted > p', { flex: `4 1 ${TEXT_COLUMN}`, 'min-width': '0' }),
    rule('.margin-notes', { flex: `1 1 ${NOTE_COLUMN}`, 'min-width': '0' }),
    rule('.margin-note', bar, side('padding', 'start', '.7em', direction), { margin: '0 0 .8em' }),
    rule('.margin-note p', { margin: '0', 'text-indent': '0' }),
  ];
}
