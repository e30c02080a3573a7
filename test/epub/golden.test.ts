/** The documents of a book, whole. Read the difference; accept it with `npx vitest run test/epub/golden.test.ts -u`. */
import { beforeAll, describe, expect, it } from 'vitest';
import { FOLDER, readFiles, readText, type Files } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';
import { everyFeature } from '../support/every-feature.js';

describe('a book with every feature', () => {
  let files: Files;
  beforeAll(async () => {
    files = readFiles(await buildEpub(everyFeature()));
  });

  it.each([
    'content.opf',
    'toc.ncx',
    'toc.xhtml',
    'cover.xhtml',
    'title.xhtml',
    'chapter-001.xhtml',
    'chapter-002.xhtml',
    'chapter-003.xhtml',
    'notes.xhtml',
  ])('%s', async (name) => {
    await expect(readText(files, FOLDER + name)).toMatchFileSnapshot(`golden/${name}`);
  });
});
