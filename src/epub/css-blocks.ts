/** Style of everything that is neither plain text nor a heading: lists, quotations, tables, figures, code, boxes, notes. */
import { TOKEN_KINDS, type TokenKind } from '../base/code-token.js';
import { codeLook } from '../design/code-looks.js';
import { SMALL } from '../design/scripture-looks.js';
import type { Theme } from '../design/theme.js';
import type { Direction, Metadata } from '../document/metadata.js';
import { COUNTED_BY_CSS, CSS_NUMERALS, type ItemMarker } from './list-markers.js';
import { barred, border, cssString, em, filled, inked, number, rule, type Rule, ruled, side, startAligned } from './style-sheet.js';
import { boxRules } from './css-boxes.js';
import { formRules } from './css-forms.js';
import { parallelRules } from './css-parallel.js';
import { scriptureRules } from './css-scripture.js';
import { verseRules } from './css-verse.js';
import { LINE_HEIGHT, MIN_MARK_EM, MIN_TEXT_EM } from './reading-sizes.js';
import { codeClass } from './text-styles.js';

/** Of an Arabic letter in a marker, its share of the gap included. */
const LETTER_EM = 0.48;

export function blockRules(theme: Theme, direction: Direction): readonly Rule[] {
  return [
    ...listRules(theme, direction),
    ...quoteRules(theme, direction),
    ...verseRules(theme, direction),
    ...tableRules(theme),
    ...figureRules(theme),
    ...formulaRules(direction),
    ...codeRules(theme),
    ...boxRules(theme, direction),
    ...formRules(theme, direction),
    ...parallelRules(theme, direction),
    ...noteRules(theme, direction),
    ...columnRules(theme),
    ...scriptureRules(theme, direction),
    ...besideRules(theme, direction),
    rule('.small', { 'font-size': em(Math.max(SMALL, MIN_TEXT_EM), 1) }),
  ];
}

/** What stands at one side, with lines beside it: a figure, the first word of a paragraph. */
function besideRules({ colors }: Theme, direction: Direction): readonly Rule[] {
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  return [
    rule('.beside', { overflow: 'hidden' }),
    rule('.beside > figure', { 'max-width': '50%', 'margin-top': '.4em', 'margin-bottom': '.6em' }),
    rule('.beside > figure.at-start', { float: start }, side('padding', 'end', '1.2em', direction)),
    rule('.beside > figure.at-end', { float: end }, side('padding', 'start', '1.2em', direction)),
    rule('.opening', { 'text-indent': '0' }),
    rule('.initial', { float: start, 'font-size': '2.2em', 'line-height': '1.4' }, side('padding', 'end', '.2em', direction), inked(colors.accent)),
  ];
}

/** As many columns as are as wide as a phone's line. */
function columnRules({ colors }: Theme): readonly Rule[] {
  const counts = [2, 3, 4].map((count) => rule(`.columns-${count}`, { columns: `${count} 14em` }));
  return [
    rule('.columns', { 'column-gap': '1.6em' }),
    ...counts,
    rule('.columns.ruled', ruled('column-rule', colors.rule)),
  ];
}

function listRules({ list, body }: Theme, direction: Direction): readonly Rule[] {
  const bullets = list.bullets.map((bullet, depth) => {
    const selector = Array.from({ length: depth + 1 }, () => 'ul').join(' ');
    return rule(`${selector} > li`, { 'list-style-type': cssString(`${bullet}\u00A0\u00A0`) });
  });
  return [
    rule('ul, ol', { margin: `0 0 ${em(Math.max(body.spaceAfter, body.size / 2), body.size)}`, padding: '0' }),
    rule('li', side('margin', 'start', em(list.indent, body.size), direction), {
      'margin-bottom': em(list.itemSpace, body.size),
    }),
    rule('li > ul, li > ol', { 'margin-bottom': '0' }),
    rule('li::marker', inked(list.markerColor)),
    rule('ul', { 'list-style-type': 'disc' }),
    ...bullets,
    ...Object.entries(CSS_NUMERALS).map(([name, style]) => rule(`ol.${name}`, { 'list-style-type': style })),
    ...COUNTED_BY_CSS.map((name) => rule(`ol.${name}`, { 'list-style-type': name })),
    rule('li.task', { 'list-style-type': 'none' }),
  ];
}

/** Readers that know no strings as markers count in the digits of the book. Words get room beside the text. */
export function itemMarkerRules(markers: readonly ItemMarker[], { list, body }: Theme, { numerals, direction }: Metadata): readonly Rule[] {
  const classes = [...new Set(markers.map(({ className }) => className))];
  const roomOf = (name: string): number =>
    Math.max(...markers.filter(({ className }) => className === name).map(({ marker }) => letterCount(marker))) * LETTER_EM;
  return [
    ...classes.map((name) => rule(`ol.${name}`, { 'list-style-type': CSS_NUMERALS[numerals] })),
    ...classes
      .filter((name) => roomOf(name) > list.indent / body.size)
      .map((name) => rule(`ol.${name} > li`, side('margin', 'start', em(roomOf(name), 1), direction))),
    ...markers.map(({ className, value, marker }) =>
      rule(`ol.${className} > li[value="${value}"]`, { 'list-style-type': cssString(`${marker}\u00A0`) }),
    ),
  ];
}

/** Without marks above letters. */
function letterCount(marker: string): number {
  return [...marker.matchAll(/[^\p{M}\p{Cf}]/gu)].length;
}

function quoteRules({ quote, body }: Theme, direction: Direction): readonly Rule[] {
  const bar = side('border', 'start', `${number(quote.barWidth)}px solid`, direction);
  return [
    rule(
      'blockquote',
      { margin: '1em 0' },
      side('padding', 'start', em(quote.indent, body.size), direction),
      quote.barWidth > 0 ? barred(bar, quote.barColor) : {},
    ),
    rule('blockquote > :last-child', { 'margin-bottom': '0' }),
    rule('figure.quote', { margin: '1em 0' }),
    rule('figure.quote > blockquote', { margin: '0 0 .4em' }),
    rule('.attribution', startAligned(direction), side('padding', 'start', em(quote.indent, quote.attribution.size), direction)),
  ];
}

function tableRules({ table, colors }: Theme): readonly Rule[] {
  const size = table.text.size;
  const fill = table.headerFill;
  return [
    rule('table', { width: '100%', margin: '1.2em 0', 'border-collapse': 'collapse' }),
    rule('caption', { 'caption-side': 'top', padding: '0 0 .5em' }),
    rule('tr', { 'break-inside': 'avoid', 'page-break-inside': 'avoid' }),
    rule('th, td', { padding: `${em(table.cellPaddingY, size)} ${em(table.cellPaddingX, size)}`, 'vertical-align': 'top' }),
    rule('td', ruled('border-bottom', colors.rule)),
    rule(
      'thead th',
      { 'vertical-align': 'bottom' },
      fill === null ? {} : filled(fill),
      barred(border('border-bottom', Math.max(1, table.headerRule)), table.header.color),
    ),
    rule('thead th.upper', { 'border-bottom': 'none' }),
    rule('thead th.spanner', ruled('border-bottom', colors.rule)),
    rule('tbody th', { 'text-align': 'start' }, ruled('border-bottom', colors.rule)),
    ...(table.stripe === null ? [] : [rule('tr.stripe', filled(table.stripe))]),
    rule('table.striped tr.stripe', filled(table.stripe ?? colors.panel)),
    rule('table.plain tr.stripe', { 'background-color': 'transparent' }),
    rule('.decimal', { 'white-space': 'nowrap', 'font-variant-numeric': 'tabular-nums' }),
    rule('.decimal[data-pad]::after', { content: 'attr(data-pad)', visibility: 'hidden' }),
    rule('.wide', { 'overflow-x': 'auto', margin: '1.2em 0' }),
    rule('.wide > table', { margin: '0' }),
    rule('.noted-table > .wide', { margin: '0' }),
    rule('.noted-table', { margin: '1.2em 0' }),
    rule('.noted-table > table', { margin: '0' }),
    rule('.table-notes', { 'margin-top': '.4em' }),
    rule('.table-note p', { 'text-align': 'start', 'text-indent': '0', margin: '0' }),
    rule('.table-note p:first-of-type', { display: 'inline' }),
    ...(['left', 'right', 'center'] as const).map((align) => rule(`.align-${align}`, { 'text-align': align })),
  ];
}

function figureRules({ figure }: Theme): readonly Rule[] {
  return [
    rule('figure', { margin: '1.4em 0', 'break-inside': 'avoid', 'page-break-inside': 'avoid' }),
    rule('figure > img', { display: 'block', margin: '0 auto' }),
    rule('.figure-row', { display: 'flex', 'flex-wrap': 'wrap', gap: '1em', 'align-items': 'flex-end', 'justify-content': 'center' }),
    rule('.figure-row > figure', { flex: '1 1 8em', margin: '0' }),
    rule('figcaption', { 'text-align': 'center', 'margin-top': em(figure.captionGap, figure.caption.size) }),
  ];
}

/** The number stands at the end side, the formula in the middle of the line. */
function formulaRules(direction: Direction): readonly Rule[] {
  return [
    // Signs reach above and below the box of their formula: without room there, readers would scroll up and down.
    rule('.equation', { display: 'grid', 'grid-template-columns': '1fr auto 1fr', 'align-items': 'center', margin: '.5em 0', padding: '.5em 0', 'overflow-x': 'auto' }),
    rule('.equation math', { 'grid-column': '2' }),
    rule('.equation-number', { 'grid-column': '3', 'text-align': direction === 'rtl' ? 'left' : 'right' }),
  ];
}

function codeRules(theme: Theme): readonly Rule[] {
  const { code, body, colors } = theme;
  return [
    rule('code', { 'font-size': em(Math.max(code.size, body.size * MIN_TEXT_EM), body.size), 'overflow-wrap': 'anywhere' }),
    rule('pre', filled(code.fill), {
      margin: '1em 0',
      padding: em(code.padding, body.size),
      'line-height': number(LINE_HEIGHT),
      'text-align': 'left',
      'white-space': 'pre-wrap',
    }),
    ...TOKEN_KINDS.map((kind) => codePartRule(kind, theme)),
    rule('.code-line', { display: 'block' }),
    rule('.code-line.ltr', { 'text-align': 'left' }),
    rule('.code-line.rtl', { 'text-align': 'right' }),
    rule('.demo', { margin: '1.4em 0' }, ruled('border', colors.rule)),
    rule('.demo > pre', { margin: '0' }),
    rule('.demo-result', { padding: em(code.padding, body.size) }),
    rule('.demo-result > :last-child', { 'margin-bottom': '0' }),
  ];
}

function codePartRule(kind: TokenKind, theme: Theme): Rule {
  const { color, weight } = codeLook(kind, theme);
  return rule(`.${codeClass(kind)}`, weight === 400 ? {} : { 'font-weight': String(weight) }, color === theme.colors.text ? [] : inked(color));
}

/** How far the first line of an entry stands out. */
const OVERHANG = '2em';

/** Entries in Latin letters stand at the left. */
function bibliographyRules(direction: Direction): readonly Rule[] {
  const other = direction === 'rtl' ? 'ltr' : 'rtl';
  return [
    rule('a[role="doc-biblioref"]', { color: 'inherit', 'text-decoration': 'none' }),
    rule('.bibliography', { margin: '1em 0', padding: '0' }),
    rule('.bibliography > li', { 'list-style-type': 'none', margin: '0 0 .5em' }, side('margin', 'start', '0', direction), side('padding', 'start', OVERHANG, direction), { 'text-indent': `-${OVERHANG}` }),
    rule(`.bibliography > li[dir="${other}"]`, side('padding', 'start', OVERHANG, other), side('padding', 'end', '0', other), startAligned(other)),
    rule('.bibliography > .numbered', { padding: '0', 'text-indent': '0' }),
  ];
}

/** Between notes on a screen, where none ends a page, in ems of their own besides what the theme has. */
const LEAST_NOTE_SPACE = 0.4;

function noteRules({ notes }: Theme, direction: Direction): readonly Rule[] {
  const scale = Math.max(notes.markScale, MIN_MARK_EM);
  return [
    rule('sup.noteref', {
      'font-weight': '400',
      'font-size': em(scale, 1),
      'line-height': '0',
      'vertical-align': 'baseline',
      position: 'relative',
      bottom: em(notes.markRise, scale),
    }),
    rule('sup.noteref a, .back, nav a, .contents a', { 'text-decoration': 'none' }),
    rule('sup.noteref a', inked(notes.markColor), side('padding', 'start', '.15em', direction)),
    rule('.notes > li', { 'margin-bottom': em(notes.spaceBetween + LEAST_NOTE_SPACE * notes.text.size, notes.text.size) }),
    rule('.notes.marked', { 'list-style-type': 'none', padding: '0' }),
    rule('.note-mark + p', { display: 'inline' }),
    rule('.notes p', { margin: '0', 'text-indent': '0' }),
    ...bibliographyRules(direction),
    rule('a[role="doc-glossref"]', { color: 'inherit', 'text-decoration-style': 'dotted' }),
    rule('.back', side('margin', 'start', '.4em', direction), { 'white-space': 'nowrap' }),
  ];
}
