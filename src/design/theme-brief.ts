/**
 * `brief`: a policy brief or report, read on a desk and on a screen. Naskh for the text, a sans for
 * everything that is scanned (headings, tables, labels), deep blue with a copper second accent.
 * Vertical measures are halves and quarters of the body's 20 pt leading; 34 lines make a page.
 */
import { mm, pt, ZERO_PT } from '../base/units.js';
import { NO_FEATURES, type } from './text-design.js';
import type { BoxDesign, HeadingDesign, TextDesign, Theme, ThemeColors } from './theme.js';

const colors = {
  text: '#1b2530',
  muted: '#55616d',
  accent: '#143f5e',
  accent2: '#a0471b',
  link: '#0f5c8a',
  rule: '#c5cfd7',
  panel: '#eef4f7',
} as const satisfies ThemeColors;

const heading = (text: TextDesign, spaceBefore: number, spaceAfter: number): HeadingDesign => ({
  ...text,
  spaceBefore: pt(spaceBefore),
  spaceAfter: pt(spaceAfter),
  align: 'start',
  rule: ZERO_PT,
  newPage: null,
});

const box = (barColor: BoxDesign['barColor'], fill: BoxDesign['fill']): BoxDesign => ({
  fill,
  barWidth: pt(3.5),
  barColor,
  padding: pt(14),
  title: type('heading', 13, 22, 700, barColor),
  lines: {},
});

export const briefTheme: Theme = {
  name: 'brief',
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: pt(84), bottom: pt(77), inner: pt(84), outer: pt(78) },
  },
  fonts: {
    body: ['Noto Naskh Arabic', 'Noto Serif'],
    heading: ['IBM Plex Sans Arabic', 'Noto Serif'],
    code: ['Noto Sans Mono', 'Noto Naskh Arabic'],
    emphasis: ['IBM Plex Sans Arabic', 'Noto Naskh Arabic', 'Noto Serif'],
  },
  features: NO_FEATURES,
  latinScale: 0.86,
  colors,
  body: { size: pt(11.5), leading: pt(20), spaceAfter: pt(8), firstLineIndent: ZERO_PT, justify: true, kashida: 'auto', hang: true },
  title: {
    title: type('heading', 24, 38, 700, colors.accent),
    subtitle: type('heading', 14, 24, 400, colors.accent2),
    byline: type('heading', 9.5, 18, 400, colors.muted),
    abstract: type('body', 12.5, 22, 400, colors.accent),
    align: 'start',
    sink: ZERO_PT,
    spaceAfter: pt(20),
    bar: pt(5),
  },
  headings: {
    1: heading(type('heading', 17, 28, 700, colors.accent), 22, 6),
    2: heading(type('heading', 13.5, 22, 700, colors.accent2), 16, 4),
    3: heading(type('heading', 12, 20, 700, colors.text), 12, 3),
    4: heading(type('heading', 11, 20, 700, colors.muted), 10, 2),
  },
  list: {
    indent: pt(20),
    markerGap: pt(8),
    itemSpace: pt(3),
    bullets: ['•', '–', '•'],
    counters: ['decimal', 'abjad', 'decimal'],
    markerColor: colors.accent2,
    lines: {},
  },
  quote: {
    indent: pt(18),
    barWidth: pt(2.5),
    barColor: colors.accent2,
    text: type('body', 12, 21, 400, colors.accent),
    attribution: type('heading', 9.5, 18, 400, colors.muted),
    lines: {},
  },
  verse: {
    text: type('body', 12, 25, 400, colors.text),
    title: type('heading', 12, 24, 700, colors.accent),
    number: type('heading', 8.5, 25, 400, colors.muted),
    attribution: type('heading', 9.5, 20, 400, colors.muted),
    gap: pt(32),
    stanzaGap: pt(10),
    indent: pt(36),
    space: pt(15),
    kashida: 'auto',
  },
  // Lines of a cell stand closer than 1.5 of their size: past that, poppler reads across the row.
  table: {
    text: type('heading', 9.75, 14.5, 400, colors.text),
    header: type('heading', 9.75, 14.5, 700, colors.accent),
    caption: type('heading', 9.5, 16, 700, colors.accent),
    cellPaddingX: pt(8),
    cellPaddingY: pt(5.5),
    headerFill: colors.panel,
    hairline: pt(0.5),
    headerRule: pt(1.25),
    lines: { justify: false, kashida: 'off', hang: false },
  },
  figure: { caption: type('heading', 9.5, 16, 400, colors.muted), captionGap: pt(6), maxHeight: 0.6 },
  code: { size: pt(9), leading: pt(14), color: colors.text, fill: '#f4f5f7', padding: pt(10) },
  box: { summary: box(colors.accent, colors.panel), note: box(colors.accent2, '#fbf4ee') },
  notes: {
    text: type('body', 9.25, 15.5, 400, colors.text),
    markScale: 0.66,
    markRise: 0.36,
    ruleLength: pt(110),
    ruleWidth: pt(0.5),
    gapAbove: pt(16),
    spaceBetween: pt(2),
    lines: {},
  },
  furniture: {
    text: type('heading', 9, 14, 400, colors.muted),
    folio: 'outer',
    headGap: pt(24),
    footGap: pt(34),
    headRule: pt(0.5),
  },
  cover: { background: '#143f5e', foreground: '#ffffff', accent: '#f0b48f' },
  sections: { opening: { front: 'any', part: 'any', chapter: 'any', back: 'any' } },
};
