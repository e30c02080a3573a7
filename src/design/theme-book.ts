/**
 * `book`: a classical Arabic book. Amiri throughout, wide outer and lower margins, paragraphs told
 * apart by an indent instead of a space, chapters on new pages, black with one burgundy accent.
 * Nearly every vertical measure is a multiple of the body's 24 pt leading, so that the lines of the
 * two sides of a leaf fall on each other; 27 lines make a page.
 */
import { mm, pt, ZERO_PT } from '../base/units.js';
import { NO_FEATURES, type } from './text-design.js';
import type { BoxDesign, HeadingDesign, TextDesign, Theme, ThemeColors } from './theme.js';

const colors = {
  text: '#1a1a1a',
  muted: '#595550',
  accent: '#7a1f2b',
  accent2: '#7a1f2b',
  link: '#7a1f2b',
  rule: '#b8b0a4',
  panel: '#f6f2ea',
} as const satisfies ThemeColors;

const heading = (text: TextDesign, spaceBefore: number, spaceAfter: number): HeadingDesign => ({
  ...text,
  spaceBefore: pt(spaceBefore),
  spaceAfter: pt(spaceAfter),
  align: 'start',
  rule: ZERO_PT,
  newPage: null,
});

const box: BoxDesign = {
  fill: colors.panel,
  barWidth: ZERO_PT,
  barColor: colors.accent,
  padding: pt(18),
  title: type('heading', 14, 24, 700, colors.accent),
  lines: {},
};

export const bookTheme: Theme = {
  name: 'book',
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: pt(92), bottom: pt(101), inner: pt(92), outer: pt(116) },
  },
  fonts: {
    body: ['Amiri', 'Noto Serif'],
    heading: ['Amiri', 'Noto Serif'],
    code: ['Noto Sans Mono', 'Noto Naskh Arabic'],
    emphasis: ['Noto Naskh Arabic', 'Amiri', 'Noto Serif'],
  },
  features: NO_FEATURES,
  latinScale: 0.92,
  colors,
  body: { size: pt(13.5), leading: pt(24), spaceAfter: ZERO_PT, firstLineIndent: pt(24), justify: true, kashida: 'off', hang: true },
  title: {
    title: type('heading', 34, 54, 700, colors.text),
    subtitle: type('heading', 19, 32, 400, colors.accent),
    byline: type('heading', 13, 24, 400, colors.muted),
    abstract: type('body', 13, 24, 400, colors.text),
    align: 'center',
    sink: pt(96),
    spaceAfter: pt(48),
    bar: ZERO_PT,
  },
  headings: {
    1: {
      ...heading(type('heading', 25, 48, 700, colors.text), 48, 48),
      align: 'center',
      newPage: { sink: pt(72) },
    },
    2: heading(type('heading', 18, 30, 700, colors.accent), 30, 12),
    3: heading(type('heading', 15, 24, 700, colors.text), 24, 0),
    4: heading(type('heading', 13.5, 24, 700, colors.accent), 24, 0),
  },
  list: {
    indent: pt(26),
    markerGap: pt(9),
    itemSpace: ZERO_PT,
    bullets: ['•', '–', '•'],
    counters: ['decimal', 'abjad', 'decimal'],
    markerColor: colors.accent,
    lines: {},
  },
  quote: {
    indent: pt(30),
    barWidth: ZERO_PT,
    barColor: colors.rule,
    text: type('body', 12.5, 24, 400, colors.text),
    attribution: type('body', 11.5, 24, 400, colors.muted),
    lines: {},
  },
  verse: {
    text: type('body', 13.5, 30, 400, colors.text),
    title: type('heading', 15, 36, 700, colors.accent),
    number: type('body', 10.5, 30, 400, colors.muted),
    attribution: type('body', 11.5, 24, 400, colors.muted),
    gap: pt(36),
    stanzaGap: pt(18),
    indent: pt(48),
    space: pt(24),
    kashida: 'auto',
  },
  table: {
    text: type('body', 11.5, 19, 400, colors.text),
    header: type('heading', 11.5, 19, 700, colors.text),
    caption: type('heading', 11.5, 20, 700, colors.text),
    cellPaddingX: pt(8),
    cellPaddingY: pt(4),
    headerFill: null,
    hairline: pt(0.4),
    headerRule: pt(0.9),
    lines: { justify: false, kashida: 'off', hang: false },
  },
  figure: { caption: type('body', 11.5, 20, 400, colors.muted), captionGap: pt(8), maxHeight: 0.65 },
  code: { size: pt(9.5), leading: pt(15), color: colors.text, fill: colors.panel, padding: pt(12) },
  box: { summary: box, note: box },
  notes: {
    text: type('body', 10.75, 18, 400, colors.text),
    markScale: 0.66,
    markRise: 0.36,
    ruleLength: pt(120),
    ruleWidth: pt(0.5),
    gapAbove: pt(18),
    spaceBetween: ZERO_PT,
    lines: {},
  },
  furniture: {
    text: type('body', 11, 18, 400, colors.muted),
    folio: 'center',
    headGap: pt(28),
    footGap: pt(44),
    headRule: ZERO_PT,
  },
  cover: { background: '#7a1f2b', foreground: '#ffffff', accent: '#e9d9b6' },
  sections: { opening: { front: 'recto', part: 'recto', chapter: 'recto', back: 'recto' } },
};
