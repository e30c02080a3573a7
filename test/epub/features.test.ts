/** The EPUB of each small source of a feature. */
import { describe, expect, it } from 'vitest';
import { buildExample, featureSources } from '../support/example-sources.js';
import { findingsOf } from '../support/check-book.js';
import { precheck } from '../support/epub-precheck.js';

describe('the book made of', () => {
  it.each(featureSources())('%s is sound', async (_, path) => {
    const { bytes } = await buildExample(path, 'epub');
    expect(await findingsOf(bytes)).toEqual([]);
    expect(await precheck(bytes)).toEqual([]);
  });
});
