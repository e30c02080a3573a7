/** The EPUB of each small source of a feature. */
import { describe, expect, it } from 'vitest';
import { bookTexts, spokenTexts } from '../support/block-texts.js';
import { findingsOf } from '../support/check-book.js';
import { buildExample, featureSources, readExample } from '../support/example-sources.js';
import { precheck } from '../support/epub-precheck.js';

describe('the book made of', () => {
  it.each(featureSources())('%s is sound and has the words of its source', async (_, path) => {
    const { bytes } = await buildExample(path, 'epub');
    expect(await findingsOf(bytes)).toEqual([]);
    expect(await precheck(bytes)).toEqual([]);
    const document = await readExample(path);
    expect(bookTexts(bytes, document)).toEqual(spokenTexts(document));
  });
});
