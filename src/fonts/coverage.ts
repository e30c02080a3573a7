/** Which faces a publication needs, and whether they have all of its characters. */
import { atFile, atSpan } from '../base/diagnostic.js';
import type { Place, Report } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import type { FontRole, FontWeight, Theme } from '../design/theme.js';
import type { Document } from '../document/model.js';
import { ClusterCollector } from './cluster-collector.js';
import type { FontNeed, FontSet } from './font-set.js';
import { eachStyledText } from './styled-text.js';

/** Grapheme clusters by the font they are set in. */
export function documentFontNeeds(document: Document, theme: Theme): readonly FontNeed[] {
  const needs = new Map<string, { readonly font: FontRole; readonly weight: FontWeight; readonly clusters: ClusterCollector }>();
  eachStyledText(document, theme, ({ font, weight, text }) => {
    const key = `${theme.fonts[font].join()} ${weight}`;
    const need = needs.get(key) ?? { font, weight, clusters: new ClusterCollector() };
    needs.set(key, need);
    need.clusters.add(text);
  });
  return [...needs.values()].map(({ font, weight, clusters }) => ({ families: theme.fonts[font], weight, text: clusters.all() }));
}

/** Reports each character of the document's needs that no face of `fonts` shows, at its first place. */
export function checkCoverage(document: Document, fonts: FontSet, theme: Theme, needs: readonly FontNeed[], report: Report): void {
  const missing = missingClusters(needs, fonts);
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

function missingClusters(needs: readonly FontNeed[], fonts: FontSet): Set<string> {
  const missing = new Set<string>();
  for (const { families, weight, text } of needs) {
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
