import { pt } from '../base/units.js';
import { countersFor } from '../locale/counting.js';
import type { Metadata, PageOverride } from '../document/metadata.js';
import { bodyFamily, sizeFactor, withFamily } from './family-settings.js';
import { resizePage, scaleType } from './scale-theme.js';
import { SHIPPED_THEMES } from './shipped-themes.js';
import type { FurnitureDesign, Margins, PageDesign, Theme } from './theme.js';

/** A margin is at most this share of the page, so that text has a place. */
const MOST_MARGIN = 0.3;

/** What a publication looks like that asks for nothing else. */
export const defaultTheme: Theme = SHIPPED_THEMES[0];

/** Names that `theme:` and `--theme` take; the first is the default. */
export const themeNames: readonly string[] = SHIPPED_THEMES.map((theme) => theme.name);

const THEME_FILE = /\.ya?ml$/i;

/** Whether a theme's name is that of a file. */
export function isThemeFile(name: string): boolean {
  return THEME_FILE.test(name);
}

/** The shipped theme of that name as it stands in its file; null where there is none. */
export function shippedTheme(name: string): Theme | null {
  return SHIPPED_THEMES.find((theme) => theme.name === name) ?? null;
}

/**
 * The shipped theme of that name, fitted to the publication; null where there is no such theme.
 * Without a name, the metadata's theme counts, then the default.
 */
export function resolveTheme(name: string | null, metadata: Metadata): Theme | null {
  const theme = shippedTheme(name ?? metadata.theme ?? defaultTheme.name);
  return theme && fitTheme(theme, metadata);
}

/** The theme with the publication's own page, size, family and counters. */
export function fitTheme(theme: Theme, metadata: Metadata): Theme {
  return localizeCounters(overridePage(theme, metadata), metadata);
}

/** The counters that the source asks for, else the theme's as the language has them. */
function localizeCounters(theme: Theme, { listCounters, language }: Metadata): Theme {
  const counters = listCounters ?? countersFor(language, theme.list.counters);
  return { ...theme, list: { ...theme.list, counters } };
}

function overridePage(theme: Theme, { page: override, language }: Metadata): Theme {
  const { fontSize, fontFeatures } = override;
  const family = bodyFamily(override.fontFamily, language);
  const factor = fontSize === null ? sizeFactor(family) : fontSize / theme.body.size;
  const scaled = factor === 1 ? theme : scaleType(theme, factor);
  const features = fontFeatures === null ? theme.features : { ...theme.features, body: fontFeatures };
  const page = pageOf(theme.page, override);
  const body = { ...scaled.body, kashida: override.kashida ?? scaled.body.kashida };
  const resolved = { ...scaled, features, page, body, furniture: fitFurniture(scaled.furniture, theme.page.margin, page.margin) };
  return family === null ? resolved : withFamily(resolved, family);
}

/** Running head and folio come nearer to the text where the margins are narrower than the theme's. */
function fitFurniture(furniture: FurnitureDesign, designed: Margins, margin: Margins): FurnitureDesign {
  return {
    ...furniture,
    headGap: pt(furniture.headGap * Math.min(1, margin.top / designed.top)),
    footGap: pt(furniture.footGap * Math.min(1, margin.bottom / designed.bottom)),
  };
}

function pageOf(page: PageDesign, { size, margin }: PageOverride): PageDesign {
  const resized = size === null ? page : resizePage(page, size);
  if (margin === null) {
    return resized;
  }
  const across = pt(Math.min(margin, resized.size.width * MOST_MARGIN));
  const down = pt(Math.min(margin, resized.size.height * MOST_MARGIN));
  return { ...resized, margin: { top: down, bottom: down, inner: across, outer: across } };
}
