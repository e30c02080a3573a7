/** Documents all the way to PDF bytes, in the shipped fonts. */
import type { Document } from '../../src/document/model.js';
import { documentFontNeeds } from '../../src/fonts/coverage.js';
import { loadFontSet } from '../../src/fonts/font-set.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { writePdf } from '../../src/pdf/write.js';
import { createTextEngine } from '../../src/text/engine.js';
import { layOut, themeOf, type LaidOut } from './lay-out.js';

const CREATED = new Date('2025-08-16T00:00:00Z');

export interface MadePdf extends LaidOut {
  readonly bytes: Uint8Array;
}

export async function makePdf(document: Document, created = CREATED): Promise<MadePdf> {
  const theme = themeOf(document);
  const fonts = await loadFontSet(shippedFonts(), documentFontNeeds(document, theme));
  const laid = layOut(document, createTextEngine(fonts), theme);
  return { ...laid, bytes: await writePdf({ document, pages: laid.pages, theme, created }) };
}
