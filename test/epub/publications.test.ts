/** The publications of the checkout, from their sources to books. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import type { Document } from '../../src/document/model.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { readPublication } from '../../src/read-publication.js';
import { findPublications, loadSource } from '../../src/source/load.js';
import { documentTexts, pageTexts } from '../support/block-texts.js';
import { readFiles, readSpine, readXml } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';
import { findingsOf } from '../support/check-book.js';
import { precheck } from '../support/epub-precheck.js';

const fail = (diagnostic: Diagnostic): void => {
  throw new Error(`${diagnostic.rule}: ${diagnostic.message}`);
};

async function documentOf(path: string): Promise<Document> {
  const source = await loadSource(path, fail);
  if (source === null) {
    throw new Error(`no publication at ${path}`);
  }
  return (await readPublication({ source, fonts: shippedFonts() }, fail)).document;
}

describe('every publication under content/', async () => {
  const paths = await findPublications('content', fail);

  it.each(paths)('%s is a sound book with the words of its source', async (path) => {
    const document = await documentOf(path);
    const epub = await buildEpub(document);
    expect(await findingsOf(epub)).toEqual([]);
    expect(await precheck(epub)).toEqual([]);
    const files = readFiles(epub);
    // The title page of a book is one of its sections.
    const ofDocument = document.sections.length > 0 ? /\/(?:chapter-\d+|title|notes)\.xhtml$/ : /\/(?:chapter-\d+|notes)\.xhtml$/;
    const pages = readSpine(files).filter((file) => ofDocument.test(file));
    const texts = pages.flatMap((file) => {
      const found = pageTexts(readXml(files, file));
      // The heading of the notes is the book's own.
      return file.endsWith('notes.xhtml') ? found.slice(1) : found;
    });
    expect(texts).toEqual(documentTexts(document));
  });
});
