/** Accessibility of every book, as Ace by DAISY sees it. */
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeFiles } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';
import { everyFeature } from '../support/every-feature.js';
import { buildExample, buildWithPages, featureSources, publicationSources } from '../support/example-sources.js';
import { hostileDocument } from '../support/hostile-document.js';
import { violations } from './ace.js';
import { CHROMIUM, chromiumIsInstalled } from './epub-reader.js';

if (!chromiumIsInstalled && process.env['CI'] === 'true') {
  throw new Error('chromium is not installed');
}

type Book = readonly [name: string, build: () => Promise<Uint8Array>];

const BOOKS: readonly Book[] = [
  ['every-feature', () => buildEpub(everyFeature())],
  ['hostile', () => buildEpub(hostileDocument())],
  ...publicationSources().map(([name, path]): Book => [name, async () => (await buildWithPages(path)).bytes]),
  ...featureSources().map(([name, path]): Book => [name, async () => (await buildExample(path, 'epub')).bytes]),
];

describe.skipIf(!chromiumIsInstalled)('Ace by DAISY', () => {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    context = await browser.newContext();
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each(BOOKS)('finds nothing in %s', async (name, build) => {
    expect(await violations(name, await build(), context)).toEqual([]);
  });

  it('would find an image without words', async () => {
    const faulty = await changeFiles(await buildEpub(everyFeature()), (path, text) =>
      path.endsWith('chapter-003.xhtml') ? text.replace(' alt="نقطة رمادية"', '') : text,
    );
    expect((await violations('faulty', faulty, context)).join()).toMatch(/chapter-003\.xhtml: image-alt/);
  });
});
