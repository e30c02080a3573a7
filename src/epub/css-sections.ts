/** Style of the pages that open a book: half-title, colophon, dedications and parts. */
import { displayDesign } from '../design/display-design.js';
import type { Theme } from '../design/theme.js';
import { em, rule, type Rule } from './style-sheet.js';

/** How far below the head of a screen such a page begins. */
const SINK = '18%';

export function sectionRules(theme: Theme): readonly Rule[] {
  const size = (role: 'half-title' | 'colophon'): string => em(displayDesign(role, theme).size, theme.body.size);
  return [
    rule('.half-title-page, .part-page, .set-apart', { margin: `${SINK} 0 0`, 'text-align': 'center' }),
    rule('.part-page h1, .part-page p, .set-apart p', { 'text-align': 'center', 'text-indent': '0' }),
    rule('.set-apart', { margin: `${SINK} 12% 0` }),
    rule('.half-title', { 'font-size': size('half-title'), 'text-align': 'center', 'text-indent': '0' }),
    rule('.colophon-page', { margin: `${SINK} 0 0` }),
    rule('.colophon', { 'font-size': size('colophon'), 'text-align': 'start', 'text-indent': '0', margin: '0 0 .4em' }),
    rule('.role', { 'text-align': theme.title.align, 'text-indent': '0', margin: '0 0 .3em' }),
  ];
}
