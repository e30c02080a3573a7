/**
 * The book's style sheet, from the same theme as the printed page. Sizes are relative to the size
 * that the reader chose. It says nothing of direction: EPUB forbids it, the markup says it. It sets
 * no colour of the page or of plain text, so that sepia and night pages work.
 */
import type { FontRole, Theme } from '../design/theme.js';
import type { Direction } from '../document/metadata.js';
import type { EmbeddedFonts } from './embedded-fonts.js';
import {
  barred,
  cssString,
  type Declaration,
  em,
  filled,
  inked,
  number,
  rule,
  type Rule,
  ruled,
  serializeStyleSheet,
  side,
} from './style-sheet.js';
import { type DesignedStyle, designedStyles, PLAIN_STYLES } from './text-styles.js';

/** What a reader falls back to when a user turns the book's fonts off. */
const GENERIC: Readonly<Record<FontRole, string>> = {
  body: 'serif',
  heading: 'sans-serif',
  code: 'monospace',
  emphasis: 'sans-serif',
};

/** Arabic has marks above and below its letters: less makes lines of vocalised text touch. */
const LINE_HEIGHT = 1.7;

/** Print sizes that a screen held in a hand makes too small, as shares of the text around them. */
const MIN_TEXT_EM = 0.85;
const MIN_MARK_EM = 0.75;

/** A chapter opening may sink; on a small screen no further than this. */
const MAX_SINK_EM = 3;

export function renderCss(theme: Theme, direction: Direction, fonts: EmbeddedFonts): string {
  const rules = [
    ...fontFaces(fonts),
    ...baseRules(theme, direction, fonts),
    ...textRules(theme, fonts),
    ...headingRules(theme),
    ...listRules(theme, direction),
    ...quoteRules(theme, direction),
    ...tableRules(theme),
    ...figureRules(theme),
    ...codeRules(theme),
    ...boxRules(theme, direction),
    ...noteRules(theme, direction),
    ...titleRules(theme),
    ...contentsRules(direction),
  ];
  return `@charset "utf-8";\n${serializeStyleSheet(rules)}`;
}

/** For readers that do not know `start`, the side that it means. */
function startAligned(direction: Direction): readonly Declaration[] {
  return [direction === 'rtl' ? 'right' : 'left', 'start'].map((value) => ({ property: 'text-align', value, night: null }));
}

/** A solid border without its colour; `width` in CSS pixels. */
function border(property: string, width: number): readonly Declaration[] {
  return [{ property, value: `${number(width)}px solid`, night: null }];
}

function fontFaces({ faces }: EmbeddedFonts): readonly Rule[] {
  return faces.map(({ face, file }) =>
    rule('@font-face', {
      'font-family': cssString(face.family),
      'font-weight': String(face.weight),
      'font-style': 'normal',
      src: `url(${file.path})`,
    }),
  );
}

function familyOf(role: FontRole, { stacks }: EmbeddedFonts): Readonly<Record<string, string>> {
  return { 'font-family': [...stacks[role].map(cssString), GENERIC[role]].join(', ') };
}

function baseRules({ body, colors, latinScale }: Theme, direction: Direction, fonts: EmbeddedFonts): readonly Rule[] {
  const leading = Math.max(LINE_HEIGHT, body.leading / body.size);
  const spaceAfter = em(body.spaceAfter, body.size);
  return [
    rule('body', familyOf('body', fonts), {
      'line-height': number(leading),
      'font-synthesis': 'none',
      'overflow-wrap': 'break-word',
      hyphens: 'none',
      widows: '2',
      orphans: '2',
    }),
    rule('body, p, h1, h2, h3, h4, li, th, td, caption', startAligned(direction)),
    rule('em, i, cite, dfn, address', { 'font-style': 'normal' }),
    rule('strong, b', { 'font-weight': '700' }),
    rule('p', { margin: `0 0 ${spaceAfter}` }),
    ...(body.firstLineIndent > 0 ? [rule('p + p', { 'text-indent': em(body.firstLineIndent, body.size) })] : []),
    rule('a', inked(colors.link), {
      'text-decoration': 'underline',
      'text-decoration-thickness': '1px',
      'text-underline-offset': '.3em',
    }),
    rule('bdi[dir="ltr"]', { 'font-size': em(latinScale, 1) }),
    rule('hr', { margin: '1.5em auto', width: '6em', height: '0', border: 'none' }, ruled('border-top', colors.rule)),
    rule('img', { 'max-width': '100%', 'max-height': '95vh', height: 'auto' }),
    rule('img.inline', { 'max-height': '1.4em', width: 'auto', 'vertical-align': 'middle' }),
  ];
}

/** Face, weight, size and colour of every element with a design of its own. */
function textRules(theme: Theme, fonts: EmbeddedFonts): readonly Rule[] {
  const plain = PLAIN_STYLES.flatMap(({ selector, font }) => (font === null ? [] : [rule(selector, familyOf(font, fonts))]));
  return [...plain, ...designedStyles(theme).map((style) => designedRule(style, theme, fonts))];
}

function designedRule({ selector, font, weight, design, around }: DesignedStyle, theme: Theme, fonts: EmbeddedFonts): Rule {
  const inherits = design.color === theme.colors.text;
  return rule(
    selector,
    font === null || font === 'body' ? {} : familyOf(font, fonts),
    { 'font-weight': String(weight), 'font-size': em(Math.max(design.size, around * MIN_TEXT_EM), around) },
    inherits ? {} : inked(design.color),
  );
}

function headingRules({ headings, colors }: Theme): readonly Rule[] {
  const levels = [1, 2, 3, 4] as const;
  const keep = rule('h1, h2, h3, h4', {
    'break-after': 'avoid',
    'page-break-after': 'avoid',
    'break-inside': 'avoid',
    'page-break-inside': 'avoid',
    'line-height': '1.5',
    'text-wrap': 'balance',
  });
  const designed = levels.map((level) => {
    const heading = headings[level];
    const sink = Math.min(heading.newPage?.sink ?? heading.spaceBefore, MAX_SINK_EM * heading.size);
    return rule(
      `h${level}`,
      { margin: `${em(sink, heading.size)} 0 ${em(Math.max(heading.spaceAfter, heading.size / 3), heading.size)}` },
      heading.align === 'center' ? { 'text-align': 'center' } : {},
      heading.rule > 0 ? ruled('border-bottom', colors.rule) : {},
    );
  });
  return [keep, ...designed];
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
    rule('ol.latn', { 'list-style-type': 'decimal' }),
    rule('ol.arab', { 'list-style-type': 'arabic-indic' }),
    rule('ol.arabext', { 'list-style-type': 'persian' }),
    rule('li.task', { 'list-style-type': 'none' }),
  ];
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
    ...(['left', 'right', 'center'] as const).map((align) => rule(`.align-${align}`, { 'text-align': align })),
  ];
}

function figureRules({ figure }: Theme): readonly Rule[] {
  return [
    rule('figure', { margin: '1.4em 0', 'break-inside': 'avoid', 'page-break-inside': 'avoid' }),
    rule('figure > img', { display: 'block', margin: '0 auto' }),
    rule('figcaption', { 'text-align': 'center', 'margin-top': em(figure.captionGap, figure.caption.size) }),
  ];
}

function codeRules({ code, body }: Theme): readonly Rule[] {
  return [
    rule('code', { 'font-size': em(Math.max(code.size, body.size * MIN_TEXT_EM), body.size), 'overflow-wrap': 'anywhere' }),
    rule('pre', filled(code.fill), {
      margin: '1em 0',
      padding: em(code.padding, body.size),
      'line-height': number(LINE_HEIGHT),
      'text-align': 'left',
      'white-space': 'pre-wrap',
    }),
  ];
}

function boxRules({ box, body }: Theme, direction: Direction): readonly Rule[] {
  const roles = ['summary', 'note'] as const;
  const designed = roles.map((role) => {
    const { fill, barWidth, barColor, padding } = box[role];
    const bar = side('border', 'start', `${number(barWidth)}px solid`, direction);
    return rule(
      `.${role}`,
      filled(fill),
      { padding: `${em(padding, body.size)} ${em(padding * 1.2, body.size)}` },
      barWidth > 0 ? barred(bar, barColor) : {},
    );
  });
  return [
    rule('.box', { margin: '1.4em 0' }),
    ...designed,
    rule('.box-title', { margin: '0 0 .3em', 'text-indent': '0', 'break-after': 'avoid', 'page-break-after': 'avoid' }),
    rule('.box > :last-child', { 'margin-bottom': '0' }),
  ];
}

function noteRules({ notes }: Theme, direction: Direction): readonly Rule[] {
  const scale = Math.max(notes.markScale, MIN_MARK_EM);
  return [
    rule('sup.noteref', {
      'font-size': em(scale, 1),
      'line-height': '0',
      'vertical-align': 'baseline',
      position: 'relative',
      bottom: em(notes.markRise, scale),
    }),
    rule('sup.noteref a, .back, nav a', { 'text-decoration': 'none' }),
    rule('sup.noteref a', side('padding', 'start', '.15em', direction)),
    rule('.notes > li', { 'margin-bottom': '.6em' }),
    rule('.notes p', { margin: '0', 'text-indent': '0' }),
    rule('.back', side('margin', 'start', '.4em', direction), { 'white-space': 'nowrap' }),
  ];
}

function titleRules({ title, colors, body }: Theme): readonly Rule[] {
  return [
    rule('.title-page', { margin: '12% 0 0' }, title.align === 'center' ? { 'text-align': 'center' } : {}),
    rule(
      '.title',
      { margin: '0 0 .4em', padding: '.6em 0 0', 'text-align': title.align },
      title.bar > 0 ? barred(border('border-top', title.bar), colors.accent) : {},
    ),
    rule('.subtitle, .byline, .imprint, .rights', { 'text-align': title.align, 'text-indent': '0', 'text-wrap': 'balance', margin: '0 0 .6em' }),
    rule('.byline', { margin: '0 0 2em' }),
    rule('.title-page .abstract', { margin: '0 0 2em' }),
    rule('.imprint', { margin: '0' }),
    rule('.rights', { margin: `${em(body.leading, body.size)} 0 0` }),
  ];
}

function contentsRules(direction: Direction): readonly Rule[] {
  return [
    rule('nav ol', { 'list-style-type': 'none', margin: '0' }),
    rule('nav li', side('margin', 'start', '0', direction), { 'margin-bottom': '.35em' }),
    rule('nav li li', side('margin', 'start', '1.4em', direction)),
    rule('nav a', { color: 'inherit' }),
  ];
}
