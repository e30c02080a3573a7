import { closest } from 'fastest-levenshtein';
import { atFile, atSpan, type Place, type Report } from './base/diagnostic.js';
import { defaultTheme, resolveTheme, themeNames } from './design/themes.js';
import type { Theme } from './design/theme.js';
import type { Metadata } from './document/metadata.js';
import type { PublishRequest } from './publish-request.js';
import type { FrontMatter } from './source/front-matter-values.js';

/** The theme that was asked for; unknown names of themes and fonts are told. */
export function chooseDesign(request: PublishRequest, frontMatter: FrontMatter, metadata: Metadata, report: Report): Theme {
  const { theme: givenTheme, mainFont } = frontMatter;
  const families = [...new Set(request.fonts.map(({ family }) => family))];
  if (mainFont !== null && !families.includes(mainFont.name)) {
    report(unknownName('fonts', 'font family', mainFont.name, families, atSpan(mainFont.span)));
  }
  const name = request.theme ?? metadata.theme;
  const theme = resolveTheme(name, metadata);
  if (theme === null) {
    const isFromSource = request.theme === undefined && givenTheme !== null;
    const place = isFromSource ? atSpan(givenTheme.span) : atFile(request.source.file.path);
    report(unknownName('themes', 'theme', String(name), themeNames, place));
  }
  return theme ?? defaultTheme;
}

function unknownName(kind: 'fonts' | 'themes', noun: string, name: string, known: readonly string[], place: Place): Parameters<Report>[0] {
  return {
    rule: `${kind}-are-known`,
    severity: 'error',
    message: `expected a known ${noun}, but there is none named “${name}”`,
    place,
    hint: `did you mean ${closest(name, [...known])}? Known: ${known.join(', ')}`,
  };
}
