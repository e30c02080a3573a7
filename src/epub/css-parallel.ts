/** Style of texts beside their translations. */
import type { Theme } from '../design/theme.js';
import type { Direction } from '../document/metadata.js';
import { LINE_HEIGHT } from './reading-sizes.js';
import { em, number, rule, type Rule } from './style-sheet.js';

/** A column is no narrower than this: on small screens the translation stands below. */
const COLUMN = '13em';

export function parallelRules(theme: Theme, direction: Direction): readonly Rule[] {
  return [
    rule('.parallel', { margin: '1.4em 0' }),
    rule('.pair', { display: 'flex', 'flex-wrap': 'wrap', gap: '0 1.6em' }),
    rule('.pair > div', { flex: `1 1 ${COLUMN}`, 'min-width': '0' }),
    rule('.pair p', { 'text-indent': '0' }),
    ...guestRules(theme, direction),
  ];
}

/**
 * Text against the book's direction is as large as its words are inside lines, with lines as far
 * apart as the original's, and without the book's indents and bars, which name a side of the page.
 */
function guestRules({ body, latinScale }: Theme, direction: Direction): readonly Rule[] {
  const [guest, side, scale] = direction === 'rtl' ? (['ltr', 'right', latinScale] as const) : (['rtl', 'left', 1] as const);
  const selector = `.pair > [dir="${guest}"]`;
  const leading = Math.max(LINE_HEIGHT, body.leading / body.size);
  return [
    rule(selector, { 'font-size': em(scale, 1), 'line-height': number(leading / scale) }),
    rule(`${selector} li`, { [`margin-${side}`]: '0' }),
    rule(`${selector} blockquote`, { [`border-${side}`]: 'none', [`padding-${side}`]: '0' }),
    rule(`${selector} .attribution`, { [`padding-${side}`]: '0' }),
  ];
}
