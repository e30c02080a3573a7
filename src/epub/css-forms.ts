/** Style of cards, timelines, questions, signatures and letterheads. */
import { termDesign } from '../design/form-looks.js';
import type { Theme } from '../design/theme.js';
import type { Direction } from '../document/metadata.js';
import { barred, border, em, faint, rule, type Rule, side } from './style-sheet.js';

/** A card is no narrower than this: on small screens the second stands below the first. */
const CARD = '14em';

export function formRules(theme: Theme, direction: Direction): readonly Rule[] {
  const { body, colors } = theme;
  const bar = side('border', 'start', '1px solid', direction);
  const term = termDesign('timeline', theme);
  return [
    rule('.cards', { display: 'flex', 'flex-wrap': 'wrap', gap: '1em', margin: '1.4em 0' }),
    rule('.cards > .card', { flex: `1 1 ${CARD}`, margin: '0' }),
    rule('.entries', { margin: '1.4em 0' }),
    rule('.entries-title', { margin: '0 0 .5em', 'text-indent': '0' }),
    rule('dl, dd', { margin: '0' }),
    rule('dt', { 'break-after': 'avoid', 'page-break-after': 'avoid' }),
    rule('.timeline', side('padding', 'start', '1em', direction), faint(bar, colors.rule)),
    rule('.timeline > dd, .questions > dd', { 'margin-bottom': em(body.leading / 2, term.size) }),
    rule('dd > :last-child', { 'margin-bottom': '0' }),
    rule('.signature', side('margin', 'start', '45%', direction), { 'margin-top': '3em', 'margin-bottom': '1.4em', padding: '.4em 0 0', 'break-inside': 'avoid' }, barred(border('border-top', 1), colors.text)),
    rule('.signature > p', { margin: '0', 'text-align': 'center', 'text-indent': '0' }),
    rule('.letterhead', { margin: '0 0 1.4em' }),
    rule('.letterhead p', { margin: '0 0 .2em', 'text-indent': '0' }),
    rule('.letterhead-head', { margin: '0 0 1em', padding: '0 0 .6em' }, barred(border('border-bottom', 1), colors.accent)),
    rule('.letterhead-logo img', { 'max-height': '4em' }),
    rule('.letterhead p.letterhead-subject', { margin: '1em 0 0', 'text-align': 'center' }),
  ];
}
