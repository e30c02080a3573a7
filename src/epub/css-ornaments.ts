/** Style of headings with an ornament: it takes the heading's place at the head of the page, and keeps with it. */
import type { HeadingLevel } from '../document/model.js';
import type { Theme } from '../design/theme.js';
import { em, inked, rule, type Rule } from './style-sheet.js';

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4];

/** Nothing where the theme draws none. `sinkOf`: what stands above a heading, in the unit of sizes. */
export function ornamentRules({ headings, body, colors }: Theme, sinkOf: (level: HeadingLevel) => number): readonly Rule[] {
  const levels = LEVELS.filter((level) => headings[level].ornament !== 'none');
  if (levels.length === 0) {
    return [];
  }
  const sink = Math.max(...levels.map(sinkOf));
  return [
    rule('.ornamented', { margin: `${em(sink, body.size)} 0 0`, 'break-inside': 'avoid', 'page-break-inside': 'avoid', 'break-after': 'avoid', 'page-break-after': 'avoid' }),
    rule(levels.map((level) => `.ornamented > h${level}`).join(', '), { 'margin-top': '.8em' }),
    ...levels.filter((level) => headings[level].ornament === 'rosette').map((level) => rule(`.ornamented > h${level}`, { 'margin-bottom': '.3em' })),
    rule('.ornament', { display: 'block', margin: '0 auto', height: 'auto' }, inked(colors.accent)),
    rule('.ornament.headpiece', { width: '100%', 'max-width': '26em' }),
    rule('.ornament.rosette', { width: '36%', 'max-width': '10em', 'margin-bottom': '1.6em' }),
  ];
}
