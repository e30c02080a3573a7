/** Books as authors of Pandoc write them, of 40 and of 500 pages: no word out of place, none lost. */
import { describe, expect, it } from 'vitest';
import { makeBook } from '../../bench/make-book.mjs';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { defaultTheme } from '../../src/design/themes.js';
import { buildDocument } from '../../src/document/build.js';
import { buildMetadata } from '../../src/document/build-metadata.js';
import type { Document } from '../../src/document/model.js';
import { documentFontNeeds } from '../../src/fonts/coverage.js';
import { loadFontSet } from '../../src/fonts/font-set.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { publish } from '../../src/publish.js';
import { parseSource } from '../../src/source/parse-source.js';
import type { PublicationSource } from '../../src/source/publication-source.js';
import { createTextEngine } from '../../src/text/engine.js';
import { absent, blockOf, extentInBlock, isFurniture, isLine, layOut, textOf, themeOf, type LaidOut } from '../support/lay-out.js';

/** Points: rounding of widths to whole font units. */
const TOUCH = 0.05;

function bookSource(text: string): PublicationSource {
  return { file: { path: 'book.md', text }, format: 'markdown', name: 'book', readAsset: () => Promise.resolve({ kind: 'missing' }) };
}

async function readBook(source: PublicationSource, diagnostics: Diagnostic[]): Promise<Document> {
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const { root, frontMatter, images } = await parseSource(source, report);
  const metadata = buildMetadata(frontMatter, {}, source.file, root, report) ?? absent();
  return buildDocument(root, source.file, metadata, defaultTheme.list, images, report);
}

/** Lines and fills that stick out of their page's text block. */
function strays(laid: LaidOut): readonly string[] {
  return laid.pages.flatMap((page) => {
    const block = blockOf(laid, page);
    const right = block.x + block.width + TOUCH;
    const bottom = block.y + block.height + TOUCH;
    return page.items
      .filter((item) => !isFurniture(item, block))
      .filter((item) => {
        const extent = isLine(item) ? extentInBlock(item) : { left: item.rect.x, right: item.rect.x + item.rect.width };
        const low = isLine(item) ? item.baseline : item.rect.y + item.rect.height;
        return extent.left < block.x - TOUCH || extent.right > right || low > bottom;
      })
      .map((item) => `page ${page.number}: ${isLine(item) ? textOf(item) : item.kind}`);
  });
}

describe.each([40, 500])('a book of %d pages', (pages) => {
  const source = bookSource(makeBook({ pages }));

  it('is laid out without a diagnostic, inside its margins', async () => {
    const diagnostics: Diagnostic[] = [];
    const document = await readBook(source, diagnostics);
    const theme = themeOf(document, 'book');
    const fonts = await loadFontSet(shippedFonts(), documentFontNeeds(document, theme));
    const laid = layOut(document, createTextEngine(fonts), theme);
    expect(diagnostics).toEqual([]);
    expect(laid.pages.length).toBeGreaterThan(pages * 0.9);
    expect(laid.pages.length).toBeLessThan(pages * 1.2);
    expect(strays(laid)).toEqual([]);
  });

  it('becomes a PDF and an EPUB', async () => {
    const { outputs, diagnostics } = await publish({ source, fonts: shippedFonts(), theme: 'book' });
    expect(diagnostics).toEqual([]);
    expect(outputs.map(({ format }) => format)).toEqual(['pdf', 'epub']);
  });
});
