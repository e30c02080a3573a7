/** A book with every feature of books, as Readium's parser reads it. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { buildWithPages } from '../support/example-sources.js';
import { temporaryFile } from './programs.js';

interface Link {
  readonly Title: string;
  readonly Href: string;
}

/** As r2-shared-js has it. */
interface Publication {
  readonly Metadata: {
    readonly Direction: string;
    readonly Language: readonly string[];
    readonly AccessMode: readonly string[];
    readonly AccessibilityFeature: readonly string[];
    readonly ConformsTo: readonly string[];
  };
  readonly TOC: readonly Link[];
  readonly PageList: readonly Link[];
  readonly Landmarks: readonly Link[];
  readonly freeDestroy: () => void;
}

const load = createRequire(import.meta.url);
const { EpubParsePromise } = load('r2-shared-js/dist/es8-es2017/src/parser/epub') as { readonly EpubParsePromise: (path: string) => Promise<Publication> };
const converters = load('r2-shared-js/dist/es8-es2017/src/init-globals') as {
  readonly initGlobalConverters_SHARED: () => void;
  readonly initGlobalConverters_GENERIC: () => void;
};

const BOOK = 'test/features/book';

describe("Readium's parser", () => {
  it('reads direction, contents, printed pages and accessibility', async () => {
    converters.initGlobalConverters_SHARED();
    converters.initGlobalConverters_GENERIC();
    const publication = await EpubParsePromise(temporaryFile('book.epub', (await buildWithPages(BOOK)).bytes));
    const { Metadata, TOC, PageList, Landmarks } = publication;
    expect(Metadata.Direction).toBe('rtl');
    expect(Metadata.Language[0]).toBe('ar-EG');
    expect(Metadata.AccessMode).toContain('textual');
    expect(Metadata.AccessibilityFeature).toEqual(expect.arrayContaining(['readingOrder', 'tableOfContents', 'pageNavigation', 'pageBreakMarkers']));
    expect(Metadata.ConformsTo).toEqual(['EPUB Accessibility 1.1 - WCAG 2.2 Level AA']);
    expect(TOC.length).toBeGreaterThan(3);
    expect(PageList.length).toBeGreaterThan(10);
    expect(PageList.every(({ Href }) => /\.xhtml#page-\d+$/.test(Href))).toBe(true);
    expect(Landmarks.map(({ Title }) => Title)).toContain('الغلاف');
    publication.freeDestroy();
  });
});
