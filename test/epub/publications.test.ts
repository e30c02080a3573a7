/** The publications of the checkout, from their sources to books. */
import { describe, expect, it } from 'vitest';
import { bookTexts, spokenTexts } from '../support/block-texts.js';
import { findingsOf } from '../support/check-book.js';
import { buildEpub } from '../support/epub-builder.js';
import { precheck } from '../support/epub-precheck.js';
import { publicationSources, readExample } from '../support/example-sources.js';

describe('every publication under content/', () => {
  it.each(publicationSources())('%s is a sound book with the words of its source', async (_, path) => {
    const document = await readExample(path);
    const epub = await buildEpub(document);
    expect(await findingsOf(epub)).toEqual([]);
    expect(await precheck(epub)).toEqual([]);
    expect(bookTexts(epub, document)).toEqual(spokenTexts(document));
  });
});
