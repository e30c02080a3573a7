/** Isolates draw nothing and leave nothing: what was written comes back, in order, and is found. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFrom } from '../document/build-from.js';
import { ISOLATES_SOURCE } from '../support/isolates-source.js';
import { makePdf, type MadePdf } from '../support/make-pdf.js';
import { documentTexts } from '../support/block-texts.js';
import { PDF_READERS, plain } from '../support/pdf-readers.js';

let made: MadePdf;

beforeAll(async () => {
  const built = buildFrom(ISOLATES_SOURCE);
  expect(built.diagnostics).toEqual([]);
  made = await makePdf(built.document);
});

describe.each(Object.entries(PDF_READERS))('%s', (_, read) => {
  it('gives every block back as it was written, and no isolate', async () => {
    const text = (await read(made.bytes)).join('\n');
    expect(text).not.toMatch(/[\u2066-\u2069]/);
    expect(documentTexts(made.document).filter((block) => !plain(text).includes(plain(block)))).toEqual([]);
  });

  it('finds dates, ranges and names', async () => {
    const text = plain((await read(made.bytes)).join('\n'));
    for (const word of ['2019-2024', '1992-05-14', '2019–2024', '+961 1 234 567', '.NET', '@warraq', 'C++', 'John Smith', '2M Press', 'info@example.org']) {
      expect(text).toContain(word);
    }
  });
});
