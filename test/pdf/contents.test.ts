/** Tables of contents and references in the file: tags, links, dots that nobody reads. */
import { expect, test } from 'vitest';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { publish } from '../../src/publish.js';
import { loadSource } from '../../src/source/load.js';
import { openPdf, pagesOf, streamText } from '../support/pdf-objects.js';

/** Five headings, a figure and a table. */
const ENTRIES = 7;

async function build(): Promise<Uint8Array> {
  const source = await loadSource('test/features/references', (diagnostic) => {
    throw new Error(diagnostic.message);
  });
  const result = source === null ? null : await publish({ source, fonts: shippedFonts(), formats: ['pdf'] });
  expect(result?.diagnostics).toEqual([]);
  const bytes = result?.outputs[0]?.bytes;
  if (bytes === undefined) {
    throw new Error('it was not built');
  }
  return bytes;
}

test('each line of a table of contents is one link, its dots are an artifact', async () => {
  const bytes = await build();
  expect(await build()).toEqual(bytes);
  const pdf = openPdf(bytes);
  const pages = pagesOf(pdf).slice(1, 2);
  const content = pages.map((page) => streamText(page.get('Contents'))).join('\n');
  const artifacts = content.match(/\/Artifact <<[^>]*>> BDC[^]*?EMC/g) ?? [];
  const dots = / 1 J [\d.]+ w \[0 [\d.]+\] 0 d /g;
  expect(content.match(dots)?.length).toBe(ENTRIES);
  expect(artifacts.join('').match(dots)?.length).toBe(ENTRIES);
  expect(pages.reduce((sum, page) => sum + page.get('Annots').length, 0)).toBe(ENTRIES);
});
