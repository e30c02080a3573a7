/** What is copied over a soft hyphen, from cell to cell and from half verse to half verse keeps its words and spaces. */
import { describe, expect, it } from 'vitest';
import { buildFrom } from '../document/build-from.js';
import { COPIED_SOURCE, isBroken, lostTexts } from '../support/copying.js';
import { makePdf } from '../support/make-pdf.js';
import { PDF_READERS } from '../support/pdf-readers.js';

const built = buildFrom(COPIED_SOURCE);
const { bytes } = await makePdf(built.document);

it('is built without complaint', () => {
  expect(built.diagnostics).toEqual([]);
});

describe.each(Object.entries(PDF_READERS))('%s', (_, read) => {
  it('gives every word whole, with spaces around it', async () => {
    const text = (await read(bytes)).join('\n');
    expect(lostTexts(text)).toEqual([]);
    expect(isBroken(text)).toBe(true);
  });
});
