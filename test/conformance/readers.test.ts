/** Every publication in two real reading systems: foliate-js and epub.js. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Files, FOLDER, readFiles, readSpine, readText } from '../support/epub-archive.js';
import { buildWithPages, publicationSources } from '../support/example-sources.js';
import { chromiumIsInstalled, paintedFonts, ReadingRoom } from './epub-reader.js';
import { keepScreenshot } from './screenshots.js';

if (!chromiumIsInstalled && process.env['CI'] === 'true') {
  throw new Error('chromium is not installed');
}

const BOOKS = [...publicationSources(), ['book', 'test/features/book'] as const];

/** Runs scripts in the readers, and says nothing of the program's own types there. */
interface Reader {
  /** What its addresses of the book's files begin with. */
  readonly folder: string;
  readonly open: (room: ReadingRoom, name: string, epub: Uint8Array) => Promise<Page>;
  readonly direction: string;
  /** Documents on show. */
  readonly documents: string;
  /** A number that grows to the end of the book. */
  readonly place: string;
  readonly contents: string;
  readonly printedPages: string;
  /** Opens an address of the book, and resolves to where it stands in the book's files. */
  readonly goTo: (href: string) => string;
}

const FOLIATE: Reader = {
  folder: FOLDER,
  open: (room, name, epub) => room.readBook(name, epub),
  direction: 'reader.view.book.dir',
  documents: 'reader.view.renderer.getContents().map(({ doc }) => doc)',
  place: 'reader.view.lastLocation.fraction',
  contents: 'reader.view.book.toc.map(({ href }) => href)',
  printedPages: '(reader.view.book.pageList ?? []).map(({ href }) => href)',
  goTo: (href) => `reader.view.goTo(${JSON.stringify(href)}).then(({ index }) => reader.view.book.sections[index].id)`,
};

const EPUB_JS: Reader = {
  folder: '',
  open: (room, name, epub) => room.readInEpubJs(name, epub),
  direction: 'book.packaging.metadata.direction',
  documents: 'rendition.getContents().map(({ document }) => document)',
  place: '((at) => at.index + at.displayed.page / (at.displayed.total + 1))(rendition.currentLocation().start)',
  contents: 'book.navigation.toc.map(({ href }) => href)',
  printedPages: 'book.pageList.pageList.map(({ href }) => href)',
  goTo: (href) => `rendition.display(${JSON.stringify(href)}).then(() => rendition.currentLocation().start.href)`,
};

describe.skipIf(!chromiumIsInstalled)('in real readers', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await ReadingRoom.open();
  });
  afterAll(async () => {
    await room.close();
  });

  it.each(BOOKS)('%s is read from right to left', async (name, path) => {
    const epub = (await buildWithPages(path)).bytes;
    const notes = readSpine(readFiles(epub)).find((file) => readText(readFiles(epub), file).includes('class="noteref"'));
    for (const [system, reader] of [['foliate', FOLIATE], ['epub-js', EPUB_JS]] as const) {
      const page = await reader.open(room, name, epub);
      await readThrough(page, reader, readFiles(epub));
      keepScreenshot(`${system}-${name}.png`, await page.screenshot());
      if (system === 'foliate' && notes !== undefined) {
        await page.evaluate(reader.goTo(notes));
        expect(await page.evaluate(NOTE_POPUP)).toMatch(/\p{L}/u);
        keepScreenshot(`${system}-${name}-note.png`, await page.screenshot());
      }
      await page.close();
    }
  });
});

async function readThrough(page: Page, reader: Reader, book: Files): Promise<void> {
  const { folder, direction, documents, place, contents, printedPages, goTo } = reader;
  expect(await page.evaluate(direction)).toBe('rtl');
  expect(await turn(page, 'ArrowLeft', place)).toBeGreaterThan(0);
  expect(await turn(page, 'ArrowLeft', place)).toBeGreaterThan(0);
  expect(await turn(page, 'ArrowRight', place)).toBeLessThan(0);

  const spine = readSpine(book);
  const files = new Set(spine.map((file) => folder + file.slice(FOLDER.length)));
  for (const list of [contents, printedPages]) {
    const hrefs = await page.evaluate<readonly string[]>(list);
    expect(hrefs.length).toBeGreaterThan(0);
    expect(hrefs.map(fileOf).filter((file) => !files.has(file))).toEqual([]);
    for (const href of hrefs.slice(-1)) {
      expect(await page.evaluate(goTo(href))).toBe(fileOf(href));
    }
  }

  const edges = new Set<string>();
  const longest = [...spine].sort((a, b) => readText(book, b).length - readText(book, a).length).slice(0, CHAPTERS);
  for (const file of longest) {
    await page.evaluate(goTo(folder + file.slice(FOLDER.length)));
    (await page.evaluate<readonly string[]>(alignmentsIn(documents))).forEach((edge) => edges.add(edge));
    const fonts = await paintedFonts(page, 'frames');
    expect(fonts.length, file).toBeGreaterThan(0);
    expect(fonts.filter(({ isCustomFont }) => !isCustomFont), file).toEqual([]);
  }
  expect([...edges]).toEqual(['right']);
}

/** The longest of a book are looked at: `epub.test.ts` looks at every document, without a reader around it. */
const CHAPTERS = 4;

const fileOf = (href: string): string => href.split('#')[0] ?? href;

/** How far in the book a key leads. Readers drop keys while a page is turning. */
async function turn(page: Page, key: string, place: string): Promise<number> {
  const now = (): Promise<number> => page.evaluate(place);
  const before = await now();
  for (let tries = 0; tries < 60 && (await now()) === before; tries += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(100);
  }
  return (await now()) - before;
}

/** Edges that the lines of running Arabic text begin at. */
const alignmentsIn = (documents: string): string => `
  [...new Set(${documents}.flatMap((document) => [...document.querySelectorAll('p')]
    .filter((p) => /^\\P{L}*\\p{Script=Arabic}/u.test(p.textContent))
    .map((p) => document.defaultView.getComputedStyle(p))
    .map(({ direction, textAlign }) => ['start', 'justify'].includes(textAlign) ? (direction === 'rtl' ? 'right' : 'left') : textAlign)
    .filter((edge) => edge !== 'center')))]
`;

/** Follows the first note reference as foliate's own reader does; the text that pops up. */
const NOTE_POPUP = `
  (async () => {
    const { FootnoteHandler } = await import('/foliate/footnotes.js');
    const handler = new FootnoteHandler();
    const { view } = reader;
    view.addEventListener('link', (event) => handler.handle(view.book, event)?.catch(() => {}));
    const shown = new Promise((resolve, reject) => {
      handler.addEventListener('before-render', ({ detail }) => document.body.append(detail.view));
      handler.addEventListener('render', ({ detail }) => resolve(detail.view.renderer.getContents()[0].doc.body.textContent));
      setTimeout(() => reject(new Error('no note popped up')), 10000);
    });
    view.renderer.getContents().map(({ doc }) => doc.querySelector('.noteref a')).find((link) => link !== null).click();
    return shown;
  })()
`;
