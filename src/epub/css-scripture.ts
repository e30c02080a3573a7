/** Style of quotations of the Quran and of hadith. */
import { scriptureLook } from '../design/scripture-looks.js';
import type { Theme } from '../design/theme.js';
import type { Direction } from '../document/metadata.js';
import { em, number, rule, type Rule, side } from './style-sheet.js';

export function scriptureRules(theme: Theme, direction: Direction): readonly Rule[] {
  const { words } = scriptureLook('quran', theme);
  const inset = em(theme.quote.indent, theme.body.size);
  return [
    rule('.scripture', { margin: '1em 0' }),
    rule('.scripture > blockquote', { margin: '0', border: 'none' }, side('padding', 'start', inset, direction), side('padding', 'end', inset, direction)),
    rule('.scripture p', { margin: '0', 'text-indent': '0' }),
    rule('.ayat', { 'text-align': 'center', 'line-height': number(words.leading / words.size) }),
    rule('.scripture-source', { 'text-align': direction === 'rtl' ? 'left' : 'right' }, side('padding', 'end', inset, direction)),
  ];
}
