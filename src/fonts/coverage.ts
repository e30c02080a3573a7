/** Which faces a publication needs, and whether they have all of its characters. */
import { atFile, atSpan } from '../base/diagnostic.js';
import type { Place, Report } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import type { FontRole, FontWeight, Theme } from '../design/theme.js';
import type { Document } from '../document/model.js';
import type { FontNeed, FontSet } from './font-set.js';
import { graphemes } from './grapheme.js';
import { eachStyledText } from './styled-text.js';

/** Words whose clusters are their characters: nearly all words, found much faster. */
const ONE_CHARACTER_EACH = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0620-\u064a\u0660-\u066f\u0671-\u06d5\u060c\u061b\u061f\u2010-\u2027\u2030-\u205e]*$/;

/** Grapheme clusters by the font they are set in. */
export function documentFontNeeds(document: Document, theme: Theme): readonly FontNeed[] {
  const wordsByFont = new Map<string, { readonly font: FontRole; readonly weight: FontWeight; readonly words: Set<string> }>();
  eachStyledText(document, theme, ({ font, weight, text }) => {
    const key = `${font} ${weight}`;
    const known = wordsByFont.get(key) ?? { font, weight, words: new Set<string>() };
    wordsByFont.set(key, known);
    for (const word of text.split(' ')) {
      known.words.add(word);
    }
  });
  return [...wordsByFont.values()].map(({ font, weight, words }) => ({
    families: theme.fonts[font],
    weight,
    text: clustersOf(words),
  }));
}

function clustersOf(words: ReadonlySet<string>): ReadonlySet<string> {
  const clusters = new Set<string>();
  for (const word of words) {
    for (const cluster of ONE_CHARACTER_EACH.test(word) ? word : graphemes(word)) {
      clusters.add(cluster);
    }
  }
  return clusters;
}

/** Reports each character that no face of `fonts` shows, at its first place. */
export function checkCoverage(document: Document, fonts: FontSet, theme: Theme, report: Report): void {
  const missing = missingClusters(document, fonts, theme);
  if (missing.size === 0) {
    return;
  }
  eachStyledText(document, theme, ({ text, span }) => {
    for (const cluster of missing) {
      if (text.includes(cluster)) {
        missing.delete(cluster);
        reportMissing(cluster, placeOf(cluster, span, document), report);
      }
    }
  });
}

function missingClusters(document: Document, fonts: FontSet, theme: Theme): Set<string> {
  const missing = new Set<string>();
  for (const { families, weight, text } of documentFontNeeds(document, theme)) {
    for (const cluster of text) {
      if (fonts.select(families, weight, cluster) === null) {
        missing.add(cluster);
      }
    }
  }
  return missing;
}

function reportMissing(cluster: string, place: Place, report: Report): void {
  const names = [...cluster].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  report({
    rule: 'every-character-has-a-glyph',
    severity: 'error',
    message: `expected characters that the fonts have, but none has “${cluster}” (${names.join(' ')})`,
    place,
    hint: 'replace the character, or take it out',
  });
}

/** The character itself where the source shows it as it is, else the node around it. */
function placeOf(cluster: string, span: Span | null, document: Document): Place {
  if (span === null) {
    return atFile(document.blocks[0]?.span.file.path ?? '');
  }
  const start = span.file.text.indexOf(cluster, span.start);
  return start < 0 || start >= span.end ? atSpan(span) : atSpan({ ...span, start, end: start + cluster.length });
}
