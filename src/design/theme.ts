/**
 * A theme holds every visual decision. The PDF's layout and the EPUB's CSS are made from the same
 * values: lengths in points, colours as `#rrggbb`. What each token is for stands in
 * `theme-schema.ts`, from which these types come, and in docs/themes.md.
 */
import type { NamedInk } from './inks.js';
import type { ThemeTokens } from './theme-schema.js';

/** `#rrggbb`. */
export type Color = ThemeTokens['colors']['text'];

export interface Theme extends ThemeTokens {
  /** As it is asked for; of a theme in a file, the file's path. */
  readonly name: string;
  /** How its colours are printed that are said in inks; no shipped theme has any. */
  readonly inks?: readonly NamedInk[];
}

export type PageDesign = Theme['page'];
/** `inner` is the binding side: at the right of odd pages of a right-bound book. */
export type Margins = PageDesign['margin'];

export type ThemeFonts = Theme['fonts'];
/** One of the theme's font stacks. */
export type FontRole = keyof ThemeFonts;
/** Family names in order of preference; a cluster takes the first face that has all its characters. */
export type FontStack = readonly string[];
export type FontWeight = 400 | 700;

/** How the lines of a style are filled. */
export type LineFill = Theme['table']['lines'];
/** What a style does otherwise than the running text around it. */
export type OwnLineFill = Theme['list']['lines'];
/** How much justified Arabic is lengthened: not at all; one join a line, in the best places; as far as the rules allow. */
export type KashidaUse = LineFill['kashida'];

export type TextDesign = Theme['quote']['text'];
export type HeadingDesign = Theme['headings'][1];
export type TitleDesign = Theme['title'];
export type ListDesign = Theme['list'];
/** Markers by depth, outermost first; the last serves all deeper ones. */
export type ListMarkers = Pick<ListDesign, 'bullets' | 'counters'>;
export type VerseDesign = Theme['verse'];
export type TableDesign = Theme['table'];
export type BoxDesign = Theme['box']['note'];
export type FurnitureDesign = Theme['furniture'];
export type CoverDesign = Theme['cover'];
export type SectionsDesign = Theme['sections'];
