/** What some families ask of a theme that was drawn up for others. */
import { pt } from '../base/units.js';
import type { BoxDesign, FontRole, HeadingDesign, TextDesign, Theme, TitleDesign } from './theme.js';

const NASTALIQ = 'Noto Nastaliq Urdu';

/** The family that readers of a language expect, where publications do not say. */
const FAMILY_OF_LANGUAGE: Readonly<Record<string, string>> = { ur: NASTALIQ };

/** Least leading, in ems, of families that are taller than naskh. */
const LEAST_LEADING: Readonly<Record<string, number>> = { [NASTALIQ]: 2.15, 'Scheherazade New': 1.85 };

/** Sizes of families whose letters are smaller in their em than those of naskh, as a multiple of the theme's. */
const SIZE: Readonly<Record<string, number>> = { [NASTALIQ]: 1.12 };

/**
 * Size of Latin in the Arabic of a family, as a share: its x-height a little above that of heh, its
 * capitals below alef. Latin drawn for its Arabic needs less than Latin from another design.
 */
const LATIN_SCALE: Readonly<Record<string, number>> = {
  'Noto Naskh Arabic': 0.86,
  'IBM Plex Sans Arabic': 0.88,
  [NASTALIQ]: 0.86,
  Amiri: 0.92,
  'Scheherazade New': 1,
};

/** By how much the theme's sizes grow where the body is set in a family. */
export function sizeFactor(family: string | null): number {
  return SIZE[family ?? ''] ?? 1;
}

/** The body's family; null: the theme's. `language` is BCP 47. */
export function bodyFamily(asked: string | null, language: string): string | null {
  return asked ?? FAMILY_OF_LANGUAGE[new Intl.Locale(language).language] ?? null;
}

/**
 * A family before those of the theme: in the body, and in headings too where the theme has one family for
 * both, or where beside nasta'liq it would look foreign.
 */
export function withFamily(theme: Theme, family: string): Theme {
  const { fonts } = theme;
  const before = (role: FontRole): readonly string[] => [family, ...fonts[role].filter((other) => other !== family)];
  const isOne = fonts.heading[0] === fonts.body[0];
  const heading = isOne || family === NASTALIQ ? before('heading') : fonts.heading;
  const display = isOne || family === NASTALIQ ? before('display') : fonts.display;
  const latinScale = LATIN_SCALE[family] ?? theme.latinScale;
  return spaceOut({ ...theme, fonts: { ...fonts, body: before('body'), heading, display }, latinScale });
}

/** The least leading of the first family of a role, in ems; 0 where all are fine. */
export function leastLeading({ fonts }: Theme, role: FontRole): number {
  return LEAST_LEADING[fonts[role][0] ?? ''] ?? 0;
}

/** The theme with room for its families' lines. */
function spaceOut(theme: Theme): Theme {
  const { body, title, headings, quote, verse, table, figure, box, notes, furniture } = theme;
  const roomy = <T extends TextDesign>(design: T): T => ({ ...design, leading: pt(Math.max(design.leading, design.size * leastLeading(theme, design.font))) });
  const heading = (level: 1 | 2 | 3 | 4): HeadingDesign => roomy(headings[level]);
  const boxed = (design: BoxDesign): BoxDesign => ({ ...design, title: roomy(design.title) });
  const roomyTitle: TitleDesign = {
    ...title,
    title: roomy(title.title),
    subtitle: roomy(title.subtitle),
    byline: roomy(title.byline),
    abstract: roomy(title.abstract),
  };
  return {
    ...theme,
    body: { ...body, leading: pt(Math.max(body.leading, body.size * leastLeading(theme, 'body'))) },
    title: roomyTitle,
    headings: { 1: heading(1), 2: heading(2), 3: heading(3), 4: heading(4) },
    quote: { ...quote, text: roomy(quote.text), attribution: roomy(quote.attribution) },
    verse: { ...verse, text: roomy(verse.text), title: roomy(verse.title), number: roomy(verse.number), attribution: roomy(verse.attribution) },
    table: { ...table, text: roomy(table.text), header: roomy(table.header), caption: roomy(table.caption) },
    figure: { ...figure, caption: roomy(figure.caption) },
    box: { summary: boxed(box.summary), note: boxed(box.note) },
    notes: { ...notes, text: roomy(notes.text), margin: { ...notes.margin, text: roomy(notes.margin.text) } },
    furniture: { ...furniture, text: roomy(furniture.text) },
  };
}
