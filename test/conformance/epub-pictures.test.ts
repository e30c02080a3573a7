/**
 * Pictures of every content document of the examples, for the eye: only where a folder for them is named.
 *
 *     WARRAQ_EPUB_PICTURES=/tmp/look npx vitest run -c vitest.conformance.config.ts test/conformance/epub-pictures.test.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFiles, readSpine } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';
import { everyFeature } from '../support/every-feature.js';
import { buildExample, featureSources, publicationSources } from '../support/example-sources.js';
import { chromiumIsInstalled, type Look, ReadingRoom } from './epub-reader.js';

const FOLDER = process.env['WARRAQ_EPUB_PICTURES'];
/** Pixels of a page that are kept. */
const TALLEST = 6000;

const LOOKS: Readonly<Record<string, Look>> = {
  phone: { width: 360, height: 640, dark: false, textScale: 1 },
  'phone-dark': { width: 360, height: 640, dark: true, textScale: 1 },
  tablet: { width: 768, height: 1024, dark: false, textScale: 1 },
  large: { width: 360, height: 640, dark: false, textScale: 2 },
};

const THEMES = ['brief', 'report', 'book', 'journal', 'newsletter'];

const BOOKS: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ...[...publicationSources(), ...featureSources()].map(([name, path]) => [name, async () => (await buildExample(path, 'epub')).bytes] as const),
  ...THEMES.map((theme) => [`theme-${theme}`, () => buildEpub(everyFeature(), theme)] as const),
];

describe.skipIf(!chromiumIsInstalled || FOLDER === undefined)('pictures', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await ReadingRoom.open();
  });
  afterAll(async () => {
    await room.close();
  });

  it.each(BOOKS)('of %s', async (name, build) => {
    const epub = await build();
    const folder = join(FOLDER ?? '', name);
    mkdirSync(folder, { recursive: true });
    const wide: string[] = [];
    for (const file of readSpine(readFiles(epub))) {
      for (const [look, setting] of Object.entries(LOOKS)) {
        const page = await room.showPage(name, epub, file, setting);
        const height = Math.min(TALLEST, await page.evaluate<number>('document.documentElement.scrollHeight'));
        const excess = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        wide.push(...(excess > 0 ? [`${file} ${look} ${excess}`] : []));
        await page.setViewportSize({ width: setting.width, height });
        writeFileSync(join(folder, `${basename(file, '.xhtml')}.${look}.png`), await page.screenshot());
        await page.close();
      }
    }
    expect(wide).toEqual([]);
  });

  it.each(BOOKS)('of %s in foliate-js', async (name, build) => {
    const folder = join(FOLDER ?? '', name);
    mkdirSync(folder, { recursive: true });
    const epub = await build();
    for (const [look, setting] of Object.entries(LOOKS)) {
      const page = await room.readBook(name, epub, setting);
      for (let index = 0; index < 6; index += 1) {
        writeFileSync(join(folder, `foliate.${look}.${index}.png`), await page.screenshot());
        await page.evaluate('reader.view.next()');
        await page.waitForTimeout(400);
      }
      await page.close();
    }
  });
});
