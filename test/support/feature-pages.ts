/** A feature's source as the pages it makes and as the file that shows them, from one layout. */
import type { Diagnostic } from '../../src/base/diagnostic.js';
import type { Theme } from '../../src/design/theme.js';
import { withEndnotes } from '../../src/document/endnotes.js';
import type { Document } from '../../src/document/model.js';
import { documentFontNeeds } from '../../src/fonts/coverage.js';
import { loadFontSet } from '../../src/fonts/font-set.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { layoutCover } from '../../src/layout/cover.js';
import { drawFormulas } from '../../src/layout/formulas.js';
import { layoutDocument, type Layout } from '../../src/layout/layout-document.js';
import type { Page } from '../../src/layout/types.js';
import { writePdf } from '../../src/pdf/write.js';
import { readPublication } from '../../src/read-publication.js';
import { loadSource } from '../../src/source/load.js';
import { createTextEngine } from '../../src/text/engine.js';

export interface FeatureLayout {
  readonly document: Document;
  readonly theme: Theme;
  /** The cover first, where the theme has one in the PDF. */
  readonly pages: readonly Page[];
  readonly noteMarks?: Layout['noteMarks'];
}

export interface FeaturePages extends FeatureLayout {
  readonly pdf: Uint8Array;
}

export async function featurePages(path: string): Promise<FeaturePages> {
  const laid = await featureLayout(path);
  return { ...laid, pdf: await writePdf({ ...laid, created: new Date('2026-01-01') }) };
}

/** The pages of a source that gives no diagnostic. */
export async function featureLayout(path: string): Promise<FeatureLayout> {
  const report = (diagnostic: Diagnostic): void => {
    throw new Error(`${path}: ${diagnostic.rule}: ${diagnostic.message}`);
  };
  const source = await loadSource(path, report);
  if (source === null) {
    throw new Error(`${path} was not read`);
  }
  const fonts = shippedFonts();
  const { document: read, theme } = await readPublication({ source, fonts }, report);
  const document = withEndnotes(read);
  const engine = createTextEngine(await loadFontSet(fonts, documentFontNeeds(document, theme)));
  const formulas = await drawFormulas(document, theme, engine);
  const { pages, noteMarks } = layoutDocument(document, theme, engine, report, formulas);
  return { document, theme, pages: [...layoutCover(document, theme, engine), ...pages], noteMarks };
}
