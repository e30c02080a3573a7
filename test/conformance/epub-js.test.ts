/** A publication in epub.js, and as Readium's parser reads it. */
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWithPages } from '../support/example-sources.js';
import { chromiumIsInstalled, paintedFonts, ReadingRoom } from './epub-reader.js';
import { temporaryFile } from './programs.js';

if (!chromiumIsInstalled && process.env['CI'] === 'true') {
  throw new Error('chromium is not installed');
}

const BOOK = 'test/features/book';
let epub: Uint8Array;
beforeAll(async () => {
  epub = (await buildWithPages(BOOK)).bytes;
});

describe.skipIf(!chromiumIsInstalled)('in epub.js', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await ReadingRoom.open();
  });
  afterAll(async () => {
    await room.close();
  });

  it('pages turn to the left, text stands at the right in the fonts of the book, and printed pages are found', async () => {
    const page = await room.readInEpubJs('book', epub);
    expect(await page.evaluate('book.packaging.metadata.direction')).toBe('rtl');
    const place = (): Promise<number> => page.evaluate('rendition.currentLocation().start.index');
    const press = async (key: string, beyond: (place: number) => boolean): Promise<number> => {
      for (let tries = 0; tries < 20 && !beyond(await place()); tries += 1) {
        await page.keyboard.press(key);
        await page.waitForTimeout(100);
      }
      return place();
    };
    const ahead = await press('ArrowLeft', (now) => now > 0);
    expect(ahead).toBeGreaterThan(0);
    expect(await press('ArrowRight', (now) => now < ahead)).toBeLessThan(ahead);

    const pages: readonly { page: number; href: string }[] = await page.evaluate('book.pageList.pageList');
    expect(pages.length).toBeGreaterThan(10);
    const last = pages.at(-1)?.href ?? '';
    expect(await page.evaluate(`rendition.display(${JSON.stringify(last)}).then(() => rendition.currentLocation().start.href)`)).toBe(last.split('#')[0]);

    const edges = new Set<string>();
    for (const href of await page.evaluate<readonly string[]>("book.spine.spineItems.map(({ href }) => href).filter((href) => href.startsWith('chapter-'))")) {
      await page.evaluate(`rendition.display(${JSON.stringify(href)})`);
      (await page.evaluate<readonly string[]>(ALIGNMENTS)).forEach((edge) => edges.add(edge));
      expect((await paintedFonts(page)).filter(({ isCustomFont }) => !isCustomFont), href).toEqual([]);
    }
    expect([...edges]).toEqual(['right']);
    await page.close();
  });
});

/** Edges that the lines of running text begin at. */
const ALIGNMENTS = `
  [...new Set(rendition.getContents().flatMap(({ document, window }) => [...document.querySelectorAll('p')].map((p) => {
    const { direction, textAlign } = window.getComputedStyle(p);
    return ['start', 'justify'].includes(textAlign) ? (direction === 'rtl' ? 'right' : 'left') : textAlign;
  })).filter((edge) => edge !== 'center'))]
`;

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

describe("Readium's parser", () => {
  it('reads direction, contents, printed pages and accessibility', async () => {
    converters.initGlobalConverters_SHARED();
    converters.initGlobalConverters_GENERIC();
    const publication = await EpubParsePromise(temporaryFile('book.epub', epub));
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
