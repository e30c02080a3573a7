/**
 * The book's style sheet, from the same theme as the printed page. Sizes are relative to the size
 * that the reader chose. It says nothing of direction: EPUB forbids it, the markup says it. It sets
 * no colour of the page or of plain text, so that sepia and night pages work.
 */
import { cssFontFeatures } from '../base/font-features.js';
import { leastLeading } from '../design/family-settings.js';
import { featuresOf } from '../design/text-design.js';
import type { FontRole, HeadingDesign, Theme } from '../design/theme.js';
import type { Direction, Metadata } from '../document/metadata.js';
import type { EmbeddedFonts } from './embedded-fonts.js';
import { chartRules } from './css-charts.js';
import { blockRules, itemMarkerRules } from './css-blocks.js';
import { marginNoteRules } from './css-margin-notes.js';
import { ornamentRules } from './css-ornaments.js';
import { sectionRules } from './css-sections.js';
import { wideVerse } from './css-verse.js';
import type { ItemMarker } from './list-markers.js';
import { LINE_HEIGHT, MIN_TEXT_EM } from './reading-sizes.js';
import { barred, border, cssString, em, inked, number, rule, type Rule, ruled, serializeMedia, serializeStyleSheet, side, startAligned } from './style-sheet.js';
import { type DesignedStyle, designedStyles, PLAIN_STYLES } from './text-styles.js';

/** What a reader falls back to when a user turns the book's fonts off. */
const GENERIC: Readonly<Record<FontRole, string>> = {
  body: 'serif',
  heading: 'sans-serif',
  display: 'sans-serif',
  code: 'monospace',
  emphasis: 'sans-serif',
  quran: 'serif',
};

/** A chapter opening may sink; on a small screen no further than this. */
const MAX_SINK_EM = 3;

/** What of the style sheet a publication needs. */
interface CssParts {
  readonly withCharts: boolean;
  readonly hasSections: boolean;
  readonly hasMarginNotes: boolean;
}

export function renderCss(theme: Theme, metadata: Metadata, fonts: EmbeddedFonts, markers: readonly ItemMarker[], { withCharts, hasSections, hasMarginNotes }: CssParts): string {
  const { direction } = metadata;
  const rules = [
    ...fontFaces(fonts),
    ...baseRules(theme, direction, fonts),
    ...textRules(theme, fonts),
    ...headingRules(theme),
    ...blockRules(theme, direction),
    ...(hasMarginNotes ? marginNoteRules(theme, direction) : []),
    ...(withCharts ? chartRules(theme) : []),
    ...itemMarkerRules(markers, theme, metadata),
    ...titleRules(theme),
    ...(hasSections ? sectionRules(theme) : []),
    ...contentsRules(direction),
  ];
  return `@charset "utf-8";\n${serializeStyleSheet(rules)}${serializeMedia(wideVerse(theme, direction))}`;
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

/** Said of every text, as the setting is inherited; of none where the whole theme has no features. */
function featureSettings(features: readonly string[], theme: Theme): Readonly<Record<string, string>> {
  const texts = [...Object.values(theme.features), ...designedStyles(theme).map(({ design }) => design.features ?? [])];
  return texts.every((list) => list.length === 0) ? {} : { 'font-feature-settings': cssFontFeatures(features) };
}

function baseRules(theme: Theme, direction: Direction, fonts: EmbeddedFonts): readonly Rule[] {
  const { body, colors, latinScale } = theme;
  const leading = Math.max(LINE_HEIGHT, body.leading / body.size);
  const spaceAfter = em(body.spaceAfter, body.size);
  return [
    rule('body', familyOf('body', fonts), featureSettings(theme.features.body, theme), {
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
    rule('.foreign', { width: 'fit-content', 'text-indent': '0' }),
    rule('a', inked(colors.link), {
      'text-decoration': 'underline',
      'text-decoration-thickness': '1px',
      'text-underline-offset': '.3em',
    }),
    rule('bdi[lang][dir="ltr"]', { 'font-size': em(latinScale, 1) }),
    rule('math', { 'font-family': ['"Latin Modern Math"', '"STIX Two Math"', 'math', familyOf('body', fonts)['font-family'] ?? 'serif'].join(', ') }),
    rule('.telephone', { 'white-space': 'nowrap' }),
    rule('hr', { margin: '1.5em auto', width: '6em', height: '0', border: 'none' }, ruled('border-top', colors.rule)),
    rule('img', { 'max-width': '100%', 'max-height': '95vh', height: 'auto' }),
    rule('img.cover', { display: 'block', margin: '0 auto' }),
    rule('img.inline', { 'max-height': '1.4em', width: 'auto', 'vertical-align': 'middle' }),
  ];
}

/** Face, weight, size and colour of every element with a design of its own. */
function textRules(theme: Theme, fonts: EmbeddedFonts): readonly Rule[] {
  const plain = PLAIN_STYLES.flatMap(({ selector, font }) => (font === null ? [] : [rule(selector, familyOf(font, fonts), featureSettings(theme.features[font], theme))]));
  return [...plain, ...designedStyles(theme).map((style) => designedRule(style, theme, fonts))];
}

function designedRule({ selector, font, weight, design, around }: DesignedStyle, theme: Theme, fonts: EmbeddedFonts): Rule {
  const inherits = design.color === theme.colors.text;
  return rule(
    selector,
    font === null || font === 'body' ? {} : familyOf(font, fonts),
    featureSettings(featuresOf(design, theme), theme),
    { 'font-weight': String(weight), 'font-size': em(Math.max(design.size, around * MIN_TEXT_EM), around) },
    inherits ? {} : inked(design.color),
  );
}

function headingRules(theme: Theme): readonly Rule[] {
  const { headings, colors } = theme;
  const levels = [1, 2, 3, 4] as const;
  const keep = rule('h1, h2, h3, h4', {
    'break-after': 'avoid',
    'page-break-after': 'avoid',
    'break-inside': 'avoid',
    'page-break-inside': 'avoid',
    'line-height': number(Math.max(1.5, leastLeading(theme, 'heading'))),
    'text-wrap': 'balance',
  });
  const designed = levels.map((level) => {
    const heading = headings[level];
    const sink = sinkOf(heading);
    return rule(
      `h${level}`,
      { margin: `${em(sink, heading.size)} 0 ${em(Math.max(heading.spaceAfter, heading.size / 3), heading.size)}` },
      heading.align === 'center' ? { 'text-align': 'center' } : {},
      heading.rule > 0 ? ruled('border-bottom', colors.rule) : {},
    );
  });
  return [keep, ...designed, ...ornamentRules(theme, (level) => sinkOf(headings[level]))];
}

/** Above a heading on a screen, in the unit of sizes. */
function sinkOf({ newPage, spaceBefore, size }: HeadingDesign): number {
  return Math.min(newPage?.sink ?? spaceBefore, MAX_SINK_EM * size);
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
    rule('.logo', { 'text-align': title.align, 'text-indent': '0', margin: '2em 0 .6em' }),
    rule('.logo img', { 'max-width': '50%', 'max-height': '5em' }),
    rule('.rights', { margin: `${em(body.leading, body.size)} 0 0` }),
  ];
}

function contentsRules(direction: Direction): readonly Rule[] {
  return [
    rule('nav ol, .contents ol', { 'list-style-type': 'none', margin: '0' }),
    rule('nav li, .contents li', side('margin', 'start', '0', direction), { 'margin-bottom': '.35em' }),
    rule('nav li li, .contents li li', side('margin', 'start', '1.4em', direction)),
    rule('.index ul', { margin: '0' }),
    rule('.index li', { 'list-style-type': 'none' }, side('margin', 'start', '0', direction)),
    rule('.index li li', { 'list-style-type': 'none' }, side('margin', 'start', '1.4em', direction)),
    rule('.index-letter', { 'font-weight': '700', margin: '.8em 0 .2em', 'text-indent': '0' }),
    rule('dl', { margin: '1em 0' }),
    rule('dt', { 'font-weight': '700', 'break-after': 'avoid' }),
    rule('dd', side('margin', 'start', '1.6em', direction), { 'margin-bottom': '.5em' }),
    rule('nav a, .contents a', { color: 'inherit' }),
  ];
}
