import { closest } from 'fastest-levenshtein';
import { atFile, atSpan, type Place, type Report } from './base/diagnostic.js';
import { defaultTheme, fitTheme, isThemeFile, shippedTheme, themeNames } from './design/themes.js';
import type { Theme } from './design/theme.js';
import type { Metadata } from './document/metadata.js';
import type { PublishRequest } from './publish-request.js';
import type { FrontMatter, GivenTheme } from './source/front-matter-values.js';

/** The theme that was asked for, fitted to the publication; unknown names of themes and fonts are told. */
export async function chooseDesign(request: PublishRequest, frontMatter: FrontMatter, metadata: Metadata, report: Report): Promise<Theme> {
  const { mainFont } = frontMatter;
  const families = [...new Set(request.fonts.map(({ family }) => family))];
  if (mainFont !== null && !families.includes(mainFont.name)) {
    report(unknownName('fonts', 'font family', mainFont.name, families, atSpan(mainFont.span)));
  }
  const theme = await themeFor(askedTheme(request, frontMatter), request, families, report);
  return fitTheme(theme ?? defaultTheme, metadata);
}

/** The command's theme before the source's; null: the default. */
function askedTheme({ theme, source: { file } }: PublishRequest, frontMatter: FrontMatter): GivenTheme | null {
  return theme === undefined ? frontMatter.theme : { kind: 'named', name: theme, span: { file, start: 0, end: 0 } };
}

async function themeFor(asked: GivenTheme | null, request: PublishRequest, families: readonly string[], report: Report): Promise<Theme | null> {
  if (asked === null) {
    return null;
  }
  const shipped = asked.kind === 'named' ? shippedTheme(asked.name) : null;
  if (shipped !== null) {
    return shipped;
  }
  if (asked.kind === 'named' && !isThemeFile(asked.name)) {
    const place = request.theme === undefined ? atSpan(asked.span) : atFile(request.source.file.path);
    report(unknownName('themes', 'theme', asked.name, themeNames, place));
    return null;
  }
  const [{ compileOwnTheme }, { readThemeFile }] = await Promise.all([import('./design/own-theme.js'), import('./design/theme-layers.js')]);
  const { readAsset } = request.source;
  const block = asked.kind === 'tokens' ? asked.tokens : await readThemeFile(asked.name, asked.span, readAsset, report);
  const name = asked.kind === 'tokens' ? 'own' : asked.name;
  return block && compileOwnTheme(block, name, { readAsset, families, report });
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
