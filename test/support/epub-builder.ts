/** Builds EPUBs in tests with the fonts that are shipped. */
import { resolveTheme } from '../../src/design/themes.js';
import type { Theme } from '../../src/design/theme.js';
import type { Document } from '../../src/document/model.js';
import type { PrintEdition } from '../../src/document/page-break.js';
import { writeEpub } from '../../src/epub/write.js';
import { loadFontSet, type FontSet } from '../../src/fonts/font-set.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { graphemes } from '../../src/fonts/grapheme.js';
import { walkDocument } from '../../src/document/walk.js';

export const MODIFIED = new Date('2025-08-16T00:00:00Z');

export async function buildEpub(document: Document, themeName = 'brief', print: PrintEdition | null = null, kobo = false): Promise<Uint8Array> {
  const theme = themeOf(document, themeName);
  return writeEpub({ document, theme, fonts: await fontsOf(document, theme), modified: MODIFIED, print, kobo });
}

/** As Kobo's own renderer asks for it. */
export function buildKepub(document: Document, themeName = 'brief'): Promise<Uint8Array> {
  return buildEpub(document, themeName, null, true);
}

export function themeOf(document: Document, name: string): Theme {
  const theme = resolveTheme(name, document.metadata);
  if (theme === null) {
    throw new Error(`no theme ${name}`);
  }
  return theme;
}

/** Every face of every stack of the theme that any character of the document may need. */
export async function fontsOf(document: Document, theme: Theme): Promise<FontSet> {
  const texts = [document.metadata.title, '٠١٢٣٤٥٦٧٨٩0123456789.•–·المحتويات'];
  walkDocument(document, (node) => {
    if (node.kind === 'text' || node.kind === 'code' || node.kind === 'codeBlock') {
      texts.push(node.value);
    } else if (node.kind === 'listItem') {
      texts.push(node.marker);
    }
  });
  const text = new Set(graphemes(texts.join('\n')));
  const { body, heading, code, emphasis } = theme.fonts;
  const needs = [body, heading, code, emphasis].flatMap((families) =>
    ([400, 700] as const).map((weight) => ({ families, weight, text })),
  );
  return loadFontSet(shippedFonts(), needs);
}
