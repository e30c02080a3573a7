/** A book for Kindle, as calibre makes it of ours. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeFiles, elements, type Files, readFiles, readXml } from '../support/epub-archive.js';
import { buildWithPages } from '../support/example-sources.js';
import { extendedHeader } from './kindle-header.js';
import { isInstalled, temporaryFile } from './programs.js';

const calibreIsInstalled = isInstalled('ebook-convert', '--version');

/** Path of what calibre makes of the file, beside it. */
function convert(path: string, name: string): string {
  const made = join(dirname(path), name);
  const { status, stdout } = spawnSync('ebook-convert', [path, made], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(stdout);
  }
  return made;
}

describe.skipIf(!calibreIsInstalled)("in calibre's AZW3", () => {
  let epub: Uint8Array;
  beforeAll(async () => {
    epub = (await buildWithPages('test/features/book')).bytes;
  });

  it('the book and each of its documents run from right to left', () => {
    const azw3 = convert(temporaryFile('book.epub', epub), 'book.azw3');
    expect(extendedHeader(readFileSync(azw3))).toMatchObject({ language: 'ar', pageProgression: 'rtl', writingMode: 'horizontal-rl' });
    const files: Files = readFiles(readFileSync(convert(azw3, 'back.epub')));
    // The rest is calibre's: a page for the cover and one of contents.
    const documents = [...files.keys()].filter((path) => /^text\/.*\.html$/.test(path));
    expect(documents.length).toBeGreaterThan(10);
    const ours = documents.filter((path) => elements(readXml(files, path), 'html').some(({ attributes }) => attributes['lang'] === 'ar-EG'));
    expect(documents.length - ours.length).toBeLessThanOrEqual(1);
    expect(ours.filter((path) => elements(readXml(files, path), 'body')[0]?.attributes['dir'] !== 'rtl')).toEqual([]);
  });

  it('a book that does not say its direction would lose it', async () => {
    const faulty = await changeFiles(epub, (path, text) => (path.endsWith('.opf') ? text.replace(' page-progression-direction="rtl"', '') : text));
    const azw3 = convert(temporaryFile('faulty.epub', faulty), 'faulty.azw3');
    expect(extendedHeader(readFileSync(azw3)).pageProgression).not.toBe('rtl');
  });
});
