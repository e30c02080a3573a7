/**
 * Verse in the style sheet. Without grid, and on narrow screens, the halves of a line stand below each
 * other, the second indented; on wider ones they stand in two columns as wide as the longest half, each
 * set from edge to edge. Columns shrink before anything could leave the page.
 */
import type { Theme } from '../design/theme.js';
import type { Direction } from '../document/metadata.js';
import { em, type MediaRules, rule, type Rule, side, startAligned } from './style-sheet.js';

/** At the start side of the lines on narrow screens. */
const NUMBER_ROOM = '1.8em';

/** Narrower screens, in em of the reader's own size, have the halves below each other. */
const WIDE_ENOUGH = '30em';

export function verseRules({ verse, body }: Theme, direction: Direction): readonly Rule[] {
  const size = verse.text.size;
  const rest = em(verse.indent, size);
  return [
    rule('.poem', { margin: `${em(verse.space, body.size)} 0` }),
    rule('.verse-title', { margin: '0 0 .3em', 'text-indent': '0', 'text-align': 'center', 'break-after': 'avoid', 'page-break-after': 'avoid' }),
    rule('.poet', { margin: '.4em 0 0', 'text-indent': '0', 'text-align': 'center' }),
    rule('.free + .poet', startAligned(direction), side('padding', 'start', rest, direction)),
    rule('.stanza + .stanza', { 'margin-top': em(verse.stanzaGap, size) }),
    rule('.line', { margin: '0', 'text-indent': '0', 'break-inside': 'avoid', 'page-break-inside': 'avoid' }),
    rule('.classical .second, .classical .alone', { display: 'block' }),
    rule('.classical .second', side('margin', 'start', rest, direction)),
    rule('.classical .alone', { 'text-align': 'center' }),
    rule('.classical.numbered', side('padding', 'start', NUMBER_ROOM, direction)),
    rule('.classical .verse-number', { display: 'inline-block', width: NUMBER_ROOM }, side('margin', 'start', `-${NUMBER_ROOM}`, direction)),
    rule('.free', side('padding', 'start', rest, direction)),
    rule('.free .line', startAligned(direction), side('padding', 'start', rest, direction), { 'text-indent': `-${rest}` }),
    rule('.free .verse-number', side('padding', 'end', '.8em', direction)),
  ];
}

/** Two columns, where there is room for them. */
export function wideVerse({ verse }: Theme, direction: Direction): MediaRules {
  const apart = em(verse.stanzaGap, verse.text.size);
  return {
    condition: `(min-width: ${WIDE_ENOUGH})`,
    rules: [
      rule('.classical', { display: 'grid', 'grid-template-columns': 'auto minmax(0, max-content) minmax(0, max-content)', 'justify-content': 'center' }),
      rule('.classical .stanza, .classical .line', { display: 'contents' }),
      rule('.classical.numbered', side('padding', 'start', '0', direction)),
      rule('.classical .verse-number', { 'grid-column': '1', width: 'auto' }, side('margin', 'start', '0', direction), side('padding', 'end', '.8em', direction)),
      rule('.classical .half', { 'text-align': 'justify', 'text-align-last': 'justify' }),
      rule('.classical .first', { 'grid-column': '2' }),
      rule('.classical .second', { 'grid-column': '3' }, side('margin', 'start', em(verse.gap, verse.text.size), direction)),
      rule('.classical .alone', { 'grid-column': '2 / span 2', 'text-align': 'center', 'text-align-last': 'center' }),
      rule('.classical .stanza + .stanza .line:first-child > span', { 'padding-top': apart }),
    ],
  };
}
